using Placard.Content;

namespace Placard.Importing.WordPress;

/// <summary>A category of published items.</summary>
internal sealed class CategoryUse(string name, string slug)
{
    public string Name => name;

    public string Slug => slug;

    public int Items { get; set; }

    /// <summary>The first day of an item; null where none has a date.</summary>
    public EdtfDate? First { get; set; }

    /// <summary>The campaign that it becomes; null where it stays a tag.</summary>
    public string? Campaign { get; set; }
}
