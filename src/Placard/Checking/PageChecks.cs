using Placard.Content;
using Placard.Diagnostics;
using Placard.Outputs;
using Placard.Urls;

namespace Placard.Checking;

/// <summary>Checks that need all finished pages: broken internal links, and pages without incoming links.</summary>
public sealed class PageChecks(Site site, IEnumerable<string> published, DiagnosticBag diagnostics)
{
    private const string NotFound = "404.html";

    private readonly HashSet<string> published = new(published, StringComparer.Ordinal);
    private readonly Dictionary<string, CheckedPage> pages = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    /// <summary>Adds a finished page; once for each, from any thread.</summary>
    public void Add(OutputFile output, string html)
    {
        var page = CheckedPage.Read(output, html);
        lock (gate) pages[output.Path] = page;
    }

    /// <summary>Reports the results once every page has been added.</summary>
    public void Report()
    {
        foreach (var page in pages.Values)
        {
            var places = new Lazy<BodyPlaces?>(() => PlacesOf(page));
            if (page.Output.Path != NotFound) ReportLinks(page, places);
            if (page.ImagesWithoutAlt > 0)
                diagnostics.Report(DiagnosticDescriptors.ImageWithoutAltText, places.Value?.OfImage() ?? page.Output.Origin, page.Output.Path);
            foreach (var heading in page.SkippedHeadings)
                diagnostics.Report(DiagnosticDescriptors.HeadingSkipped, places.Value?.OfHeading(heading) ?? page.Output.Origin, heading);
        }
        ReportOrphans();
    }

    private void ReportLinks(CheckedPage page, Lazy<BodyPlaces?> places)
    {
        foreach (var (path, fragment) in page.Links)
        {
            if (!published.Contains(path))
            {
                diagnostics.Report(DiagnosticDescriptors.DeadLink, page.Output.Origin, page.Output.Path, path);
            }
            else if (fragment.Length > 0 && pages.TryGetValue(path, out var target) && !target.Ids.Contains(fragment)
                && !MessageFragment.IsOne(fragment))
            {
                diagnostics.Report(DiagnosticDescriptors.DeadFragment, places.Value?.OfFragment(fragment) ?? page.Output.Origin,
                    page.Output.Path, path, fragment);
            }
        }
    }

    /// <summary>A page that is only reached by sending a form is not orphaned.</summary>
    private void ReportOrphans()
    {
        var reached = new HashSet<string>(StringComparer.Ordinal) { ListUrls.Home.Path };
        var toFollow = new Stack<string>(reached);
        while (toFollow.TryPop(out var path))
        {
            foreach (var (next, _) in pages.TryGetValue(path, out var page) ? page.Links : [])
            {
                if (reached.Add(next)) toFollow.Push(next);
            }
        }
        var thanks = site.Actions.Select(action => action.ThanksPage).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var entry in site.Entries.Where(entry => !reached.Contains(entry.Permalink.Path) && !thanks.Contains(entry.SourcePath)))
            diagnostics.Report(DiagnosticDescriptors.OrphanedPage, entry.Origin, entry.Permalink.Path);
    }

    /// <summary>The places in the text of the entry that the page shows; null where it shows none.</summary>
    private BodyPlaces? PlacesOf(CheckedPage page) =>
        site.Entries.FirstOrDefault(entry => entry.Permalink.Path == page.Output.Path) is { } entry ? new BodyPlaces(entry) : null;
}
