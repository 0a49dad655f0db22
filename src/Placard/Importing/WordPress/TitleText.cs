using System.Net;
using System.Text;
using Placard.Importing.WordPress.Markup;

namespace Placard.Importing.WordPress;

/// <summary>A title as readers saw it: its HTML without tags and entities.</summary>
internal static class TitleText
{
    public static string Of(string html)
    {
        if (html.IndexOfAny(['<', '&']) < 0) return html.Trim();
        var scanner = new HtmlTagScanner(html);
        var text = new StringBuilder(html.Length);
        for (var at = 0; at < html.Length; at++)
        {
            if (html[at] == '<' && scanner.EndOfTag(at) is >= 0 and var end)
            {
                at = end - 1;
                continue;
            }
            text.Append(html[at]);
        }
        return string.Join(' ', WebUtility.HtmlDecode(text.ToString()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
