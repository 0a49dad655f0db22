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
        ("suffix", (letter, _) => letter.Number == 1 ? "" : "-" + letter.Number.ToString(CultureInfo.InvariantCulture)),
        ("title", (letter, _) => letter.Title),
        ("lang", (letter, _) => letter.Lang),
        ("subject", (letter, _) => letter.Subject),
        ("content", (letter, _) => letter.Content),
        ("targetName", (letter, _) => letter.Places.TargetName),
        ("yourName", (letter, _) => letter.Places.YourName),
        ("yourTown", (letter, _) => letter.Places.YourTown),
        ("text", (letter, _) => letter.Ways?.Text),
        ("hasPlaceholders", (letter, _) => letter.HasPlaceholders),
        ("isLong", (letter, _) => letter.Ways is { } ways && ways.AllMailLinks.Any(mail => !mail.HasText)),
        ("hasParts", (letter, _) => letter.Ways is { } ways && ways.AllMailLinks.Any(mail => mail.Parts.Count > 0)),
        ("mails", (letter, _) => letter.Ways?.MailLinks),
        ("mailsToAll", (letter, _) => letter.Ways?.GroupMailLinks));

    public static readonly MemberTable Mail = MemberTables.Of<MailLink>(
        "mail",
        ("label", (mail, _) => mail.Label),
        ("url", (mail, _) => mail.Url),
        ("hasText", (mail, _) => mail.HasText),
        ("parts", (mail, _) => mail.Parts));

    public static readonly MemberTable Sheet = MemberTables.Of<PrintSheet>(
        "sheet",
        ("target", (sheet, _) => sheet.Target),
        ("subject", (sheet, _) => sheet.Subject),
        ("lang", (sheet, _) => sheet.Lang),
        ("paragraphs", (sheet, _) => sheet.Paragraphs));
}
