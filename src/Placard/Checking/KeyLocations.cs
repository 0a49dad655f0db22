using Placard.Content;
using Placard.Diagnostics;

namespace Placard.Checking;

/// <summary>Finds the keys of an entry in its front matter again, for messages about entries that were read without errors.</summary>
internal static class KeyLocations
{
    /// <summary>The location of the first of the keys that the entry has; the start of its file if it has none of them.</summary>
    public static SourceLocation Of(Entry entry, params ReadOnlySpan<string> keys)
    {
        var file = entry.Body with { Offset = 0, HidesLetters = false };
        var lines = file.ReadText().Split('\n', entry.Body.FirstLine);
        foreach (var key in keys)
        {
            var line = Array.FindIndex(lines, text => text.StartsWith(key, StringComparison.Ordinal) && text.AsSpan(key.Length).TrimStart().StartsWith(":"));
            if (line >= 0 && line < entry.Body.FirstLine - 1) return entry.Origin with { Line = line + 1, Column = 1 };
        }
        return entry.Origin;
    }
}
