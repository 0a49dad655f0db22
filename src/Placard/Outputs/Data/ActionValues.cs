using Placard.Content;
using Placard.Text;

namespace Placard.Outputs.Data;

/// <summary>The values of an action under its own front matter keys.</summary>
internal static class ActionValues
{
    public static void Add(ValueMap values, CampaignAction action, Site site) => values
        .Add("campaign", action.Campaign is { } campaign ? EntryValues.NameOf(campaign) : null)
        .Add("kind", EnumNames<ActionKind>.NameFor(action.Kind))
        .Add("opens", site.StateOf(action).Opens?.Date)
        .Add("closes", site.StateOf(action).Closes?.Date)
        .Add("closedNote", action.ClosedNote)
        .Add("outcome", action.Outcome is { } outcome ? EnumNames<Outcome>.NameFor(outcome) : null)
        .Add("outcomeSummary", action.OutcomeSummary)
        .Add("subject", action.Subject)
        .Add("targets", site.StateOf(action).Targets, AddTarget)
        .Add("hours", action.Hours)
        .Add("hoursZone", action.HoursZone?.Id)
        .Add("script", action.Script)
        .Add("voicemail", action.Voicemail)
        .Add("mailTo", action.MailTo == MailTo.To ? null : EnumNames<MailTo>.NameFor(action.MailTo))
        .Add("fields", action.Fields, AddField)
        .Add("goal", action.Goal)
        .Add("tally", action.Tally is { } tally ? new ValueMap().Add("count", tally.Count).Add("asOf", tally.AsOf).Add("counts", tally.Counts, AddCount)
            : null)
        .Add("signatures", action.Signatures)
        .Add("print", action.Print is { } print ? EnumNames<PrintForm>.NameFor(print) : null)
        .Add("thanks", action.Thanks ?? EntryValues.PublishedEntry(action.ThanksPage, site))
        .Add("consent", action.Consent)
        .Add("followUp", EntryValues.Link(action.FollowUp, site))
        .Add("editable", action.Editable)
        .Add("points", action.Points)
        .Add("questions", action.Questions)
        .Add("letter", action.Letters.FirstOrDefault(letter => letter.Group.Length == 0)?.Text)
        .Add("letters", [.. action.Letters.Where(letter => letter.Group.Length > 0)], AddLetter);

    private static void AddCount(ValueMap map, TallyCount count) => map.Add("way", count.Way).Add("count", count.Count).Add("asOf", count.AsOf);

    private static void AddTarget(ValueMap map, Target target) => map
        .Add("name", target.Name)
        .Add("role", target.Role)
        .Add("organisation", target.Organisation)
        .Add("country", target.Country)
        .Add("email", target.Email)
        .Add("salutation", target.Salutation)
        .Add("address", target.PostalAddress)
        .Add("group", target.Group)
        .Add("phone", target.Phone)
        .Add("hours", target.Hours)
        .Add("bcc", target.Bcc)
        .Add("asOf", target.AsOf)
        .Add("until", target.Until)
        .Add("area", target.Area);

    private static void AddField(ValueMap map, FormField field) => map
        .Add("name", field.Name)
        .Add("label", field.Label)
        .Add("type", EnumNames<FieldType>.NameFor(field.Type))
        .Add("required", field.Required)
        .Add("options", field.Options)
        .Add("help", field.Help)
        .Add("autocomplete", field.Autocomplete);

    private static void AddLetter(ValueMap map, ActionLetter letter) => map
        .Add("group", letter.Group)
        .Add("lang", letter.Lang)
        .Add("subject", letter.Subject)
        .Add("letter", letter.Text);
}
