using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Reading.Keys;
using Placard.Reading.Sources;
using Placard.Text;
using Placard.Time;

namespace Placard.Reading.Entries;

internal static class ActionReader
{
    private const int MinPoints = 3, MaxPoints = 8;

    public static CampaignAction? Read(ReadingContext context, SourceFile file)
    {
        if (EntryReader.Open(context, file, ActionKeys.Schema) is not { } reader) return null;
        var slug = reader.Slug();
        PlaceholderChecks.CheckBody(reader);
        var shared = SharedKeys.Read(reader, slug, PatternPath.OfAction(reader, slug));
        var action = ActionKeys.Schema.Read(reader, new CampaignAction(shared) { Handler = context.Settings.Handler });
        reader.CheckOrder("opens", action.Opens, "closes", action.Closes);
        var letters = LetterReader.Read(reader, action.Targets);
        var isEmpty = letters.Count == 0 && action is { Kind: ActionKind.Letter, Points.Count: > 0 };
        action = action with { Letters = isEmpty ? [new ActionLetter("", action.Lang, null, "") { Location = reader.Origin }] : letters };
        CheckLetter(reader, action);
        if (action.Kind == ActionKind.Call) CheckCall(reader, action, context.Settings.TimeZone);
        if (action.Points.Count is (> 0 and < MinPoints) or > MaxPoints)
            reader.Keys.Diagnostics.Report(DiagnosticDescriptors.PointCount, reader.Keys.LocationOf("points"), action.Points.Count);
        AreaChecks.Check(reader, action);
        if (action.Print is not null && !action.TakesSignatures && reader.Keys.Has("kind"))
        {
            reader.Keys.Diagnostics.Report(DiagnosticDescriptors.SheetWithoutSignatures, reader.Keys.LocationOf("print"),
                EnumNames<ActionKind>.NameFor(action.Kind));
        }
        PlaceholderChecks.CheckAction(reader);
        return action;
    }

    private static void CheckCall(EntryReader reader, CampaignAction action, ArchiveTimeZone zone)
    {
        var keys = reader.Keys;
        if (action.Targets.Count == 0 && !keys.Has("targets") && !keys.IsLost("targets") && !keys.Has("targetsFile"))
            keys.Diagnostics.Report(DiagnosticDescriptors.NobodyToCall, reader.Origin);
        foreach (var target in action.Targets.Where(target => target.Phone.Length == 0))
            keys.Diagnostics.Report(DiagnosticDescriptors.TargetWithoutPhone, keys.LocationOf("targets"), target.Label);
        if (action.Script is null && !keys.IsLost("script")) keys.Diagnostics.Report(DiagnosticDescriptors.ScriptMissing, reader.Origin);
        var hasHours = action.Hours is not null || action.Targets.Any(target => target.Hours.Length > 0);
        if (hasHours && action.HoursZone is null && !keys.Has("hoursZone") && zone == ArchiveTimeZone.Utc)
            keys.Diagnostics.Report(DiagnosticDescriptors.HoursWithoutZone, keys.LocationOf(action.Hours is null ? "targets" : "hours"));
    }

    private static void CheckLetter(EntryReader reader, CampaignAction action)
    {
        if (action.Kind != ActionKind.Letter) return;
        if (action.Letters.Count == 0 && !reader.Keys.Has("letters") && !reader.Keys.IsLost("letters") && !reader.Keys.IsLost("letter"))
            reader.Keys.Diagnostics.Report(DiagnosticDescriptors.LetterMissing, reader.Origin);
        if (action.Targets.Count == 0 && !reader.Keys.Has("targets") && !reader.Keys.IsLost("targets") && !reader.Keys.Has("targetsFile"))
            reader.Keys.Diagnostics.Report(DiagnosticDescriptors.TargetsMissing, reader.Origin);
    }
}
