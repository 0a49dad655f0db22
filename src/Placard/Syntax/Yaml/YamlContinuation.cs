using Placard.Diagnostics;

namespace Placard.Syntax;

/// <summary>Finds an intended list item that YAML reads as a text, or as a continuation of the text above it.</summary>
internal static class YamlContinuation
{
    /// <param name="line">The 1-based line on which the text begins.</param>
    /// <param name="column">The 1-based column at which it begins.</param>
    /// <param name="lastLine">The 1-based line on which it ends.</param>
    public static Diagnostic? FindError(string path, string[] lines, int line, int column, int lastLine)
    {
        var first = lines[Math.Clamp(line, 1, lines.Length) - 1];
        var beginsLine = column <= first.Length && first.AsSpan(0, column - 1).IsWhiteSpace();
        if (beginsLine && first[column - 1] == '-' && column < first.Length && char.IsLetter(first[column]))
            return Diagnostic.Create(DiagnosticDescriptors.SpaceAfterDash, new SourceLocation(path, line, column), first[column..].Trim());
        var isItem = first.AsSpan(0, Math.Min(column - 1, first.Length)).Trim() is "-";
        for (var number = line + 1; number <= Math.Min(lastLine, lines.Length); number++)
        {
            var indentation = lines[number - 1].Length - lines[number - 1].AsSpan().TrimStart().Length;
            var text = lines[number - 1].AsSpan(indentation);
            if (text.StartsWith("- ")) return YamlErrorExplainer.WrongIndentation(new SourceLocation(path, number, indentation + 1));
            if (isItem && text is ['-', var letter, ..] && char.IsLetter(letter))
                return Diagnostic.Create(DiagnosticDescriptors.SpaceAfterDash, new SourceLocation(path, number, indentation + 1), text[1..].Trim().ToString());
        }
        return null;
    }
}
