using Placard.Content;

namespace Placard.Forms;

/// <summary>
/// What a campaign should know of the handlers of its forms, for <c>placard check</c>: a line for each handler, and one for each action
/// of whose form the service has to be told.
/// </summary>
public static class HandlerNotes
{
    /// <summary>The notes on the forms of all actions that are open or will open.</summary>
    public static IEnumerable<string> Of(Site site, FormBuilder forms)
    {
        var all = forms.FormsOf(site).ToList();
        foreach (var form in all.DistinctBy(form => form.Form.HandlerName, StringComparer.Ordinal))
        {
            var contract = form.Handler.Contract(form.Action.Handler!);
            if (FactsOf(contract, form.Action.Handler!) is { Length: > 0 } facts) yield return $"{form.Form.HandlerName}: {facts}";
        }
        foreach (var (action, handler, form) in all)
        {
            if (handler.SetupOf(form, action) is { } setup) yield return $"{action.SourcePath}: {setup}";
        }
    }

    private static string FactsOf(FormContract contract, HandlerConfiguration settings)
    {
        var facts = contract.Facts;
        var free = facts.Free is { } quota && !settings.IsOn(HandlerSetting.Paid) ? QuotaNote.Of(quota) : null;
        var kept = facts.DaysKept switch
        {
            null => null,
            0 => "it stores nothing, so its mails are all there is",
            { } days => string.Create(null, $"deletes what it keeps after {days} days"),
        };
        var servers = facts.Region switch
        {
            "us" => "servers in the United States",
            "eu" => "servers in the European Union",
            _ => null,
        };
        var seenBy = contract.FurtherRecipients.Select(recipient => recipient.Name).ToList();
        var also = seenBy.Count > 0 ? $"also seen by {string.Join(", ", seenBy)}" : null;
        var first = string.Join("; ", new[] { free, servers, also, kept }.OfType<string>());
        return string.Join(' ', facts.Conditions.Prepend(first.Length > 0 ? $"{first}." : "").Where(part => part.Length > 0));
    }
}
