using System.Text;
using Placard.Content;
using Placard.Text;

namespace Placard.Outputs.Search;

/// <summary>The filters of search results.</summary>
internal static class SearchFacets
{
    public static IReadOnlyList<string> Names { get; } = ["year", "kind", "campaign", "language"];

    public static SearchFacet Of(string name, OutputContext context, IReadOnlyList<Entry> entries) => name switch
    {
        "year" =>
            SearchFacet.Of(name, entries, entry =>
                EntryDate.Of(entry) is { } date ? [date.YearName] : [], value => value.Replace('-', '–'), newestFirst: true),
        "kind" => SearchFacet.Of(name, entries, entry => [KindOf(entry)], context.Text),
        "campaign" =>
            SearchFacet.Of(name, entries, entry => Site.CampaignsOf(entry is SavedEntry page ? page.Capture : entry).Select(campaign => campaign.SourcePath),
                path => context.Site.EntryAt(path)!.Title),
        _ => SearchFacet.Of(name, entries, entry => [entry.Lang], context.Theme.NameOf),
    };

    /// <summary>The translation key of an entry's kind.</summary>
    public static string KindOf(Entry entry) => entry switch
    {
        Article article => $"kinds.{EnumNames<ArticleKind>.NameFor(article.Kind)}",
        Campaign => "types.campaign",
        CampaignAction => "types.action",
        Content.Capture or SavedEntry => "types.capture",
        _ => "types.page",
    };
}

/// <summary>A filter: its values, and which of them each entry has.</summary>
/// <param name="Labels">The display names of the values.</param>
/// <param name="Column">For each entry the numbers of its values (encoded by <see cref="Symbols"/>), then an end symbol.</param>
internal sealed record SearchFacet(string Name, IReadOnlyList<string> Labels, string Column)
{
    public static SearchFacet Of(string name, IReadOnlyList<Entry> entries, Func<Entry, IEnumerable<string>> valuesOf, Func<string, string> labelOf,
        bool newestFirst = false)
    {
        var values = entries.SelectMany(valuesOf).Distinct(StringComparer.Ordinal).ToList();
        if (newestFirst) values.Sort(static (a, b) => string.CompareOrdinal(b, a));
        var numbers = values.Select((value, i) => (value, i)).ToDictionary(pair => pair.value, pair => pair.i, StringComparer.Ordinal);
        var column = new StringBuilder(entries.Count * 2);
        Span<byte> symbols = stackalloc byte[8];
        foreach (var entry in entries)
        {
            foreach (var value in valuesOf(entry)) column.Append(Encoding.ASCII.GetString(symbols[..Symbols.Write(symbols, numbers[value])]));
            column.Append((char)Symbols.OfWeight(0));
        }
        return new SearchFacet(name, [.. values.Select(labelOf)], column.ToString());
    }
}
