using Placard.Diagnostics;
using Placard.Outputs;
using Placard.Outputs.Hosting;
using Placard.Outputs.Lists;
using Placard.Urls;

namespace Placard.Building;

/// <summary>
/// Redirect pages at the recorded URLs of lists that have become empty, such as that of a tag whose spelling was corrected. They lead to the
/// lists of the same facet. Lists come and go with what authors write, so none is required to last.
/// </summary>
internal static class FormerLists
{
    /// <param name="outputs">All other outputs.</param>
    public static IEnumerable<OutputFile> Of(OutputContext context, IEnumerable<OutputFile> outputs)
    {
        var recorded = context.Site.UrlLedger.Active.Where(former => FacetOf(former.Path.Span) is not null).ToList();
        if (recorded.Count == 0) return [];
        var published = outputs.Where(output => FacetOf(output.Path) is not null || output.Path == ListUrls.Browse.Path).Select(output => output.Path)
            .ToHashSet(StringComparer.Ordinal);
        var lookup = published.GetAlternateLookup<ReadOnlySpan<char>>();
        return [.. recorded.Where(former => !lookup.Contains(former.Path.Span)).DistinctBy(former => former.Path.ToString(), StringComparer.Ordinal)
            .Select(former => Page(context, published, former))];
    }

    private static OutputFile Page(OutputContext context, HashSet<string> published, RecordedUrl former)
    {
        var facet = FacetOf(former.Path.Span)!;
        Permalink[] above = [facet.Index, ListUrls.Browse, ListUrls.Home];
        var target = above.First(page => page == ListUrls.Home || (published.Contains(page.Path) && !former.Path.Span.SequenceEqual(page.Path)));
        var title = target == facet.Index
            ? context.Text($"lists.{facet.Name}")
            : target == ListUrls.Browse
            ? context.Text("browse.title")
            : context.Site.Settings.Title;
        return RedirectPages.Page(context, new Permalink(former.Path.ToString()), target, title, context.Site.Settings.DefaultLanguage,
            new SourceLocation(context.Site.UrlLedger.DisplayPath, former.Line, 1));
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
