using System.Text.RegularExpressions;

namespace Placard.Tests.Conventions;

/// <summary>The sources of the repository as text, with the places of their strings.</summary>
internal static partial class CSharpText
{
    /// <summary>What a regular expression can tell apart: a comment or a literal. A literal in a hole of another counts as code.</summary>
    [GeneratedRegex("""
        //[^\n]*|/\*.*?\*/|\$*(?<quotes>"{3,}).*?\k<quotes>"*|(?:@\$?|\$@)"(?:[^"]|"")*"|\$?"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)[^'\n]*'
        """, RegexOptions.Singleline)]
    private static partial Regex Parts();

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")]
    private static partial Regex WordsOfIdentifier();

    [GeneratedRegex("<c>.*?</c>|<code>.*?</code>|<see [^>]*>|<paramref [^>]*>", RegexOptions.Singleline)]
    private static partial Regex CodeInComment();

    /// <summary>Comments as they are but for code in them, and the words of identifiers, line by line; without any literal.</summary>
    public static string Prose(string source) => string.Join('\n', WithoutLiterals(source, keepsComments: true).Split('\n').Select(line =>
        line.Split("//", 2) is [var code, var comment] ? $"{Words(code)} {comment}" : Words(line)));

    /// <summary>
    /// The numbers of the lines that are longer than allowed, from 1. Lines of a literal that spans lines, lines with a literal that
    /// nearly fills one, and an interpolated string that stands alone on its line, are not counted.
    /// </summary>
    public static IEnumerable<int> LongLines(string source, int longest, int longestLiteral)
    {
        var lines = source.Split('\n');
        var isExempt = new bool[lines.Length];
        foreach (Match part in Parts().Matches(source))
        {
            if (part.Value[0] == '/') continue;
            var first = source.AsSpan(0, part.Index).Count('\n');
            var count = part.Value.AsSpan().Count('\n');
            if (count > 0 || part.Length > longestLiteral) isExempt.AsSpan(first, count + 1).Fill(true);
        }
        return Enumerable.Range(0, lines.Length).Where(i => lines[i].Length > longest && !isExempt[i] && !IsText(lines[i])).Select(i => i + 1);
    }

    private static bool IsText(string line) => line.TrimStart(' ', '+').StartsWith("$\"", StringComparison.Ordinal);

    private static string WithoutLiterals(string source, bool keepsComments) => Parts().Replace(source,
        part => part.Value[0] == '/' && keepsComments ? CodeInComment().Replace(part.Value, Lines) : Lines(part));

    private static string Lines(Match part) => new('\n', part.Value.AsSpan().Count('\n'));

    private static string Words(string code) => string.Join(' ', WordsOfIdentifier().Matches(code).Select(word => word.Value));
}
