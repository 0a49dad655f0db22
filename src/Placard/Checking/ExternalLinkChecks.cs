using Placard.Content;
using Placard.Diagnostics;
using Placard.Links;

namespace Placard.Checking;

/// <summary>Reports the results of the last link check at each link that is broken or redirected.</summary>
public static class ExternalLinkChecks
{
    /// <summary>Reports the external links of a site that the lock file lists as failing, dead or permanently redirected.</summary>
    public static void Check(Site site, LinkLock known, DiagnosticBag diagnostics)
    {
        if (!known.Links.Any(link => link.FailedOn.Count > 0 || link.MovedTo is not null)) return;
        foreach (var link in ExternalLinks.Of(site))
        {
            if (!link.MayBeDead && known.Find(link.Url) is { } state) Check(link, state, known, diagnostics);
        }
    }

    private static void Check(ExternalLink link, LinkState state, LinkLock known, DiagnosticBag diagnostics)
    {
        // A dead link that leads readers to an archived copy needs no action.
        if (known.ArchivedCopyOf(link.Url, link.Copy) is not null) return;
        if (state.IsDead)
        {
            diagnostics.Report(DiagnosticDescriptors.DeadExternalLink, link.Location, link.Url, ArchiveDateOf(state.FailedOn[0]), Reason(state.Status));
        }
        else if (state.IsFailing)
        {
            diagnostics.Report(DiagnosticDescriptors.FailingExternalLink, link.Location, link.Url, Reason(state.Status), state.FailedOn.Count,
                LinkState.DaysUntilDead);
        }
        else if (state.MovedTo is { } moved)
        {
            diagnostics.Report(DiagnosticDescriptors.ExternalLinkMoved, link.Location, link.Url, moved);
        }
    }

    private static ArchiveDate ArchiveDateOf(DateOnly day) => new(day);

    private static string Reason(string status) => status switch
    {
        "404" => "there is no such page (404)",
        "410" => "the page was taken away (410)",
        LinkCheckResult.Timeout => "no answer came in time",
        LinkCheckResult.NoSuchHost => "there is no site of that name",
        LinkCheckResult.NotConnected => "the site can't be reached",
        LinkCheckResult.BadCertificate => "the site's certificate is not valid",
        LinkCheckResult.RedirectLoop => "it leads in a circle",
        _ => $"the site answers with the status {status}",
    };
}
