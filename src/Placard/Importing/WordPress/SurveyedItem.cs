using Placard.Content;

namespace Placard.Importing.WordPress;

/// <summary>What the first pass keeps of an item that becomes an entry.</summary>
/// <param name="Path">The path of its file inside <c>input/</c>.</param>
internal sealed record SurveyedItem(ImportedKind Kind, string Path, EdtfDate? Date, bool IsPublished)
{
    /// <summary>The URLs of pages that show one attachment of the item.</summary>
    public List<string>? AttachmentPages { get; set; }
}
