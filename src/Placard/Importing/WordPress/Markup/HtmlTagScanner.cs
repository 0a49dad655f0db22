using System.Buffers;

namespace Placard.Importing.WordPress.Markup;

/// <summary>Finds the tags in HTML that no one has checked; linear in its length.</summary>
internal sealed class HtmlTagScanner(string html)
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("<>\"'");

    private readonly int lastDouble = html.LastIndexOf('"'), lastSingle = html.LastIndexOf('\'');

    private readonly HashSet<string> endless = new(StringComparer.Ordinal);

    /// <summary>The index after a tag that begins at an index; -1 where none does.</summary>
    public int EndOfTag(int start)
    {
        if (start + 1 >= html.Length || !(char.IsAsciiLetter(html[start + 1]) || html[start + 1] is '/' or '!' or '?')) return -1;
        for (var at = start + 1; at < html.Length;)
        {
            var found = html.AsSpan(at).IndexOfAny(Marks);
            if (found < 0) return -1;
            at += found;
            var c = html[at];
            if (c == '<') return -1;
            if (c == '>') return at + 1;
            var isValue = html[at - 1] == '=' && at < (c == '"' ? lastDouble : lastSingle);
            at = isValue ? html.IndexOf(c, at + 1) + 1 : at + 1;
        }
        return -1;
    }

    /// <summary>The name of a tag in lower case; empty for none.</summary>
    public string NameOf(int start, int end)
    {
        var name = html.AsSpan(start, end - start).TrimStart("</");
        var length = 0;
        while (length < name.Length && (char.IsAsciiLetterOrDigit(name[length]) || name[length] == '-')) length++;
        return name[..length].ToString().ToLowerInvariant();
    }

    /// <summary>The index after the end tag of an element whose content is no HTML; -1 where it has none.</summary>
    public int EndOfElement(string name, int from)
    {
        if (endless.Contains(name)) return -1;
        var close = html.IndexOf("</" + name, from, StringComparison.OrdinalIgnoreCase);
        var end = close < 0 ? -1 : html.IndexOf('>', close);
        if (end >= 0) return end + 1;
        endless.Add(name);
        return -1;
    }

    /// <summary>The index after a comment that begins at an index; -1 where it does not end.</summary>
    public int EndOfComment(int start)
    {
        if (endless.Contains("!--")) return -1;
        var end = html.IndexOf("-->", start + 4 <= html.Length ? start + 4 : start, StringComparison.Ordinal);
        if (end < 0) endless.Add("!--");
        return end < 0 ? -1 : end + 3;
    }
}
