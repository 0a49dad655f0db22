using System.Globalization;
using Placard.Checking;
using Placard.Cli.LinkChecking;
using Placard.Cli.Loading;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Links;
using Placard.Writing;

namespace Placard.Cli.Commands;

/// <summary>Asks the archive's links to other sites, and keeps what is learnt in <c>links.lock.yaml</c>.</summary>
internal sealed class ExternalCheck(string input, RequestPacing politeness, TextWriter output)
{
    /// <param name="errors">What is wrong with the archive.</param>
    /// <returns>What is known by now; null where this computer is offline, which has been told.</returns>
    public async Task<LinkLock?> RunAsync(Site site, IReadOnlyList<Diagnostic> errors, CancellationToken stop)
    {
        var kept = SourceFolder.DisplayPath(input) + LinkLock.FileName;
        if (errors.Any(error => error.IsError && error.Location.Path == kept)) return Tell(site.LinkLock, $"No link was asked, since {kept} can't be read. Mend it first, so that nothing in it is lost.");
        var links = ExternalLinks.Of(site);
        if (links.Count == 0) return Tell(site.LinkLock, "No page leads to another site.");
        var today = site.Options.AsOf;
        var urls = links.Select(link => LinkLock.WithoutFragment(link.Url)).Distinct(StringComparer.Ordinal).ToList();
        var due = urls.Where(url => site.LinkLock.Find(url)?.IsDue(today) ?? true).ToList();
        output.WriteLine($"{Count(urls.Count, "link")} to other sites; {due.Count} to be asked now, at {Count(due.Select(url => new Uri(url).Authority).Distinct(StringComparer.OrdinalIgnoreCase).Count(), "site")}. Ctrl+C ends it and keeps what is known by then.");

        using var client = LinkClient.Create(new Uri(site.Options.MirrorOf ?? site.BaseUrl));
        var check = new LinkChecker(client, politeness);
        var known = await check.RunAsync(links, site.LinkLock, today, stop, isComplete: !errors.Any(error => error.IsError));
        if (check.IsOffline)
        {
            output.WriteLine("No site could be reached, so this computer seems to be offline. Nothing was recorded.");
            return null;
        }
        Save(known);
        var dead = known.Links.Where(link => link.IsDead).ToList();
        return Tell(known, string.Create(CultureInfo.InvariantCulture,
            $"{check.CheckedCount} asked. Of all links {known.Links.Count - dead.Count - known.Links.Count(link => link.IsFailing)} answer or may answer, {known.Links.Count(link => link.IsFailing)} failed lately, {dead.Count} are dead; {dead.Count(link => link.Copy is not null)} of those lead to a copy."));
    }

    private void Save(LinkLock known)
    {
        var path = Path.Join(input, LinkLock.FileName);
        var text = LinkLockWriter.Write(known);
        if (text != InputFile.Read(path)) InputFile.Replace(path, text);
    }

    private LinkLock Tell(LinkLock known, string summary)
    {
        output.WriteLine(summary);
        return known;
    }

    private static string Count(int n, string thing) => string.Create(CultureInfo.InvariantCulture, $"{n} {thing}{(n == 1 ? "" : "s")}");
}
