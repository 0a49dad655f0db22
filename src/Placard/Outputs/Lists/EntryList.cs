using Placard.Content;
using Placard.Urls;

namespace Placard.Outputs.Lists;

/// <summary>A list of entries, newest first, with its URL.</summary>
internal sealed record EntryList(string Title, Permalink Permalink, IReadOnlyList<Entry> Entries)
{
    /// <summary>Other spellings of the title that the list includes.</summary>
    public IReadOnlyList<string> OtherSpellings { get; init; } = [];

    public PageLink ToLink(string? title = null) => new(title ?? Title, Permalink, Entries.Count);

    public static IReadOnlyList<Entry> InOrder(IEnumerable<Entry> entries) => NewestFirst.Of(entries, EntryDate.Of);
}
