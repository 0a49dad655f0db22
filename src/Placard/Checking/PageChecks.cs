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
            if (page.Output.Path != NotFound) ReportLinks(page);
            if (page.ImagesWithoutAlt > 0)
            {
                diagnostics.Report(DiagnosticDescriptors.ImageWithoutAltText,
                    LocationOf(page, line => line.IndexOf("<img", StringComparison.OrdinalIgnoreCase)), page.Output.Path);
            }

            foreach (var heading in page.SkippedHeadings)
            {
                diagnostics.Report(DiagnosticDescriptors.HeadingSkipped,
                    LocationOf(page, line => line.StartsWith('#') && line.TrimStart('#').Trim().StartsWith(heading, StringComparison.Ordinal) ? 0 : -1),
                    heading);
            }
        }
        ReportOrphans();
    }

    private void ReportLinks(CheckedPage page)
    {
        foreach (var (path, fragment) in page.Links)
        {
            if (!published.Contains(path))
            {
                diagnostics.Report(DiagnosticDescriptors.DeadLink, page.Output.Origin, page.Output.Path, path);
            }
            else if (fragment.Length > 0 && pages.TryGetValue(path, out var target) && !target.Ids.Contains(fragment))
            {
                diagnostics.Report(DiagnosticDescriptors.DeadFragment, LocationOf(page, line => line.IndexOf('#' + fragment, StringComparison.Ordinal)),
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

    /// <summary>The location of the first matching line of the page's text; the start of its file if there is none.</summary>
    private SourceLocation LocationOf(CheckedPage page, Func<string, int> find)
    {
        var origin = page.Output.Origin;
        if (site.Entries.FirstOrDefault(entry => entry.Permalink.Path == page.Output.Path) is not { } entry) return origin;
        var lines = entry.Body.ReadText().Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (find(lines[i]) is >= 0 and var column) return entry.Origin with { Line = entry.Body.FirstLine + i, Column = column + 1 };
        }
        return origin;
    }
}
