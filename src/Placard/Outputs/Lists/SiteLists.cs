using System.Runtime.InteropServices;
using Placard.Model;
using Placard.Rendering.Theming;

namespace Placard.Outputs.Lists;

/// <summary>Everything by year, tag, kind and language; made once for all pages that show it.</summary>
internal sealed class SiteLists
{
    public SiteLists(Site site)
    {
        Years = [.. site.Articles
            .GroupBy(article => article.Published.Year)
            .Select(group => new EntryList(group.Key.ToString("D4", null), ListAddresses.Year(group.Key), [.. group]))];
        Kinds = [.. site.Articles
            .GroupBy(article => article.Kind).OrderBy(group => group.Key)
            .Select(group => new EntryList(Vocabulary<ArticleKind>.WordFor(group.Key), ListAddresses.Kind(group.Key), [.. group]))];
        Languages = [.. site.Entries
            .GroupBy(entry => entry.Lang, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new EntryList(group.Key, ListAddresses.Language(group.Key), NewestFirst(group)))];
        Tags = [.. TaggedEntries(site)
            .GroupBy(tagged => tagged.Slug, StringComparer.Ordinal)
            .Where(group => group.Key.Length > 0)
            .Select(group => new EntryList(group.First().Tag, ListAddresses.Tag(group.First().Tag), NewestFirst(group.Select(tagged => tagged.Entry))))
            .OrderBy(list => list.Title, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<EntryList> Years { get; }

    /// <summary>Titled by the kind's word, which the theme translates.</summary>
    public IReadOnlyList<EntryList> Kinds { get; }

    /// <summary>Titled by the language's tag, which the theme translates.</summary>
    public IReadOnlyList<EntryList> Languages { get; }

    /// <summary>Tags that differ only in case and marks are one.</summary>
    public IReadOnlyList<EntryList> Tags { get; }

    /// <summary>The day that an entry of any kind stands for in a list.</summary>
    public static ArchiveDate? DateOf(Entry entry) => entry switch
    {
        Article article => article.Published,
        Campaign campaign => campaign.Start,
        CampaignAction action => action.Opens ?? action.Closes ?? action.Date,
        _ => entry.Date,
    };

    private static IEnumerable<(string Tag, string Slug, Entry Entry)> TaggedEntries(Site site)
    {
        var slugs = new Dictionary<string, string>(StringComparer.Ordinal);
        string SlugOf(string tag) => CollectionsMarshal.GetValueRefOrAddDefault(slugs, tag, out _) ??= Slug.From(tag);
        return site.Entries.SelectMany(entry => entry.Tags.Select(tag => (tag, SlugOf(tag), entry)).DistinctBy(tagged => tagged.Item2, StringComparer.Ordinal));
    }

    private static List<Entry> NewestFirst(IEnumerable<Entry> entries) =>
        [.. entries.OrderByDescending(DateOf).ThenBy(entry => entry.Permalink.Path, StringComparer.Ordinal)];
}

/// <summary>Entries that have something in common, newest first, and the address of their list.</summary>
internal sealed record EntryList(string Title, Permalink Permalink, IReadOnlyList<Entry> Entries)
{
    public PageLink ToLink(string? title = null) => new(title ?? Title, Permalink, Entries.Count);
}
