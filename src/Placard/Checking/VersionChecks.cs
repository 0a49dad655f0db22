using Placard.Content;
using Placard.Diagnostics;
using Placard.Text;

namespace Placard.Checking;

/// <summary>Reports what contradicts itself between the versions of one text in several languages, or between an outcome and an end.</summary>
internal static class VersionChecks
{
    public static void Check(Site site, DiagnosticBag diagnostics)
    {
        foreach (var versions in site.Entries.Where(entry => entry.TranslationOf is not null).GroupBy(site.OriginalOf))
        {
            CheckLanguages([versions.Key, .. versions], diagnostics);
            foreach (var translation in versions.Where(version => version.GetType() == versions.Key.GetType()))
                Compare(site, versions.Key, translation, diagnostics);
        }
        foreach (var campaign in site.Campaigns) CheckOngoing(site, campaign, campaign.Outcome, campaign, diagnostics);
        foreach (var action in site.Actions) CheckOngoing(site, action, action.Outcome, action.Campaign, diagnostics);
    }

    /// <summary>Readers choose between versions by language, so that two in one language are no versions of one text.</summary>
    private static void CheckLanguages(IReadOnlyList<Entry> versions, DiagnosticBag diagnostics)
    {
        var byLanguage = new Dictionary<string, Entry>(StringComparer.OrdinalIgnoreCase);
        foreach (var version in versions.Distinct(ReferenceEqualityComparer.Instance).Cast<Entry>())
        {
            if (byLanguage.TryAdd(version.Lang, version)) continue;
            diagnostics.Report(DiagnosticDescriptors.VersionsShareLanguage, KeyLocations.Of(version, "lang", "translationOf"),
                byLanguage[version.Lang].Origin.Path, version.Lang);
        }
    }

    private static void Compare(Site site, Entry original, Entry translation, DiagnosticBag diagnostics)
    {
        foreach (var (expected, found) in StatementsOf(site, original).Zip(StatementsOf(site, translation)))
        {
            if (Equals(expected.Value, found.Value) || expected.Written == found.Written) continue;
            diagnostics.Report(DiagnosticDescriptors.VersionsDisagree, KeyLocations.Of(translation, found.Key), found.Key, Shown(found), Shown(expected),
                original.Origin.Path);
        }
    }

    /// <summary>What an entry says that holds in every language.</summary>
    private static IEnumerable<Statement> StatementsOf(Site site, Entry entry) => entry switch
    {
        Campaign campaign =>
        [
            new("start", campaign.Start, campaign.Start.ToString()),
            new("end", campaign.End, campaign.End?.ToString()),
            new("outcome", campaign.Outcome, campaign.Outcome == Outcome.Unknown ? null : EnumNames<Outcome>.NameFor(campaign.Outcome)),
        ],
        CampaignAction action =>
        [
            new("kind", action.Kind, EnumNames<ActionKind>.NameFor(action.Kind)),
            new("opens", site.StateOf(action).Opens?.Moment, action.Opens?.ToString()),
            new("closes", site.StateOf(action).Closes?.Moment, action.Closes?.ToString()),
            new("outcome", action.Outcome ?? action.Campaign?.Outcome, action.Outcome is { } outcome ? EnumNames<Outcome>.NameFor(outcome) : null),
        ],
        _ => [],
    };

    private static string Shown(Statement statement) => statement.Written is { } written ? $"`{written}`" : "not given";

    private static void CheckOngoing(Site site, Entry entry, Outcome? outcome, Campaign? campaign, DiagnosticBag diagnostics)
    {
        if (outcome == Outcome.Ongoing && campaign is { End: { } end } && site.StatusOf(campaign) == CampaignStatus.Over)
            diagnostics.Report(DiagnosticDescriptors.OngoingAfterEnd, KeyLocations.Of(entry, "outcome"), end);
    }

    /// <param name="Value">What it means, for comparison.</param>
    /// <param name="Written">What its author wrote; null without the key.</param>
    private sealed record Statement(string Key, object? Value, string? Written);
}
