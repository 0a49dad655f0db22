using Placard.Theming;
using Placard.Urls;

namespace Placard.Outputs.Lists;

/// <summary>Links to the lists of everything, for pages that lead readers on.</summary>
internal static class BrowseSections
{
    /// <summary>How many lists of one sort a page names before it leads to the page of all.</summary>
    private const int MaxLists = 12;

    /// <summary>The sections that hold anything.</summary>
    public static IEnumerable<PageLink> Sections(OutputContext context) => SectionLists.Of(context).Select(section => section.ToLink());

    /// <summary>The ways to browse that are published: each with its lists, or where they are many with the longest of them.</summary>
    public static IEnumerable<BrowseSection> All(OutputContext context) =>
        from facet in Facets.All
        where context.Pages.Publishes(facet.Index)
        let lists = facet.ListsOf(context)
        let shown = lists.Count <= MaxLists ? lists : Longest(lists)
        select new BrowseSection(new PageLink(context.Text($"lists.{facet.Name}"), facet.Index, lists.Count), [.. shown.Select(list => facet.LinkTo(context, list))], lists.Count - shown.Count);

    /// <summary>The longest lists, in the order that they had; where there are many, those of a single entry say little.</summary>
    private static IReadOnlyList<EntryList> Longest(IReadOnlyList<EntryList> lists)
    {
        var longest = lists.Where(list => list.Entries.Count > 1).OrderByDescending(list => list.Entries.Count).Take(MaxLists).ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. lists.Where(longest.Contains)];
    }
}
