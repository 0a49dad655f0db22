namespace Placard.Importing.Html;

/// <summary>Signs that begin a block where they begin a line: headings, quotes, lists, definitions, rules, figures.</summary>
internal static class LineStart
{
    /// <summary>The index of the sign that must be escaped; -1 where the words begin no block.</summary>
    public static int EscapeAt(string words) => words[0] switch
    {
        '#' => IsEndAt(words, 1) || words[1] == '#' ? 0 : -1,
        '>' or ':' or '~' => 0,
        '-' => IsEndAt(words, 1) || words[1] is '-' or '|' or ':' ? 0 : -1,
        '+' => IsEndAt(words, 1) ? 0 : -1,
        '=' => words.AsSpan().Trim().IndexOfAnyExcept('=') < 0 ? 0 : -1,
        '^' => words.Length > 1 && words[1] == '^' ? 0 : -1,
        >= '0' and <= '9' => NumberEnd(words),
        _ => -1,
    };

    /// <summary>The index of the full stop or parenthesis of a list's number; -1 where there is none.</summary>
    private static int NumberEnd(string words)
    {
        var end = words.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return end is > 0 and <= 9 && words[end] is '.' or ')' && IsEndAt(words, end + 1) ? end : -1;
    }

    private static bool IsEndAt(string words, int at) => at == words.Length || words[at] is ' ' or '\t';
}
