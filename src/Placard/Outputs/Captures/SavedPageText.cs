using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Placard.Outputs.Captures;

/// <summary>The title and the text of a captured page, as readers see them.</summary>
internal static class SavedPageText
{
    /// <summary>The longest text of a page, in characters.</summary>
    public const int MaxLength = 2 * 1024 * 1024;

    private static readonly HashSet<string> Unread = ["script", "style", "template", "title", "noframes", "iframe", "object", "svg", "select", "textarea"];

    public static string TitleOf(IHtmlDocument page) => Joined(page.Title ?? "");

    /// <summary>The text of an element, with a blank between blocks.</summary>
    public static string Of(INode root)
    {
        var text = new StringBuilder();
        var open = new Stack<INode>();
        open.Push(root);
        while (open.TryPop(out var node) && text.Length < MaxLength)
        {
            if (node is IText words) text.Append(words.Data);
            if (node is IElement element)
            {
                if (Unread.Contains(element.LocalName)) continue;
                if (element.LocalName is not ("a" or "b" or "i" or "em" or "strong" or "span" or "font" or "small" or "sub" or "sup" or "u")) text.Append(' ');
            }
            for (var i = node.ChildNodes.Length - 1; i >= 0; i--) open.Push(node.ChildNodes[i]);
        }
        return Joined(text.ToString());
    }

    /// <summary>The text between the tags of a page that is too complex to be parsed.</summary>
    public static string WithoutTags(string html)
    {
        var text = new StringBuilder();
        for (var at = 0; at < html.Length && text.Length < MaxLength;)
        {
            if (html[at] != '<')
            {
                var next = html.IndexOf('<', at);
                text.Append(html, at, (next < 0 ? html.Length : next) - at);
                at = next < 0 ? html.Length : next;
                continue;
            }
            text.Append(' ');
            at = EndOf(html, at);
        }
        return Joined(WebUtility.HtmlDecode(text.ToString()));
    }

    private static int EndOf(string html, int tag)
    {
        foreach (var (start, end) in ((string, string)[])[("<!--", "-->"), ("<script", "</script"), ("<style", "</style")])
        {
            if (string.Compare(html, tag, start, 0, start.Length, StringComparison.OrdinalIgnoreCase) != 0) continue;
            var close = html.IndexOf(end, tag, StringComparison.OrdinalIgnoreCase);
            if (close < 0) return html.Length;
            tag = close;
        }
        var bracket = html.IndexOf('>', tag);
        return bracket < 0 ? html.Length : bracket + 1;
    }

    private static string Joined(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
