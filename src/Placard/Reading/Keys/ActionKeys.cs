using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Reading.FrontMatter;
using Placard.Reading.Settings;
using Placard.Reading.Sources;
using Placard.Reading.Tables;
using Placard.Urls;
using static Placard.Reading.Keys.EntryKeys<Placard.Content.CampaignAction>;

namespace Placard.Reading.Keys;

/// <summary>The keys of an action.</summary>
internal static class ActionKeys
{
    private const string Date =
        "The day the page stands for. Without `opens` and `closes`, an action whose day is not known is closed once its date is over.";

    private const int MostPeople = 1_000_000_000;

    public static EntrySchema<CampaignAction> Schema { get; } = new(
        SharedKeys.All.Select(key => key.Name == "date" ? key with { Meaning = Date } : key),
        Custom("campaign", ValueKind.Text, "my-campaign", "The campaign it belongs to.",
            action =>
                CampaignName.Write(action.Campaign),
                    (action, reader) => action with { Campaign = reader.Campaigns("campaign") is [var first, ..] ? first : null })
                        .SeenAs("campaign", action => action.Campaign, "An entry.") with
        {
            RefersTo = ReferenceKind.Campaign,
            AskedEarly = true,
        },
        Choice<ActionKind>("kind", "letter", "What readers are asked to do.", action => action.Kind, (action, kind) => action with { Kind = kind }) with
        {
            Required = true,
        },
        Schedule("opens", "2020-05-01", "When it opens: a day, or a day and a time, such as 2020-05-01T09:00 in the archive's time zone.",
            action => action.Opens, (action, time) => action with { Opens = time }).Computed("opens", "The moment.") with
        {
            AskedEarly = true,
        },
        Schedule("closes", "2020-06-17", "When it closes: a day, at whose end it does, or a day and a time, such as 2020-06-17T18:00.",
            action => action.Closes, (action, time) => action with { Closes = time }).Computed("closes", "The moment.") with
        {
            AskedEarly = true,
        },
        LongText("closedNote", "The vote has taken place.", "What a closed action says of itself.",
            action => action.ClosedNote, (action, note) => action with { ClosedNote = note }),
        OutcomeKey().Computed("outcome", "The campaign's where the action has none."),
        LongText("outcomeSummary", "What came of it, in one sentence.", "What came of it, in words.",
            action => action.OutcomeSummary, (action, summary) => action with { OutcomeSummary = summary })
            .Computed("outcomeSummary", "The campaign's where the action has no outcome."),
        ShortText("subject", "Your vote on 17 June", "The letter's subject.",
            action => action.Subject, (action, subject) => action with { Subject = subject }) with
        {
            AskedEarly = true,
        },
        Custom("targets", ValueKind.Anything, "targets.csv", "Whom the letter is written to: a list, or a table.",
            action =>
                YamlValue.List(action.Targets.Select(TargetKeys.Schema.Write)),
                    (action, reader) => action with { Targets = TargetKeys.Read(reader) }).Computed("targets", "") with
        {
            NestedKeys = TargetKeys.Schema,
            Label = "Addressees",
            AskedEarly = true,
        },
        Custom("targetsFile", ValueKind.FilePath, "targets.csv", "A table of those it is written to, in place of a list or besides it.",
            _ => null, (action, reader) => action with { Targets = [.. action.Targets, .. TargetKeys.ReadTable(reader, "targetsFile")] }) with
        {
            Label = "Table of addressees",
        },
        Custom("areas", ValueKind.FilePath, "areas.csv", "A table of the areas of postcodes, by which readers find the addressees of theirs.",
            action => YamlValue.Path(action.Areas?.SourcePath), (action, reader) => action with
            {
                Areas = reader.Table("areas") is { } table ? AreaTable.Read(table, reader.Keys.Diagnostics) : null,
            }).Hidden(),
        ShortText("hours", "Monday to Friday, 9:00 to 17:00", "When the telephone is answered, for a call.",
            action => action.Hours, (action, hours) => action with { Hours = hours }),
        Custom("hoursZone", ValueKind.Text, "America/Vancouver", "The time zone of the hours, where it is not the archive's.",
            action => YamlValue.Text(action.HoursZone?.Id),
            (action, reader) => action with { HoursZone = TimeZoneReader.Find(reader.Keys, "hoursZone") }).Computed("hoursZone", "Its name for readers."),
        LongText("script", "Good morning, my name is [your name].", "What to say on the telephone, for a call.",
            action => action.Script, (action, script) => action with { Script = script }).Hidden(),
        LongText("voicemail", "This is [your name] of [your town].", "What to say to a voicemail, for a call.",
            action => action.Voicemail, (action, voicemail) => action with { Voicemail = voicemail }).Hidden(),
        Choice<MailTo>("mailTo", "bcc", "Where mail links put the addressees: in sight of one another, or in blind copy.",
            action => action.MailTo == MailTo.To ? null : action.MailTo, (action, mailTo) => action with { MailTo = mailTo })
            .Computed("mailTo", "To where none is given."),
        Nested(Keys<CampaignAction>.Maps("fields", "name: …", "Questions of your own on the form.", FieldKeys.Schema, action => action.Fields),
            (action, reader) => action with { Fields = FieldKeys.Read(reader.Keys) }).Hidden(),
        Number("goal", "1000", "How many are hoped for.", (1, MostPeople), action => action.Goal, (action, goal) => action with { Goal = goal }),
        Custom("tally", ValueKind.Map, "count: …",
            "How many took part, and when that was counted; or a list of such counts by way and day. Each is a running total: the newest of each way is taken, and the ways are added up.",
            action => TallyKeys.Write(action.Tally), (action, reader) => action with { Tally = TallyKeys.Read(reader.Keys) })
            .Computed("tally", "The number of signatures where none is given.") with
        {
            NestedKeys = TallyKeys.Schema,
            NestedItems = TallyKeys.CountSchema,
        },
        Custom("signatures", ValueKind.FilePath, "signatures.csv", SignaturesKey.Meaning,
            action =>
                YamlValue.Path(action.Signatures?.SourcePath), (action, reader) =>
                    action with { Signatures = ReadSignatures(action, reader) }).SeenAs("signatures", action => action.Signatures, "See signatures below."),
        Choice<PrintForm>("print", "sheet", "A sheet of paper for twenty signatures, to print: of a petition or pledge, while it is open.",
            action => action.Print, (action, print) => action with { Print = print }),
        Custom("handler", ValueKind.Map, "type: …", "The form handler, where it differs from the archive's.",
            action => action.Handler is { } handler && handler.Location.Path == action.Origin.Path ? HandlerReader.Write(handler) : null,
            (action, reader) => HandlerReader.Read(reader.Keys) is { } handler ? action with { Handler = handler } : action) with
        {
            RefersTo = ReferenceKind.FormHandler,
        },
        Custom("thanks", ValueKind.Text, "Thank you.", "What people read after sending.",
            action => YamlValue.Text(action.ThanksPage is { } page ? SourcePath.Relative(action.SourcePath, page) : action.Thanks), ReadThanks),
        LongText("consent", "You may pass on my letter.", "Your own wording of the consent.",
            action => action.Consent, (action, consent) => action with { Consent = consent })
            .Hidden(),
        Custom("followUp", ValueKind.Text, "../campaigns/my-campaign.md", "Where a closed action sends people.",
            action => YamlValue.Link(action.FollowUp), ReadFollowUp),
        Flag("editable", "false", "Whether senders may change the letter.",
            action => action.Editable, (action, isEditable) => action with { Editable = isEditable }),
        Texts("points", "Cuts make waiting times longer.", "Three to eight points that a letter in one's own words may make, a sentence or two each.",
            action => action.Points, (action, points) => action with { Points = points }),
        Texts("questions", "How does it concern you?", "Questions that senders answer in their letter.",
            action => action.Questions, (action, questions) => action with { Questions = questions }),
        Custom("letter", ValueKind.LongText, "Dear …", "The letter, where it does not stand below `## Letter`.",
            action => YamlValue.Text(action.Letters.FirstOrDefault(letter => letter.Group.Length == 0)?.Text)),
        new EntryKey<CampaignAction>(Keys<CampaignAction>.Maps("letters", "group: …",
            "Letters to groups of targets, where one has its own subject or language.", LetterKeys.Schema,
            action => [.. action.Letters.Where(letter => letter.Group.Length > 0)])).Hidden());

