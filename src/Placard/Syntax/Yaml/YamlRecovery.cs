using System.Text.RegularExpressions;
using Placard.Diagnostics;
using Placard.Text;

namespace Placard.Syntax;

/// <summary>Goes on behind an error, so that the other errors of a file are reported with it: the key in which an error lies is left out.</summary>
internal static partial class YamlRecovery
{
    private const int MaxAttempts = 10;

    /// <summary>Errors after which nothing of the file can be read.</summary>
    private static readonly DiagnosticDescriptor[] Final =
    [
        DiagnosticDescriptors.MergeConflict, DiagnosticDescriptors.FrontMatterTooLong, DiagnosticDescriptors.YamlTooDeep, DiagnosticDescriptors.SecondDocument,
        DiagnosticDescriptors.KeysExpected, DiagnosticDescriptors.YamlNotUnderstood,
    ];

    /// <param name="read">Reads a document, and reports its errors.</param>
    /// <returns>The keys, those that can't be read as <see cref="YamlLost"/>; null where none can be read.</returns>
    public static YamlMapping? Read(string path, string text, DiagnosticBag diagnostics, Func<string, DiagnosticBag, YamlMapping?> read)
    {
        string[]? lines = null;
        var lost = new List<YamlEntry>();
        var emptied = new HashSet<int>();
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            var found = new DiagnosticBag();
            var keys = read(lines is null ? text : string.Join('\n', lines), found);
            if (keys is null && lines is null && CutAtClosing(path, text, diagnostics) is { } cut)
            {
                lines = cut;
                continue;
            }
            var errors = found.Sorted();
            foreach (var error in errors) diagnostics.Add(error);
            if (keys is not null) return lost.Count == 0 ? keys : WithLost(keys, lost);
            if (errors.Any(error => Final.Contains(error.Descriptor)) || YamlLines.HasOtherLineEnds(text)) return null;
            lines ??= TextLines.Split(text);
            if (!errors.Where(error => error.IsError).All(error => TryBlank(lines, error.Location.Line - 1, emptied, lost))) return null;
        }
        return null;
    }

    /// <summary>The lines of the front matter alone, where its last line was meant to be three hyphens, which is reported; null where it was not.</summary>
    private static string[]? CutAtClosing(string path, string text, DiagnosticBag diagnostics)
    {
        var lines = TextLines.Split(text);
        var closing = FrontMatterMark.FindClosing(lines);
        if (closing < 0) return null;
        diagnostics.Add(FrontMatterMark.Explain(path, lines, closing));
        Array.Fill(lines, "", closing, lines.Length - closing);
        return lines;
    }

    /// <summary>Empties the lines of the outermost key to which a line belongs, and notes the keys that they contain; nothing if it is empty by now.</summary>
    private static bool TryBlank(string[] lines, int at, HashSet<int> emptied, List<YamlEntry> lost)
    {
        if (emptied.Contains(at)) return true;
        var first = at;
        while (first > 0 && !OutermostKey().IsMatch(lines[first])) first--;
        if (first == 0) return lines[at].Length == 0;
        for (var i = first; i < lines.Length && (i <= at || !OutermostKey().IsMatch(lines[i])); i++)
        {
            if (AnyKey().Match(lines[i]).Groups["key"] is { Success: true } key)
                lost.Add(new YamlEntry(new YamlScalar(key.Value, IsPlain: true, i + 1, key.Index + 1), new YamlLost(i + 1, key.Index + 1)));
            lines[i] = "";
            emptied.Add(i);
        }
        return true;
    }

    private static YamlMapping WithLost(YamlMapping keys, List<YamlEntry> lost) =>
        keys with { Entries = [.. keys.Entries.Concat(lost).DistinctBy(entry => entry.Key.Text)] };

    [GeneratedRegex("""^[\p{L}_][\p{L}\p{N}_-]*\s*[:=：﹕∶]""")]
    private static partial Regex OutermostKey();

    [GeneratedRegex("""^\s*(?:[-*]\s*)?(?<key>[\p{L}_][\p{L}\p{N}_-]*)\s*[:=：﹕∶]""")]
    private static partial Regex AnyKey();
}
