using System.Globalization;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Reading.FrontMatter;
using Placard.Text;

namespace Placard.Reading;

/// <summary>
/// Reads a file that the program keeps: YAML of two levels, a URL and a colon, and below it, indented, what is known of it. It may be longer than a file that
/// people write, so it is read line by line.
/// </summary>
internal static class LockLines
{
    /// <param name="notUnderstood">Reported at each line that one of the functions does not take.</param>
    /// <param name="tryBegin">Takes a URL, or null for a line that should be one.</param>
    /// <param name="tryRead">Takes a key and its value, which belong to the last URL.</param>
    /// <param name="pass">Receives empty lines and comments.</param>
    public static void Read(SourceFile file, string text, DiagnosticDescriptor notUnderstood, DiagnosticBag diagnostics, Func<string?, bool> tryBegin,
        Func<string, string, bool> tryRead, Action<string>? pass = null)
    {
        var number = 0;
        foreach (var line in TextLines.Enumerate(text))
        {
            number++;
            var trimmed = line.TrimEnd();
            if (trimmed.IsEmpty || trimmed[0] == '#') pass?.Invoke(trimmed.ToString());
            else if (!(trimmed[0] == ' ' ? TryReadValue(trimmed.Trim().ToString(), tryRead) : tryBegin(UrlOf(trimmed.ToString()))))
                diagnostics.Report(notUnderstood, new SourceLocation(file.DisplayPath, number, 1));
        }
    }

    /// <summary>A day as it is written; null where the value is none.</summary>
    public static DateOnly? Day(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static bool TryReadValue(string line, Func<string, string, bool> tryRead) =>
        line.IndexOf(": ", StringComparison.Ordinal) is >= 0 and var colon && tryRead(line[..colon], line[(colon + 2)..].Trim());

    private static string? UrlOf(string line) => line.EndsWith(':') && line[..^1].Trim('"') is var url && WebUrl.IsValid(url) ? url : null;
}
