using System.Globalization;
using System.Text;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Links;
using Placard.Reading.FrontMatter;
using Placard.Reading.Sources;
using Placard.Text;

namespace Placard.Reading;

/// <summary>
/// Reads <c>links.lock.yaml</c>, which is YAML of two levels: a URL and a colon, and below it, indented, its state. It may be longer than a
/// file that people write, so it is read line by line.
/// </summary>
internal sealed class LinkLockReader(SourceFile file, DiagnosticBag diagnostics)
{
    private readonly List<LinkState> links = [];
    private readonly HashSet<string> urls = new(StringComparer.Ordinal);
    private LinkState? current;
    private readonly StringBuilder comment = new();

    public static LinkLock Read(SourceIndex sources, DiagnosticBag diagnostics) =>
        sources.Find(LinkLock.FileName) is { } file && TextFile.ReadText(file, diagnostics) is { } text
            ? new LinkLockReader(file, diagnostics).Read(text)
            : LinkLock.Empty;

    private LinkLock Read(string text)
    {
        var number = 0;
        foreach (var line in TextLines.Enumerate(text))
        {
            number++;
            var trimmed = line.TrimEnd();
            // What stands above the first empty line is the file's own.
            if (trimmed.IsEmpty) comment.Length = current is null ? 0 : comment.Length;
            else if (trimmed[0] == '#') comment.Append(trimmed).Append('\n');
            else if (!(trimmed[0] == ' ' ? TryReadValue(trimmed.Trim().ToString()) : TryBegin(trimmed.ToString())))
                diagnostics.Report(DiagnosticDescriptors.LinkLockLine, new SourceLocation(file.DisplayPath, number, 1));
        }
        if (current is not null) links.Add(current);
        return new LinkLock(links);
    }

    private bool TryBegin(string line)
    {
        if (!line.EndsWith(':')) return false;
        var url = line[..^1].Trim('"');
        if (!WebUrl.IsValid(url) || !urls.Add(url)) return false;
        if (current is not null) links.Add(current);
        current = new LinkState(url, "", DateOnly.MinValue) { Comment = comment.ToString() };
        comment.Clear();
        return true;
    }

    private bool TryReadValue(string line)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        if (current is null || colon < 0) return false;
        var value = line[(colon + 2)..].Trim().Trim('"');
        switch (line[..colon])
        {
            case "status": current = current with { Status = value }; return true;
            case "checked" when Day(value) is { } day: current = current with { Checked = day }; return true;
            case "failedOn" when Days(value) is { } days: current = current with { FailedOn = days }; return true;
            case "movedTo" when WebUrl.IsValid(value): current = current with { MovedTo = value }; return true;
            case "copy" when WebUrl.IsValid(value): current = current with { Copy = value }; return true;
            case "copyDate" when Day(value) is { } day: current = current with { CopyDate = day }; return true;
            default: return false;
        }
    }

    private static List<DateOnly>? Days(string value)
    {
        if (!value.StartsWith('[') || !value.EndsWith(']')) return null;
        var days = value[1..^1].Split(',', StringSplitOptions.TrimEntries).Select(Day).ToList();
        return days.Contains(null) ? null : [.. days.OfType<DateOnly>().Distinct().Order()];
    }

    private static DateOnly? Day(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
