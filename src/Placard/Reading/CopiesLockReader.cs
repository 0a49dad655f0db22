using System.Globalization;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Links;
using Placard.Reading.FrontMatter;
using Placard.Reading.Sources;
using Placard.Text;

namespace Placard.Reading;

/// <summary>Reads <c>copies.lock.yaml</c>, which is YAML of two levels: a URL and a colon, and below it, indented, the state of the copy.</summary>
internal sealed class CopiesLockReader(SourceFile file, DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, CopyState> copies = new(StringComparer.Ordinal);
    private CopyState? current;

    public static CopiesLock Read(SourceIndex sources, DiagnosticBag diagnostics) =>
        sources.Find(CopiesLock.FileName) is { } file && TextFile.ReadText(file, diagnostics) is { } text
            ? new CopiesLockReader(file, diagnostics).Read(text)
            : CopiesLock.Empty;

    private CopiesLock Read(string text)
    {
        var number = 0;
        foreach (var line in TextLines.Enumerate(text))
        {
            number++;
            var trimmed = line.TrimEnd();
            if (trimmed.IsEmpty || trimmed[0] == '#') continue;
            if (trimmed[0] == ' ' ? TryReadValue(trimmed.Trim().ToString()) : TryBegin(trimmed.ToString())) continue;
            diagnostics.Report(DiagnosticDescriptors.CopiesLockLine, new SourceLocation(file.DisplayPath, number, 1));
        }
        Keep();
        return new CopiesLock(copies.Values);
    }

    private bool TryBegin(string line)
    {
        Keep();
        current = null;
        if (!line.EndsWith(':')) return false;
        var url = line[..^1].Trim('"');
        if (!WebUrl.IsValid(url) || copies.ContainsKey(url)) return false;
        current = new CopyState(url, CopyCondition.Unreachable, DateOnly.MinValue, DateOnly.MinValue);
        return true;
    }

    private void Keep()
    {
        if (current is not null) copies[current.Url] = current.Since == DateOnly.MinValue ? current with { Since = current.Checked } : current;
    }

    private bool TryReadValue(string line)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        if (current is null || colon < 0) return false;
        var value = line[(colon + 2)..].Trim();
        switch (line[..colon])
        {
            case "state" when EnumNames<CopyCondition>.TryParse(value, out var condition): current = current with { Condition = condition }; return true;
            case "checked" when Day(value) is { } day: current = current with { Checked = day }; return true;
            case "since" when Day(value) is { } day: current = current with { Since = day }; return true;
            case "behind" when Count(value) is { } count: current = current with { Behind = count }; return true;
            default: return false;
        }
    }

    private static int? Count(string value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;

    private static DateOnly? Day(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
