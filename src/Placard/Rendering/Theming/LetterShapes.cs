using Placard.Model.Letters;

namespace Placard.Rendering.Theming;

/// <summary>What templates see of letters and the ways to send them.</summary>
internal static class LetterShapes
{
    public static readonly Shape Ways = new Shape<LetterWays>(
        "ways",
        ("text", (ways, _) => ways.Text),
        ("mails", (ways, _) => ways.Mails),
        ("mailsToAll", (ways, _) => ways.MailsToAll),
        ("printUrl", (ways, context) => ways.Print is { } print ? context.UrlOf(print) : null));

    public static readonly Shape Mail = new Shape<MailLink>(
        "mail",
        ("label", (mail, _) => mail.Label),
        ("url", (mail, _) => mail.Url),
        ("hasText", (mail, _) => mail.HasText));

    public static readonly Shape Sheet = new Shape<LetterSheet>(
        "sheet",
        ("target", (sheet, _) => sheet.Target),
        ("paragraphs", (sheet, _) => sheet.Paragraphs));
}
