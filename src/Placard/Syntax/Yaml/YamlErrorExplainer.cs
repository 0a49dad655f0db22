using System.Text.RegularExpressions;
using Placard.Diagnostics;
using Placard.Text;

namespace Placard.Syntax;

/// <summary>Explains a parser's failure as the error that an author made, by examining the line.</summary>
internal static partial class YamlErrorExplainer
{
    private const string Special = "@`%&*!|>[]{},?\"'#";

    /// <summary>Explains a failure at a 1-based line and column; line 0 where the parser gave none.</summary>
    public static Diagnostic Explain(string path, string text, int line, int column, string message)
    {
        var lines = TextLines.Split(text);
        if (FindUnclosed(path, lines, line) is { } unclosed) return unclosed;
        if (FindTabOnly(path, lines, line) is { } blank) return blank;
        // The parser often fails on the line after the one with the error.
        var last = line == 0 ? lines.Length : Math.Min(line, lines.Length);
        var first = line == 0 ? 1 : Math.Max(1, last - 1);
        for (var number = last; number >= first; number--)
        {
            if (ExplainLine(path, lines, number) is { } explained) return explained;
        }
        var isHalf = message.Contains("surrogate", StringComparison.Ordinal);
        return Diagnostic.Create(isHalf
            ? DiagnosticDescriptors.LoneSurrogate
            : DiagnosticDescriptors.YamlNotUnderstood, new SourceLocation(path, Math.Clamp(line, 1, lines.Length), Math.Max(1, column)));
    }

    /// <summary>Replaces a diagnostic by a more exact one for the same line, where there is one.</summary>
    public static Diagnostic Sharpen(string path, string text, Diagnostic refusal)
    {
        if (refusal.Descriptor != DiagnosticDescriptors.KeyWithoutColon && refusal.Descriptor != DiagnosticDescriptors.YamlFeature) return refusal;
        var lines = TextLines.Split(text);
        return ExplainLine(path, lines, Math.Clamp(refusal.Location.Line, 1, lines.Length)) ?? refusal;
    }

    private static Diagnostic? ExplainLine(string path, string[] lines, int number)
    {
        var line = lines[number - 1];
        var content = line.AsSpan().Trim();
        if (content.IsEmpty || content[0] == '#' || content is "---" or "...") return null;

        var at = new SourceLocation(path, number, line.Length - line.AsSpan().TrimStart().Length + 1);
        var pair = KeyAndValue().Match(line);
        if (pair.Success) return ExplainValue(path, number, pair) ?? ExplainIndentation(lines, number, at);
        if (GluedKey().Match(line) is { Success: true } glued)
        {
            return Diagnostic.Create(DiagnosticDescriptors.SpaceAfterColon, at with { Column = glued.Groups["value"].Index + 1 }, glued.Groups["key"].Value,
                glued.Groups["value"].Value);
        }

        if (GluedItem().Match(line) is { Success: true } item)
            return Diagnostic.Create(DiagnosticDescriptors.SpaceAfterDash, at, item.Groups["value"].Value);
        if (OtherSign().Match(line) is { Success: true } joined)
        {
            return Diagnostic.Create(DiagnosticDescriptors.ColonLookalike, at with { Column = joined.Groups["sign"].Index + 1 }, joined.Groups["sign"].Value,
                joined.Groups["key"].Value, joined.Groups["value"].Value.TrimEnd());
        }

        if (content.StartsWith("* "))
            return Diagnostic.Create(DiagnosticDescriptors.ItemMark, at, "*", content[2..].Trim().ToString());
        if (content[0] == '-') return ExplainIndentation(lines, number, at);
        return content.Contains(':') ? null : Diagnostic.Create(DiagnosticDescriptors.KeyWithoutColon, at);
    }

