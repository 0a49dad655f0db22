using System.Net;
using System.Text.RegularExpressions;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Syntax;

namespace Placard.Letters;

/// <summary>Finds email addresses and telephone numbers of targets in the text that an upcoming action shows.</summary>
internal static partial class EarlyContacts
{
    public static void Check(Site site, DiagnosticBag diagnostics)
    {
        foreach (var action in site.Actions)
        {
            var state = site.StateOf(action);
            if (state.Status != ActionStatus.Upcoming || (state.HiddenEmails.Count == 0 && state.HiddenPhones.Count == 0)) continue;
            var body = action.Body;
            var lines = body.ReadText().Split('\n');
            for (var i = 0; i < lines.Length; i++) Check(lines[i], action.Origin with { Line = body.FirstLine + i }, state, diagnostics);
            foreach (var text in TextsOf(action)) Check(text, action.Origin, state, diagnostics);
        }
    }

    private static void Check(string text, SourceLocation at, ActionState state, DiagnosticBag diagnostics)
    {
        CheckEmails(text, at, state.HiddenEmails, diagnostics);
        if (state.HiddenPhones.Count == 0) return;
        foreach (var number in Numbers().Matches(text).Select(match => match.Value.Trim()))
        {
            // A number may stand there without its country code, after the zero that is dialled in its place.
            if (PhoneNumber.DialledOf(number)?.TrimStart('+', '0') is { Length: > 0 } dialled
                && state.HiddenPhones.Any(phone => phone.EndsWith(dialled, StringComparison.Ordinal)))
            {
                diagnostics.Report(DiagnosticDescriptors.PhoneBeforeOpening, at, number);
            }
        }
    }

    private static void CheckEmails(string text, SourceLocation at, IReadOnlyList<string> emails, DiagnosticBag diagnostics)
    {
        if (emails.Count == 0) return;
        if (text.AsSpan().IndexOfAny('@', '&', '%') < 0) return;
        var plain = WebUtility.HtmlDecode(Uri.UnescapeDataString(text));
        foreach (var email in emails.Where(email => plain.Contains(email, StringComparison.OrdinalIgnoreCase)))
            diagnostics.Report(DiagnosticDescriptors.EmailBeforeOpening, at, email);
    }

    /// <summary>What may be a telephone number: seven characters or more, most of them digits.</summary>
    [GeneratedRegex(@"\+?[\d(][\d\s().\-/]{5,}\d")]
    private static partial Regex Numbers();

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
