using Placard.Diagnostics;

namespace Placard.Syntax;

/// <summary>Lines that are meant to be the three hyphens around front matter.</summary>
internal static class FrontMatterMark
{
    /// <summary>Dashes, underscores or asterisks, which an editor or an author writes in place of three hyphens.</summary>
    /// <param name="line">A line without white space around it.</param>
    public static bool IsNearly(string line) =>
        line.Length is > 0 and < 12 && line is not ("-" or "*") && line.All(c => c is '-' or '–' or '—' or '_' or '*' or ' ');

    /// <summary>The index of the line that is meant to close the front matter, among lines that end before three hyphens further down; -1 for none.</summary>
    public static int FindClosing(string[] lines) =>
        Array.FindIndex(lines, 1, line => !line.StartsWith(' ') && line is not ("---" or "- -" or "- - -") && IsNearly(line.TrimEnd()));

    /// <param name="index">The index of the line that is meant to close the front matter.</param>
    public static Diagnostic Explain(string path, string[] lines, int index) => Diagnostic.Create(
        DiagnosticDescriptors.FrontMatterNotClosed, new SourceLocation(path, index + 1, 1),
        $" Line {index + 1} looks like it, but holds `{lines[index].Trim()}`.");
}
