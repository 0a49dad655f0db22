using System.Globalization;
using Placard.Letters;
using Placard.Liquid;

namespace Placard.Theming.Members;

/// <summary>Template members of letters and the ways to send them.</summary>
internal static class LetterMembers
{
    public static readonly MemberTable Letter = MemberTables.Of<LetterView>(
        "letter",
        ("number", (letter, _) => letter.Number),
        ("suffix", (letter, _) => SuffixOf(letter.Number)),
        ("title", (letter, _) => letter.Title),
        ("lang", (letter, _) => letter.Lang),
        ("subject", (letter, _) => letter.Subject),
        ("content", (letter, _) => letter.Content),
        ("targetName", (letter, _) => letter.Places.TargetName),
        ("salutation", (letter, _) => letter.Places.Salutation),
        ("yourName", (letter, _) => letter.Places.YourName),
        ("yourTown", (letter, _) => letter.Places.YourTown),
        ("text", (letter, _) => letter.Ways?.Text),
        ("rows", (letter, _) => letter.Rows),
        ("hasPlaceholders", (letter, _) => letter.HasPlaceholders),
        ("isLong", (letter, _) => letter.Ways is { Text.Length: > 0 } ways && ways.AllMailLinks.Any(mail => !mail.HasText)),
        ("hasParts", (letter, _) => letter.Ways is { } ways && ways.AllMailLinks.Any(mail => mail.Parts.Count > 0)),
        ("mails", (letter, _) => letter.Ways?.MailLinks),
        ("mailGroups", (letter, _) => letter.Ways?.MailGroups),
        ("mailsToAll", (letter, _) => letter.Ways?.GroupMailLinks));

    public static readonly MemberTable Mail = MemberTables.Of<MailLink>(
        "mail",
        ("label", (mail, _) => mail.Label),
        ("url", (mail, _) => mail.Url),
        ("words", (mail, _) => mail.Words),
        ("area", (mail, _) => mail.Area),
        ("hasText", (mail, _) => mail.HasText),
        ("targetName", (mail, _) => mail.Values.TargetName),
        ("salutation", (mail, _) => mail.Values.Salutation),
        ("parts", (mail, _) => mail.Parts));

    public static readonly MemberTable Group = MemberTables.Of<MailGroup>("group", ("title", (group, _) => group.Title), ("mails", (group, _) => group.Links));

    public static readonly MemberTable Sheet = MemberTables.Of<PrintSheet>(
        "sheet",
        ("suffix", (sheet, _) => SuffixOf(sheet.Letter)),
        ("target", (sheet, _) => sheet.Target),
        ("targetName", (sheet, _) => sheet.Values.TargetName),
        ("salutation", (sheet, _) => sheet.Values.Salutation),
        ("subject", (sheet, _) => sheet.Subject),
        ("lang", (sheet, _) => sheet.Lang),
        ("paragraphs", (sheet, _) => sheet.Paragraphs));

    public static readonly MemberTable Calls = MemberTables.Of<CallGuide>("calls", ("cards", (calls, _) => calls.Cards), ("script", (calls, _) => calls.Script),
        ("voicemail", (calls, _) => calls.Voicemail));

    public static readonly MemberTable Call = MemberTables.Of<CallCard>("card", ("target", (card, _) => card.Target), ("url", (card, _) => card.Url),
        ("script", (card, _) => card.Script), ("voicemail", (card, _) => card.Voicemail));

    /// <summary>What follows the ids of a letter's elements on its page.</summary>
    private static string SuffixOf(int number) => number == 1 ? "" : "-" + number.ToString(CultureInfo.InvariantCulture);
}
