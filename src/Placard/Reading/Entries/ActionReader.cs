using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Reading.FrontMatter;
using Placard.Reading.Settings;
using Placard.Reading.Sources;
using Placard.Reading.Tables;
using Placard.Syntax;
using Placard.Urls;

namespace Placard.Reading.Entries;

internal static class ActionReader
{
    public static CampaignAction? Read(ReadingContext context, SourceFile file)
    {
        if (EntryReader.Open(context, file, ContentSchemas.Action) is not { } entry) return null;
        var keys = entry.Keys;
        var slug = entry.Slug();
        var opens = keys.Date("opens");
        var closes = keys.Date("closes");
        entry.CheckOrder("opens", opens, "closes", closes);
        CheckThanks(keys);
        var thanksPage = keys.Text("thanks") is { } thanks && thanks.EndsWith(".md", StringComparison.Ordinal)
            ? context.Resolve(file, thanks, keys.LocationOf("thanks"))?.Path
            : null;
        Target[] targets = [.. ReadTargets(entry), .. ReadTargetTable(entry, "targetsFile")];
        var action = new CampaignAction
        {
            Origin = entry.Origin,
            UrlOrigin = entry.UrlOrigin(),
            SourcePath = file.Path,
            Title = keys.RequiredText("title"),
            Slug = slug,
            Permalink = entry.PermalinkOr($"actions/{slug}.html"),
            Lang = entry.Lang(),
            Summary = entry.Summary(),
            Lead = entry.Lead(),
            Date = keys.Date("date"),
            Updated = keys.Date("updated"),
            Tags = keys.Texts("tags"),
            Authors = keys.Texts("authors"),
            Image = entry.Image(),
            Aliases = entry.Aliases(),
            RemovalReason = keys.Text("gone"),
            TranslationOf = entry.TranslationOf(),
            Extra = entry.Extra(),
            Body = entry.Body,
            Kind = keys.Word("kind", ActionKind.Letter),
            Campaign = entry.Campaigns("campaign") is [var campaign, ..] ? campaign : null,
            Opens = opens,
            Closes = closes,
            ClosedNote = keys.Text("closedNote"),
            Outcome = keys.Has("outcome") ? keys.Word("outcome", Outcome.Unknown) : null,
            OutcomeSummary = keys.Text("outcomeSummary"),
            Subject = keys.Text("subject"),
            Targets = targets,
            Fields = FieldReader.Read(keys),
            Goal = keys.Number("goal", 1, 1_000_000_000),
            Tally = keys.Map("tally", ContentSchemas.Tally) is { } tally ? new Tally(tally.Number("count", 0, 1_000_000_000) ?? 0, tally.Date("asOf")) : null,
            Signatures = entry.Table("signatures") is { } table ? SignatureTable.Read(table, new Permalink($"data/signatures/actions/{slug}.csv"), keys.Diagnostics) : null,
            Handler = HandlerReader.Read(keys) ?? context.Settings.Handler,
            Thanks = thanksPage is null ? keys.Text("thanks") : null,
            ThanksPage = thanksPage,
            ThanksLocation = keys.Has("thanks") ? keys.LocationOf("thanks") : null,
            Consent = keys.Text("consent"),
            FollowUp = keys.Text("followUp") is { } followUp ? LinkReader.Read(context, keys, "followUp", followUp) : null,
            Editable = keys.Flag("editable", otherwise: true),
            Letters = LetterReader.Read(entry, targets),
        };
        CheckLetter(entry, action);
        return action;
    }

    /// <summary>Thanks are words or a page of the archive; an address would suit one form handler and not the next.</summary>
    private static void CheckThanks(MappingReader keys)
    {
        if (keys.Text("thanks") is not { } thanks || thanks.Any(char.IsWhiteSpace)) return;
        if (thanks.StartsWith('/') || thanks.Contains("://", StringComparison.Ordinal) || thanks.EndsWith(".html", StringComparison.Ordinal))
            keys.Diagnostics.Report(DiagnosticDescriptors.ThanksUrl, keys.LocationOf("thanks"), thanks);
    }

    private static void CheckLetter(EntryReader entry, CampaignAction action)
    {
        if (action.Kind != ActionKind.Letter) return;
        if (action.Letters.Count == 0 && !entry.Keys.Has("letters"))
            entry.Keys.Diagnostics.Report(DiagnosticDescriptors.LetterMissing, entry.Origin);
        if (action.Targets.Count == 0 && !entry.Keys.Has("targets") && !entry.Keys.Has("targetsFile"))
            entry.Keys.Diagnostics.Report(DiagnosticDescriptors.TargetsMissing, entry.Origin);
    }

    private static IReadOnlyList<Target> ReadTargetTable(EntryReader entry, string key) =>
        entry.Table(key) is { } table ? TargetTable.Read(table, entry.Keys.Diagnostics) : [];

    private static IReadOnlyList<Target> ReadTargets(EntryReader entry)
    {
        var keys = entry.Keys;
        switch (keys.Node("targets"))
        {
            case null:
                return [];
            case YamlScalar:
                return ReadTargetTable(entry, "targets");
            case YamlSequence:
                return [.. keys.Maps("targets", ContentSchemas.Target).Select(map => new Target(
                    map.Text("name") ?? "", map.Text("role") ?? "", map.Text("organisation") ?? "", map.Text("country") ?? "",
                    map.Text("email") ?? "", map.Text("salutation") ?? "", map.Text("address") ?? "") { Group = map.Text("group") ?? "" })];
            default:
                keys.Maps("targets", ContentSchemas.Target); // Tells what a list of targets looks like.
                return [];
        }
    }
}
