using System.Text;
using Placard.Syntax;

namespace Placard.Packaging.Html;

/// <summary>The title of a page and the text of its main part, as a reader sees it.</summary>
internal sealed record PageText(string Title, string Text)
{
    private static readonly string[] Inline =
        ["a", "abbr", "b", "bdi", "cite", "code", "em", "i", "q", "s", "small", "span", "strong", "sub", "sup", "time"];

    private static readonly string[] NotShown = ["script", "style", "nav", "template"];

    /// <returns>Null for a page that redirects, or asks not to be found.</returns>
    public static PageText? Read(ReadOnlySpan<byte> html)
    {
        var (title, text) = (new StringBuilder(), new StringBuilder());
        var (isTitle, mainDepth, hidden, hiddenDepth) = (false, 0, "", 0);
        var tokens = new HtmlTokens(html);
        while (tokens.Read())
        {
            switch (tokens.Kind)
            {
                case HtmlTokenKind.Text when isTitle:
                    title.Append(HtmlTokens.Decode(tokens.Text));
                    break;
                case HtmlTokenKind.Text when mainDepth > 0 && hiddenDepth == 0:
                    text.Append(HtmlTokens.Decode(tokens.Text));
                    break;
                case HtmlTokenKind.Start when tokens.Is("meta") && IsForMachines(tokens):
                    return null;
                case HtmlTokenKind.Start or HtmlTokenKind.End:
                    var step = tokens.Kind == HtmlTokenKind.Start ? 1 : -1;
                    if (tokens.Is("title") && mainDepth == 0) isTitle = step > 0;
                    if (tokens.Is("main")) mainDepth += step;
                    if (hiddenDepth == 0 && step > 0) hidden = HiddenElement(tokens);
                    if (hidden.Length > 0 && tokens.Is(hidden)) hiddenDepth += step;
                    if (mainDepth > 0 && !IsInline(tokens)) text.Append(' ');
                    break;
            }
        }
        return new(WhiteSpace.Collapse(title.ToString()), WhiteSpace.Collapse(text.ToString()));
    }

    private static bool IsForMachines(in HtmlTokens tokens) =>
        string.Equals(tokens["http-equiv"], "refresh", StringComparison.OrdinalIgnoreCase)
        || (tokens["name"] == "robots" && tokens["content"]?.Contains("noindex", StringComparison.Ordinal) == true);

    private static string HiddenElement(in HtmlTokens tokens)
    {
        foreach (var element in NotShown)
        {
            if (tokens.Is(element)) return element;
        }
        return "";
    }

    private static bool IsInline(in HtmlTokens tokens)
    {
        foreach (var element in Inline)
        {
            if (tokens.Is(element)) return true;
        }
        return false;
    }
}
