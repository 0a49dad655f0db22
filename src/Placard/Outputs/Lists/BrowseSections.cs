using Placard.Theming;
using Placard.Urls;

namespace Placard.Outputs.Lists;

/// <summary>Links to sections and facets, for pages that offer navigation.</summary>
internal static class BrowseSections
{
    /// <summary>The maximum number of lists of a facet that a page shows before it links to the facet's index.</summary>
    private const int MaxLists = 12;

    /// <summary>The sections with entries.</summary>
    public static IEnumerable<PageLink> Sections(OutputContext context) => SectionLists.Of(context).Select(section => section.ToLink());

    /// <summary>The published facets, each with its lists or, if there are many, the longest of them.</summary>
    public static IEnumerable<BrowseSection> All(OutputContext context) =>
        from facet in Facets.All
        where context.Pages.Publishes(facet.Index)
        let lists = facet.ListsOf(context)
        let shown = lists.Count <= MaxLists ? lists : Longest(lists)
        select new BrowseSection(new PageLink(context.Text($"lists.{facet.Name}"), facet.Index, lists.Count),
            [.. shown.Select(list => facet.LinkTo(context, list))], lists.Count - shown.Count);

    /// <summary>The longest lists in their original order, without lists of a single entry.</summary>
    private static IReadOnlyList<EntryList> Longest(IReadOnlyList<EntryList> lists)
    {
        var longest = lists.Where(list => list.Entries.Count > 1).OrderByDescending(list => list.Entries.Count).Take(MaxLists)
            .ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. lists.Where(longest.Contains)];
    }
}
