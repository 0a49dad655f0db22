using Placard.Diagnostics;
using Placard.Outputs;
using Placard.Outputs.Hosting;
using Placard.Outputs.Lists;
using Placard.Urls;

namespace Placard.Building;

/// <summary>
/// What stands at the recorded address of a list that holds nothing any more, such as that of a tag whose spelling was mended: a page
/// that leads on to the lists of its sort. Lists come and go with what authors write, so nobody is asked to keep one.
/// </summary>
internal static class FormerLists
{
    /// <param name="outputs">All that is published besides.</param>
    public static IEnumerable<OutputFile> Of(OutputContext context, IEnumerable<OutputFile> outputs)
    {
        var recorded = context.Site.UrlLedger.Active.Where(address => FacetOf(address.Path.Span) is not null).ToList();
        if (recorded.Count == 0) return [];
        var published = outputs.Where(output => FacetOf(output.Path) is not null || output.Path == ListUrls.Browse.Path).Select(output => output.Path)
            .ToHashSet(StringComparer.Ordinal);
        var lookup = published.GetAlternateLookup<ReadOnlySpan<char>>();
        return [.. recorded.Where(address => !lookup.Contains(address.Path.Span)).DistinctBy(address => address.Path.ToString(), StringComparer.Ordinal)
            .Select(address => Page(context, published, address))];
    }

    private static OutputFile Page(OutputContext context, HashSet<string> published, RecordedUrl address)
    {
        var facet = FacetOf(address.Path.Span)!;
        Permalink[] above = [facet.Index, ListUrls.Browse, ListUrls.Home];
        var target = above.First(page => page == ListUrls.Home || (published.Contains(page.Path) && !address.Path.Span.SequenceEqual(page.Path)));
        var title = target == facet.Index
            ? context.Text($"lists.{facet.Name}")
            : target == ListUrls.Browse
            ? context.Text("browse.title")
            : context.Site.Settings.Title;
        return RedirectPages.Page(context, new Permalink(address.Path.ToString()), target, title, context.Site.Settings.DefaultLanguage,
            new SourceLocation(context.Site.UrlLedger.DisplayPath, address.Line, 1));
    }

    private static Facet? FacetOf(ReadOnlySpan<char> path)
    {
        var slash = path.IndexOf('/');
        if (slash <= 0 || !path.EndsWith(".html", StringComparison.Ordinal)) return null;
        foreach (var facet in Facets.All)
        {
            if (path[..slash].SequenceEqual(facet.Name)) return facet;
        }
        return null;
    }
}
