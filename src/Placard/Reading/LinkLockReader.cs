using System.Text;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Links;
using Placard.Reading.FrontMatter;
using Placard.Reading.Sources;

namespace Placard.Reading;

/// <summary>Reads <c>links.lock.yaml</c>: each link with its state.</summary>
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
        LockLines.Read(file, text, DiagnosticDescriptors.LinkLockLine, diagnostics, TryBegin, TryRead, Pass);
        if (current is not null) links.Add(current);
        return new LinkLock(links);
    }

    /// <summary>Keeps comments for the link below; what stands above the first empty line is the file's own.</summary>
    private void Pass(string line)
    {
        if (line.Length > 0) comment.Append(line).Append('\n');
        else if (current is null) comment.Clear();
    }

    private bool TryBegin(string? url)
    {
        if (url is null || !urls.Add(url)) return false;
        if (current is not null) links.Add(current);
        current = new LinkState(url, "", DateOnly.MinValue) { Comment = comment.ToString() };
        comment.Clear();
        return true;
    }

    private bool TryRead(string key, string written)
    {
        if (current is null) return false;
        var value = written.Trim('"');
        switch (key)
        {
            case "status": current = current with { Status = value }; return true;
            case "checked" when LockLines.Day(value) is { } day: current = current with { Checked = day }; return true;
            case "failedOn" when Days(value) is { } days: current = current with { FailedOn = days }; return true;
            case "movedTo" when WebUrl.IsValid(value): current = current with { MovedTo = value }; return true;
            case "copy" when WebUrl.IsValid(value): current = current with { Copy = value }; return true;
            case "copyDate" when LockLines.Day(value) is { } day: current = current with { CopyDate = day }; return true;
            default: return false;
        }
    }

    private static List<DateOnly>? Days(string value)
    {
        if (!value.StartsWith('[') || !value.EndsWith(']')) return null;
        var days = value[1..^1].Split(',', StringSplitOptions.TrimEntries).Select(LockLines.Day).ToList();
        return days.Contains(null) ? null : [.. days.OfType<DateOnly>().Distinct().Order()];
    }
}
