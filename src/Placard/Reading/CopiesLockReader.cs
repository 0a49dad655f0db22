using System.Globalization;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Links;
using Placard.Reading.Sources;
using Placard.Text;

namespace Placard.Reading;

/// <summary>Reads <c>copies.lock.yaml</c>: each mirror with its state.</summary>
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
        LockLines.Read(file, text, DiagnosticDescriptors.CopiesLockLine, diagnostics, TryBegin, TryRead);
        Keep();
        return new CopiesLock(copies.Values);
    }

    private bool TryBegin(string? url)
    {
        Keep();
        current = null;
        if (url is null || copies.ContainsKey(url)) return false;
        current = new CopyState(url, CopyCondition.Unreachable, DateOnly.MinValue, DateOnly.MinValue);
        return true;
    }

    private void Keep()
    {
        if (current is not null) copies[current.Url] = current.Since == DateOnly.MinValue ? current with { Since = current.Checked } : current;
    }

    private bool TryRead(string key, string value)
    {
        if (current is null) return false;
        switch (key)
        {
            case "state" when EnumNames<CopyCondition>.TryParse(value, out var condition): current = current with { Condition = condition }; return true;
            case "checked" when LockLines.Day(value) is { } day: current = current with { Checked = day }; return true;
            case "since" when LockLines.Day(value) is { } day: current = current with { Since = day }; return true;
            case "behind" when Count(value) is { } count: current = current with { Behind = count }; return true;
            default: return false;
        }
    }

    private static int? Count(string value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
}
