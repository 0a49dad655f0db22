using System.Net;
using Placard.Content;
using Placard.Diagnostics;

namespace Placard.Letters;

/// <summary>Finds email addresses of targets in the text that an upcoming action shows.</summary>
internal static class EarlyEmails
{
    public static void Check(Site site, DiagnosticBag diagnostics)
    {
        foreach (var action in site.Actions)
        {
            var state = site.StateOf(action);
            if (state.Status != ActionStatus.Upcoming || state.HiddenEmails.Count == 0) continue;
            var body = action.Body;
            var lines = body.ReadText().Split('\n');
            for (var i = 0; i < lines.Length; i++) Check(lines[i], action.Origin with { Line = body.FirstLine + i }, state.HiddenEmails, diagnostics);
            foreach (var text in TextsOf(action)) Check(text, action.Origin, state.HiddenEmails, diagnostics);
        }
    }

    private static void Check(string text, SourceLocation at, IReadOnlyList<string> emails, DiagnosticBag diagnostics)
    {
        if (text.AsSpan().IndexOfAny('@', '&', '%') < 0) return;
        var plain = WebUtility.HtmlDecode(Uri.UnescapeDataString(text));
        foreach (var email in emails.Where(email => plain.Contains(email, StringComparison.OrdinalIgnoreCase)))
            diagnostics.Report(DiagnosticDescriptors.EmailBeforeOpening, at, email);
    }

    private static IEnumerable<string> TextsOf(CampaignAction action)
    {
        string?[] own =
        [
            action.Title, action.Lead, action.ClosedNote, action.Thanks, action.Consent, action.OutcomeSummary, action.FollowUp, action.Image?.Alt,
        ];
        var questions = action.Fields.SelectMany(field => field.Options.Append(field.Label).Append(field.Help));
        return own.Concat(questions).Concat(action.Tags).Concat(action.Authors).Concat(ExtraValues(action.Extra)).OfType<string>();
    }

    private static IEnumerable<string> ExtraValues(object? value) => value switch
    {
        string text => [text],
        IReadOnlyDictionary<string, object> map => map.Values.SelectMany(ExtraValues),
        IEnumerable<object> list => list.SelectMany(ExtraValues),
        _ => [],
    };
}