    private static EntryKey<CampaignAction> OutcomeKey() =>
        Nested(Keys<CampaignAction>.Choice<Outcome>("outcome", "unknown", "What came of it, where that differs from the campaign's.", action => action.Outcome),
            (action, reader) => reader.Keys.Has("outcome") ? action with { Outcome = reader.Keys.Choice<Outcome>("outcome") ?? Outcome.Unknown } : action);

    private static SignatureList? ReadSignatures(CampaignAction action, EntryReader reader) =>
        SignaturesKey.Read(reader, new Permalink($"data/signatures/actions/{action.Slug}.csv"));

    private static CampaignAction ReadFollowUp(CampaignAction action, EntryReader reader) =>
        reader.Keys.Text("followUp") is { } written ? action with { FollowUp = LinkReader.Read(reader.Context, reader.Keys, "followUp", written) } : action;

    /// <summary>Thanks are a text or a page of the archive; a URL would suit one form handler and not the next.</summary>
    private static CampaignAction ReadThanks(CampaignAction action, EntryReader reader)
    {
        var keys = reader.Keys;
        if (keys.Text("thanks") is not { } thanks) return action;
        var at = keys.LocationOf("thanks");
        var isUrl = thanks.StartsWith('/') || thanks.Contains("://", StringComparison.Ordinal) || thanks.EndsWith(".html", StringComparison.Ordinal);
        if (isUrl && !thanks.Any(char.IsWhiteSpace)) keys.Diagnostics.Report(DiagnosticDescriptors.ThanksUrl, at, thanks);
        var page = thanks.EndsWith(".md", StringComparison.Ordinal) ? reader.Context.Resolve(keys.File, thanks, at)?.Path : null;
        return action with { Thanks = page is null ? thanks : null, ThanksPage = page, ThanksLocation = at };
    }
}
