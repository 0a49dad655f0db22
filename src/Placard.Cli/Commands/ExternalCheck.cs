using System.Globalization;
using Placard.Authoring;
using Placard.Checking;
using Placard.Cli.Links;
using Placard.Cli.Sources;
using Placard.Diagnostics;
using Placard.Model;
using Placard.Model.Links;

namespace Placard.Cli.Commands;

/// <summary>Asks the archive's links to other sites, and keeps what is learnt in <c>links.lock.yaml</c>.</summary>
internal sealed class ExternalCheck(string input, Politeness politeness, TextWriter output)
{
    /// <param name="mistakes">What is wrong with the archive.</param>
    /// <returns>What is known by now; null where this computer is offline, which has been told.</returns>
    public async Task<LinkLock?> RunAsync(Site site, IReadOnlyList<Diagnostic> mistakes, CancellationToken stop)
    {
        var kept = SourceFolder.DisplayPath(input) + LinkLock.FileName;
        if (mistakes.Any(mistake => mistake.IsError && mistake.Location.Path == kept)) return Tell(site.Links, $"No link was asked, since {kept} can't be read. Mend it first, so that nothing in it is lost.");
        var links = OutsideLinks.Of(site);
        if (links.Count == 0) return Tell(site.Links, "No page leads to another site.");
        var today = site.Options.AsOf;
        var urls = links.Select(link => LinkLock.WithoutFragment(link.Url)).Distinct(StringComparer.Ordinal).ToList();
        var due = urls.Where(url => site.Links.Find(url)?.IsDue(today) ?? true).ToList();
        output.WriteLine($"{Count(urls.Count, "link")} to other sites; {due.Count} to be asked now, at {Count(due.Select(url => new Uri(url).Authority).Distinct(StringComparer.OrdinalIgnoreCase).Count(), "site")}. Ctrl+C ends it and keeps what is known by then.");

        using var client = LinkClient.Create(new Uri(site.Options.MirrorOf ?? site.BaseUrl));
        var check = new LinkCheck(client, politeness);
        var known = await check.RunAsync(links, site.Links, today, stop, isComplete: !mistakes.Any(mistake => mistake.IsError));
        if (check.IsOffline)
        {
            output.WriteLine("No site could be reached, so this computer seems to be offline. Nothing was recorded.");
            return null;
        }
        Save(known);
        var dead = known.Links.Where(link => link.IsDead).ToList();
        return Tell(known, string.Create(CultureInfo.InvariantCulture,
            $"{check.Asked} asked. Of all links {known.Links.Count - dead.Count - known.Links.Count(link => link.IsFailing)} answer or may answer, {known.Links.Count(link => link.IsFailing)} failed lately, {dead.Count} are dead; {dead.Count(link => link.Copy is not null)} of those lead to a copy."));
    }

    private void Save(LinkLock known)
    {
        var path = Path.Join(input, LinkLock.FileName);
        var text = LinkLockText.Write(known);
        if (text != InputFile.Read(path)) InputFile.Replace(path, text);
    }

    private LinkLock Tell(LinkLock known, string summary)
    {
        output.WriteLine(summary);
        return known;
    }

    private static string Count(int n, string thing) => string.Create(CultureInfo.InvariantCulture, $"{n} {thing}{(n == 1 ? "" : "s")}");
}
