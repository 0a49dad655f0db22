using Placard.Urls;

namespace Placard.Outputs.Citations;

/// <summary>
/// The citation files that lay beside the page of each article and action before pages held them: <c>articles/2020/call.bib</c>. A recorded
/// URL of one is not lost; it leads to the page.
/// </summary>
internal static class FormerCitationFiles
{
    /// <summary>The page that now holds the file; null for a path that is none of such a file.</summary>
    public static Permalink? PageOf(ReadOnlySpan<char> path, Func<Permalink, bool> publishes)
    {
        foreach (var format in CitationFormats.All)
        {
            if (!path.EndsWith(format.Ending, StringComparison.Ordinal)) continue;
            var page = new Permalink($"{path[..^format.Ending.Length]}.html");
            return publishes(page) ? page : null;
        }
        return null;
    }

    /// <summary>The recorded files that are published no more, each with its page.</summary>
    public static IEnumerable<(Permalink File, Permalink Page)> Recorded(OutputContext context)
    {
        foreach (var recorded in context.Site.UrlLedger.Active)
        {
            if (PageOf(recorded.Path.Span, context.Pages.Publishes) is not { } page) continue;
            var file = new Permalink(recorded.Path.ToString());
            if (!context.Pages.Publishes(file)) yield return (file, page);
        }
    }
}