    private static Diagnostic? ExplainValue(string path, int number, Match pair)
    {
        var key = pair.Groups["key"].Value;
        var value = pair.Groups["value"].Value.TrimEnd();
        if (value.Length == 0) return null;
        var at = new SourceLocation(path, number, pair.Groups["value"].Index + 1);
        var quoted = value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
        if (value[0] is '"' or '\'')
        {
            if (value[0] == '"' && BadEscape().Match(value) is { Success: true } escape)
                return Diagnostic.Create(DiagnosticDescriptors.EscapeNotKnown, at with { Column = at.Column + escape.Groups["escape"].Index });
            var end = ClosingQuote(value);
            if (end > 0 && end < value.Length - 1)
                return Diagnostic.Create(DiagnosticDescriptors.TextAfterQuote, at with { Column = at.Column + end + 1 }, key, Requote(value, end));
            return null;
        }
        if (value[0] is '[' or '{')
        {
            var closing = value.LastIndexOf(value[0] == '[' ? ']' : '}');
            if (closing > 0 && closing < value.Length - 1)
                return Diagnostic.Create(DiagnosticDescriptors.ValueNeedsQuotes, at, key, $"`{value[0]}`", quoted);
            return null;
        }
        if (Special.Contains(value[0], StringComparison.Ordinal))
            return Diagnostic.Create(DiagnosticDescriptors.ValueNeedsQuotes, at, key, value[0] == '`' ? "a backquote" : $"`{value[0]}`", quoted);
        if (value.StartsWith("- ", StringComparison.Ordinal)) return Diagnostic.Create(DiagnosticDescriptors.ValueNeedsQuotes, at, key, "`-`", quoted);
        var colon = value.IndexOf(": ", StringComparison.Ordinal);
        if (colon < 0 && value.EndsWith(':')) colon = value.Length - 1;
        return colon < 0 ? null : Diagnostic.Create(DiagnosticDescriptors.ColonInValue, at with { Column = at.Column + colon }, key, quoted);
    }

    private static Diagnostic? ExplainIndentation(string[] lines, int number, SourceLocation at)
    {
        if (at.Column == 1 && FindIndentedFirst(at.Path, lines, number) is { } first) return first;
        for (var above = number - 2; above >= 0; above--)
        {
            var line = lines[above];
            if (string.IsNullOrWhiteSpace(line) || line.StartsWith("---", StringComparison.Ordinal)) continue;
            var column = line.Length - line.TrimStart().Length + 1;
            var isParent = line.TrimEnd().EndsWith(':');
            return column == at.Column || (isParent && column < at.Column) ? null : WrongIndentation(at);
        }
        return at.Column > 1 ? WrongIndentation(at) : null;
    }

    /// <summary>A first key that is indented, though the line <paramref name="number"/> is not.</summary>
    private static Diagnostic? FindIndentedFirst(string path, string[] lines, int number)
    {
        var first = Array.FindIndex(lines, line => line.AsSpan().TrimStart() is not ([] or ['#', ..] or ['-', '-', '-', ..])) + 1;
        return first > 0 && first < number && lines[first - 1].StartsWith(' ')
            ? Diagnostic.Create(DiagnosticDescriptors.FirstKeyIndented, new SourceLocation(path, first, 1), number)
            : null;
    }

    /// <param name="at">The location of the line's first character.</param>
    public static Diagnostic WrongIndentation(SourceLocation at) =>
        Diagnostic.Create(DiagnosticDescriptors.Indentation, at, at.Column switch { 1 => "no space", 2 => "1 space", var column => $"{column - 1} spaces" });

    /// <summary>A quotation mark or bracket that opens a value and is never closed swallows the lines after it.</summary>
    private static Diagnostic? FindUnclosed(string path, string[] lines, int line)
    {
        var last = line == 0 ? lines.Length : Math.Min(line, lines.Length);
        for (var number = 1; number <= last; number++)
        {
            var pair = ItemOrValue().Match(lines[number - 1]);
            if (!pair.Success) continue;
            var value = pair.Groups["value"].Value.TrimEnd();
            if (value.Length == 0) continue;
            if (value[0] is '[' or '{' && FindCutInList(path, lines, number, pair.Groups["value"].Index) is { } cut) return cut;
            var at = new SourceLocation(path, number, pair.Groups["value"].Index + 1);
            var nextIsKey = number < lines.Length
                && (ItemOrValue().IsMatch(lines[number]) || lines[number].StartsWith("---", StringComparison.Ordinal) || number == lines.Length - 1);
            if (!nextIsKey)
            {
                if (value[0] == '"' && ClosingQuote(value) < 0 && FindContinuation(path, lines, number) is { } continuation) return continuation;
                continue;
            }
            if (value[0] is '"' or '\'' && ClosingQuote(value) < 0)
            {
                return Diagnostic.Create(DiagnosticDescriptors.QuoteNotClosed, at, value[0], value[0] == '"'
                    ? ""
                    : ". If it is an apostrophe, put the whole value in double quotation marks (\")");
            }

            if (value[0] == '[' && !value.Contains(']', StringComparison.Ordinal))
                return Diagnostic.Create(DiagnosticDescriptors.BracketNotClosed, at, "square bracket", "]");
            if (value[0] == '{' && !value.Contains('}', StringComparison.Ordinal))
                return Diagnostic.Create(DiagnosticDescriptors.BracketNotClosed, at, "curly bracket", "}");
        }
        return null;
    }

