using System.Globalization;
using Placard.Checking;
using Placard.Cli.LinkChecking;
using Placard.Cli.Loading;
using Placard.Cli.Terminal;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Links;
using Placard.Writing;

namespace Placard.Cli.Commands;

/// <summary>Checks the archive's links to other sites, and saves the results in <c>links.lock.yaml</c>.</summary>
internal sealed class ExternalCheck(string input, RequestPacing pacing, TextWriter output)
{
    /// <param name="errors">The diagnostics of the archive.</param>
    /// <exception cref="UnexpectedFailureException">A bug at one of the links; the results of the others are saved.</exception>
    /// <returns>All results up to now; null where this computer is offline, after a message was printed.</returns>
    public async Task<LinkLock?> RunAsync(Site site, IReadOnlyList<Diagnostic> errors, CancellationToken stop)
    {
        var display = SourceFolder.DisplayPath(input) + LinkLock.FileName;
        if (errors.Any(error => error.IsError && error.Location.Path == display)) return Finish(site.LinkLock, $"No link was checked, since {display} can't be read. Fix it first, so that no results in it are lost.");
        var links = ExternalLinks.Of(site);
        if (links.Count == 0) return Finish(site.LinkLock, "No page links to another site.");
        var today = site.Options.AsOf;
        var urls = links.Select(link => LinkLock.WithoutFragment(link.Url)).Distinct(StringComparer.Ordinal).ToList();
        var due = urls.Where(url => site.LinkLock.Find(url)?.IsDue(today) ?? true).ToList();
        output.WriteLine($"{Counted.Of(urls.Count, "link")} to other sites; {due.Count} to check now, at {Counted.Of(due.Select(url => new Uri(url).Authority).Distinct(StringComparer.OrdinalIgnoreCase).Count(), "site")}. Ctrl+C ends the check and keeps its results.");

        using var client = LinkClient.Create(new Uri(site.Options.MirrorOf ?? site.BaseUrl));
        var check = new LinkChecker(client, pacing);
        var results = await check.RunAsync(links, site.LinkLock, today, stop, isComplete: !errors.Any(error => error.IsError));
        if (check.IsOffline)
        {
            output.WriteLine("No site could be reached, so this computer seems to be offline. Nothing was recorded.");
            return null;
        }
        Save(results);
        if (check.Failure is { } failure) throw failure;
        var dead = results.Links.Where(link => link.IsDead).ToList();
        return Finish(results, string.Create(CultureInfo.InvariantCulture,
            $"{check.CheckedCount} checked. Of all links {results.Links.Count - dead.Count - results.Links.Count(link => link.IsFailing)} work or are unclear, {results.Links.Count(link => link.IsFailing)} failed lately, {dead.Count} are dead; {dead.Count(link => link.Copy is not null)} of those link to an archived copy."));
    }

    private void Save(LinkLock results)
    {
        var path = Path.Join(input, LinkLock.FileName);
        var text = LinkLockWriter.Write(results);
        if (text != InputFile.Read(path)) InputFile.Replace(path, text);
    }

    private LinkLock Finish(LinkLock results, string summary)
    {
        output.WriteLine(summary);
        return results;
    }
}
