using Placard.Content;
using Placard.Diagnostics;
using Placard.Outputs;
using Placard.Outputs.Citations;
using Placard.Reading.Sources;
using Placard.Urls;

namespace Placard.UrlKeeping;

/// <summary>Finds URLs that were published before and are missing from this build, and guesses what became of each.</summary>
internal sealed class LostUrls(Site site, IReadOnlyList<OutputFile> outputs, DiagnosticBag diagnostics)
{
    /// <summary>Codes below it are of files, YAML, keys and values.</summary>
    private const string FirstCodeOfReferences = "PLC1200";

    private static readonly string[] EntryFolders = ["articles/", "campaigns/", "actions/", "captures/"];

    public static void Check(Site site, PublishedUrls published, IReadOnlyList<OutputFile> outputs, DiagnosticBag diagnostics)
    {
        if (site.Settings.IsUnread) return; // Which lists and languages are published is not known.
        var lost = site.UrlLedger.Active.Where(recorded => !published.Contains(recorded.Path.Span)
            && FormerCitationFiles.PageOf(recorded.Path.Span, page => published.Contains(page.Path)) is null).ToList();
        var missingTargets = site.UrlLedger.Redirects.Concat(site.UrlLedger.Queries.Select(AsRedirect))
            .Where(moved => !published.Contains(moved.To.Path)).ToList();
        // A file with errors has been reported; its page, and lists that need it, are not lost but missing until they are fixed.
        if (lost.Count + missingTargets.Count > 0 && !site.SourcePaths.Any(path => IsUnread(site, path)) && !HasUnreadKeys(site, diagnostics))
            new LostUrls(site, outputs, diagnostics).Report(lost, missingTargets);
    }

    private static UrlRedirect AsRedirect(QueryRedirect query) => new(new Permalink($"?{query.Name}={query.Number}"), query.To, query.Location);

    private static bool IsUnread(Site site, string source) =>
        SourceKinds.HoldsEntry(source) && site.EntryAt(source) is null && !site.IsDraft(source) && site.RemovedPageOf(source) is null;

    /// <summary>Whether keys of an entry, such as the date that its URL contains, could not be read.</summary>
    private static bool HasUnreadKeys(Site site, DiagnosticBag diagnostics)
    {
        var input = site.UrlLedger.DisplayPath[..^UrlLedger.FileName.Length];
        return diagnostics.Sorted().Any(found => found.IsError && string.CompareOrdinal(found.Descriptor.Code, FirstCodeOfReferences) < 0
            && found.Location.Path.StartsWith(input, StringComparison.Ordinal) && SourceKinds.HoldsEntry(found.Location.Path[input.Length..]));
    }

    private void Report(List<RecordedUrl> lost, List<UrlRedirect> missingTargets)
    {
        foreach (var moved in missingTargets)
        {
            diagnostics.Report(DiagnosticDescriptors.RedirectTargetMissing, moved.Location, moved.From.Path, moved.To.Path,
                NearestName.Hint(moved.To.Path, outputs.Select(output => output.Path)));
        }

        if (lost.Count == 0) return;
        var paths = lost.Select(recorded => recorded.Path.ToString()).Distinct(StringComparer.Ordinal).ToList();
        var folders = paths.Where(IsPage).Select(path => path[..^".html".Length] + '/').Concat(site.RemovedUrls.Select(removed => removed.Folder))
            .ToHashSet(StringComparer.Ordinal);
        var guess = new LostUrlGuess(site, outputs);
        foreach (var (path, line) in lost.Select(recorded => (recorded.Path.ToString(), recorded.Line)))
        {
            // Files in the folder of a page are removed with it.
            if (!Parents(path).Any(folders.Contains)) Report(path, new SourceLocation(site.UrlLedger.DisplayPath, line, 1), guess);
        }
    }

    private void Report(string path, SourceLocation at, LostUrlGuess guess)
    {
        if (guess.DraftOf(path) is { } draft) diagnostics.Report(DiagnosticDescriptors.UrlOfDraft, at, path, draft);
        else if (guess.EntryAfter(path) is { } entry) diagnostics.Report(DiagnosticDescriptors.UrlMoved, at, path, entry.Origin.Path, entry.Permalink.Path);
        else if (IsPage(path) && (!path.Contains('/') || EntryFolders.Any(folder => path.StartsWith(folder, StringComparison.Ordinal))))
            diagnostics.Report(DiagnosticDescriptors.UrlLost, at, path);
        else diagnostics.Report(DiagnosticDescriptors.FileLost, at, path, guess.FileAfter(path));
    }

    private static bool IsPage(string path) => path.EndsWith(".html", StringComparison.Ordinal);

    private static IEnumerable<string> Parents(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1)) yield return path[..(slash + 1)];
    }
}
