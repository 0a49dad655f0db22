namespace Placard.Syntax;

/// <summary>Limits of Markdown: no real text reaches them, and they bound the parser's cost, which is quadratic in a paragraph's brackets.</summary>
internal static class MarkdownLimits
{
    public const int MaxBrackets = 5000;

    /// <summary>The 0-based first line of a paragraph with too many brackets; null if there is none.</summary>
    public static int? FindParagraphOverLimit(string text)
    {
        if (text.AsSpan().Count('[') <= MaxBrackets) return null;
        var (number, first, brackets) = (0, 0, 0);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace()) (first, brackets) = (number + 1, 0);
            brackets += line.Count('[');
            if (brackets > MaxBrackets) return first;
            number++;
        }
        return null;
    }
}

/// <summary>A paragraph contains more than <see cref="MarkdownLimits.MaxBrackets"/> brackets.</summary>
/// <param name="line">The 0-based first line of the paragraph.</param>
internal sealed class ParagraphLimitException(int line) : ArgumentException($"The paragraph on line {line + 1} holds too many brackets.")
{
    public int Line => line;
}
