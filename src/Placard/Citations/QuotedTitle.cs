using Placard.Locales;

namespace Placard.Citations;

/// <summary>A title in the quotation marks of a locale.</summary>
internal static class QuotedTitle
{
    /// <summary>What may stand between a quotation mark and the quoted text.</summary>
    private static readonly string[] Spaces = ["\u00A0", "\u202F", " ", ""];

    /// <param name="title">The title; its own quotation marks are changed for the locale's inner ones.</param>
    /// <param name="stop">The full stop, which goes where the locale puts it, unless a mark ends the title already.</param>
    /// <param name="locale">The locale of the page.</param>
    public static string Of(string title, string stop, Locale locale) => (locale.Find("cite.quote") ?? "“{text}{stop}”")
        .Replace("{stop}", CitationText.EndsSentence(title) ? "" : stop, StringComparison.Ordinal)
        .Replace("{text}", WithInnerQuotes(title, locale), StringComparison.Ordinal);

    private static string WithInnerQuotes(string title, Locale locale)
    {
        var outer = (locale.Find("cite.quote") ?? "").Split("{text}");
        var inner = (locale.Find("cite.innerQuote") ?? "").Split("{text}");
        if (outer.Length != 2 || inner.Length != 2) return title;
        var (open, close) = (outer[0].Trim(), outer[1].Replace("{stop}", "", StringComparison.Ordinal).Trim());
        var changed = Spaces.Aggregate(title,
            (text, space) => text.Replace(open + space, inner[0], StringComparison.Ordinal).Replace(space + close, inner[1], StringComparison.Ordinal));
        var parts = changed.Split('"');
        return parts.Length % 2 == 0 ? changed : string.Concat(parts.Select((part, i) => i == 0 ? part : (i % 2 == 1 ? inner[0] : inner[1]) + part));
    }
}
