namespace Placard.Importing.Markdown;

/// <summary>The parts of a Markdown text that are code, and those that are not: fences, and spans between backticks.</summary>
internal static class MarkdownParts
{
    /// <summary>All parts in their order; together they are the text.</summary>
    public static IEnumerable<(string Part, bool IsCode)> Of(string text)
    {
        var (start, at) = (0, 0);
        while (at < text.Length)
        {
            var isLineStart = at == 0 || text[at - 1] == '\n';
            if (isLineStart && FenceAt(text, at) is { } fence)
            {
                foreach (var part in Spans(text[start..at])) yield return part;
                var end = EndOfFence(text, at, fence);
                yield return (text[at..end], true);
                start = at = end;
                continue;
            }
            at = text.IndexOf('\n', at) is >= 0 and var next ? next + 1 : text.Length;
        }
        foreach (var part in Spans(text[start..])) yield return part;
    }

    private static (char Mark, int Length)? FenceAt(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t') at++;
        if (at >= text.Length || text[at] is not ('`' or '~')) return null;
        var length = LengthOfRun(text, at);
        var rest = text.AsSpan(at + length);
        var line = rest.IndexOf('\n') is >= 0 and var end ? rest[..end] : rest;
        return length >= 3 && (text[at] == '~' || !line.Contains('`')) ? (text[at], length) : null;
    }

    private static int EndOfFence(string text, int at, (char Mark, int Length) fence)
    {
        for (at = NextLine(text, at); at < text.Length; at = NextLine(text, at))
        {
            var isClosing = FenceAt(text, at) is { } closing && closing.Mark == fence.Mark && closing.Length >= fence.Length
                && text.AsSpan(at, NextLine(text, at) - at).Trim().TrimEnd(fence.Mark).IsEmpty;
            if (isClosing) return NextLine(text, at);
        }
        return text.Length;
    }

    private static IEnumerable<(string Part, bool IsCode)> Spans(string text)
    {
        var lastOfLength = new Dictionary<int, int>();
        for (var at = text.IndexOf('`', StringComparison.Ordinal); at >= 0; at = text.IndexOf('`', at + LengthOfRun(text, at)))
            lastOfLength[LengthOfRun(text, at)] = at;
        var start = 0;
        for (var at = text.IndexOf('`', StringComparison.Ordinal); at >= 0;)
        {
            var length = LengthOfRun(text, at);
            if (lastOfLength[length] <= at)
            {
                at = text.IndexOf('`', at + length);
                continue;
            }
            var end = at + length;
            while ((end = text.IndexOf('`', end)) >= 0 && LengthOfRun(text, end) != length) end += LengthOfRun(text, end);
            if (at > start) yield return (text[start..at], false);
            yield return (text[at..(end + length)], true);
            start = end + length;
            at = text.IndexOf('`', start);
        }
        if (start < text.Length) yield return (text[start..], false);
    }

    private static int NextLine(string text, int at) => text.IndexOf('\n', at) is >= 0 and var next ? next + 1 : text.Length;

    private static int LengthOfRun(string text, int at)
    {
        var end = at;
        while (end < text.Length && text[end] == text[at]) end++;
        return end - at;
    }
}
