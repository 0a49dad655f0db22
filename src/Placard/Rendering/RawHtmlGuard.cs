using System.Buffers;

namespace Placard.Rendering;

/// <summary>Bounds the cost of parsing raw HTML before it begins.</summary>
internal static class RawHtmlGuard
{
    /// <summary>The maximum number of elements: the parser's cost grows with the square of an element's children.</summary>
    public const int MaxElements = 20_000;

    /// <summary>The maximum depth.</summary>
    public const int MaxDepth = 200;

    /// <summary>The maximum sum of the depths of all elements: a parser repeats formatting elements that are not closed in each paragraph after them.</summary>
    private const int MaxSumOfDepths = 400_000;

    private static readonly SearchValues<char> AfterName = SearchValues.Create(" \t\n\f\r/><");

    private static readonly HashSet<string> Void = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    };

    /// <summary>
    /// Counts tags, which is sufficient: an element that is never closed contains all that follows. An end tag counts only if its element is open.
    /// </summary>
    public static bool NestsTooDeep(string html)
    {
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        var (depth, sum) = (0, 0);
        for (var at = html.IndexOf('<'); at >= 0; at = html.IndexOf('<', at + 1))
        {
            var isEnd = at + 1 < html.Length && html[at + 1] == '/';
            var name = NameAt(html, isEnd ? at + 2 : at + 1);
            if (name.IsEmpty || Void.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name)) continue;
            open.TryGetValue(name, out var times);
            if (isEnd && times == 0) continue;
            open[name] = times + (isEnd ? -1 : 1);
            depth += isEnd ? -1 : 1;
            if (depth > MaxDepth || (sum += depth) > MaxSumOfDepths) return true;
        }
        return false;
    }

    /// <summary>Whether HTML has more tags than a page may have.</summary>
    public static bool HasTooManyElements(string html) => html.AsSpan().Count('<') > 2 * MaxElements;

    private static ReadOnlySpan<char> NameAt(string html, int from)
    {
        if (from >= html.Length || !char.IsAsciiLetter(html[from])) return [];
        var rest = html.AsSpan(from);
        var length = rest.IndexOfAny(AfterName);
        return length < 0 ? rest : rest[..length];
    }
}
