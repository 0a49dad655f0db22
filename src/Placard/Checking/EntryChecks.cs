using Placard.Content;
using Placard.Diagnostics;

namespace Placard.Checking;

/// <summary>Checks that find no error in a single file but something that should be reviewed, such as an outdated translation.</summary>
public static class EntryChecks
{
    /// <summary>Checks all entries, images and documents of a site.</summary>
    public static void Check(Site site, DiagnosticBag diagnostics)
    {
        foreach (var entry in site.Entries) CheckTranslation(site, entry, diagnostics);
        VersionChecks.Check(site, diagnostics);
        foreach (var action in site.Actions)
        {
            if (site.StateOf(action).IsOpen && action.Campaign is { End: { } end } campaign && site.StatusOf(campaign) == CampaignStatus.Over)
                diagnostics.Report(DiagnosticDescriptors.ActionOutlivesCampaign, action.Origin, end);
        }
        foreach (var article in site.Articles) CheckDate(site, article, diagnostics);
        foreach (var image in site.Images.Values) ImageChecks.Check(image, diagnostics);
        foreach (var file in site.Files) DocumentChecks.Check(file, diagnostics);
    }

    /// <summary>Reports an article of a day to come; an event may lie ahead.</summary>
    private static void CheckDate(Site site, Article article, DiagnosticBag diagnostics)
    {
        var isAhead = article.Published.Exact is { Time: not null } moment ? moment.UtcMoment > site.Now : article.Published.Earliest > site.Today;
        if (isAhead && article.Kind != ArticleKind.Event) diagnostics.Report(DiagnosticDescriptors.ArticleAhead, article.Origin, article.Published);
    }

    private static void CheckTranslation(Site site, Entry entry, DiagnosticBag diagnostics)
    {
        if (entry.TranslationOf is not { } path || site.EntryAt(path) is not { Updated: { } changed } original) return;
        if (entry.Updated is { } own ? own >= changed : entry.Date is { } date && (date.Exact is { } day ? day >= changed : date.Latest >= changed.Day)) return;
        diagnostics.Report(DiagnosticDescriptors.TranslationBehind, entry.Origin, original.Origin.Path, changed);
    }
}