    /// <summary>A hashtag in a list in brackets, which may go on for several lines.</summary>
    private static Diagnostic? FindCutInList(string path, string[] lines, int first, int column)
    {
        for (var number = first; number <= lines.Length && (number == first || !ItemOrValue().IsMatch(lines[number - 1])); number++)
        {
            var line = lines[number - 1];
            if (YamlRemarks.FindInList(path, line, number, number == first ? column : 0) is { } cut) return cut;
            if (line.AsSpan().TrimEnd() is [.., ']' or '}']) return null;
        }
        return null;
    }

    /// <summary>The first line that goes on with a value in double quotation marks without being indented.</summary>
    private static Diagnostic? FindContinuation(string path, string[] lines, int first)
    {
        for (var number = first + 1; number <= lines.Length; number++)
        {
            var line = lines[number - 1];
            if (line.StartsWith("---", StringComparison.Ordinal)) return null;
            if (line.Length > 0 && !char.IsWhiteSpace(line[0]))
                return Diagnostic.Create(DiagnosticDescriptors.QuotedValueContinues, new SourceLocation(path, number, 1), first);
            if (ClosingQuote('"' + line) >= 0) return null;
        }
        return null;
    }

    /// <summary>The parser fails on the line above one that holds only a tab, or on the line itself.</summary>
    private static Diagnostic? FindTabOnly(string path, string[] lines, int line)
    {
        for (var number = Math.Max(line, 1); number <= Math.Min(line + 1, lines.Length); number++)
        {
            var tab = lines[number - 1].IndexOf('\t', StringComparison.Ordinal);
            if (tab >= 0 && string.IsNullOrWhiteSpace(lines[number - 1]))
                return Diagnostic.Create(DiagnosticDescriptors.TabOnlyLine, new SourceLocation(path, number, tab + 1));
        }
        return null;
    }

    /// <summary>A value with quotation marks inside it, as it should have been quoted.</summary>
    private static string Requote(string value, int firstEnd)
    {
        if (QuotedList().IsMatch(value)) return $"[{value}]";
        var mark = value[0];
        var inner = value[^1] == mark && char.IsLetterOrDigit(value[firstEnd + 1]) ? value[1..^1] : value;
        if (mark == '\'') return '"' + inner.Replace("''", "'", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + '"';
        return '"' + inner.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + '"';
    }

    /// <summary>The index of the mark that closes the one at index 0, or -1.</summary>
    private static int ClosingQuote(string value)
    {
        for (var i = 1; i < value.Length; i++)
        {
            if (value[0] == '"' && value[i] == '\\') i++;
            else if (value[i] == value[0] && value[0] == '\'' && i + 1 < value.Length && value[i + 1] == '\'') i++;
            else if (value[i] == value[0]) return i;
        }
        return -1;
    }

    [GeneratedRegex("""^\s*(?:-\s+)?(?<key>[\p{L}\p{N}_-]+):(?:\s+(?<value>.*)|\s*(?<value>))$""")]
    private static partial Regex KeyAndValue();

    [GeneratedRegex("""^\s*(?:-\s+(?:[\p{L}\p{N}_-]+:\s+)?|[\p{L}\p{N}_-]+:(?:\s+|$))(?<value>.*)$""")]
    private static partial Regex ItemOrValue();

    [GeneratedRegex("""^(?:"[^"]*"|'[^']*')(?:,\s*(?:"[^"]*"|'[^']*'))+$""")]
    private static partial Regex QuotedList();

    [GeneratedRegex("""^\s*(?:-\s+)?(?<key>[\p{L}_][\p{L}\p{N}_-]*):(?<value>[^\s:/].*)$""")]
    private static partial Regex GluedKey();

    [GeneratedRegex("""^\s*-(?<value>[^\s-].*)$""")]
    private static partial Regex GluedItem();

    [GeneratedRegex("""^"(?:[^"\\]|\\(?:[0abtnvfre "/\\N_LP]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}))*(?<escape>\\(?:[^0abtnvfre "/\\N_LPxuU]|x(?![0-9a-fA-F]{2})|u(?![0-9a-fA-F]{4})|U(?![0-9a-fA-F]{8})))""")]
    private static partial Regex BadEscape();

    /// <summary>A colon of another script, or the equals sign of other formats.</summary>
    [GeneratedRegex(@"^\s*(?<key>\w+)\s*(?<sign>[：﹕∶=])\s*(?<value>\S.*)$")]
    private static partial Regex OtherSign();
}
