namespace Placard.Receiving;

/// <summary>Changes one key of a front matter, line by line, so that all other lines keep every byte.</summary>
internal static class FrontMatterEdit
{
    /// <param name="text">A file that begins with a front matter.</param>
    /// <param name="lines">The key with its value, each line ended by LF.</param>
    /// <returns>The text with the lines in the place of the key's, or at the end of the front matter where it has none.</returns>
    public static string Set(string text, string key, string lines)
    {
        var lineEnd = text.IndexOf("\r\n", StringComparison.Ordinal) is >= 0 and var at && at < text.IndexOf('\n') ? "\r\n" : "\n";
        var (start, end) = (-1, -1);
        for (var line = Next(text, 0); line < text.Length; line = Next(text, line))
        {
            var current = text.AsSpan(line..Next(text, line)).TrimEnd();
            var isTopLevel = current.Length > 0 && current[0] is not (' ' or '\t' or '-') || current is "---";
            if (start >= 0 && isTopLevel)
            {
                end = line;
                break;
            }
            if (current is "---" or "...")
            {
                start = end = line;
                break;
            }
            if (isTopLevel && IsKey(current, key)) start = line;
        }
        return end < 0 ? text : text[..start] + lines.Replace("\n", lineEnd, StringComparison.Ordinal) + Blank(text[start..end]) + text[end..];
    }

    private static bool IsKey(ReadOnlySpan<char> line, string key) =>
        line.TrimStart("\"'").StartsWith(key, StringComparison.Ordinal) && line.TrimStart("\"'")[key.Length..].TrimStart("\"' ").StartsWith(":");

    /// <summary>Blank lines at the end of what is replaced stay.</summary>
    private static string Blank(string lines)
    {
        var kept = lines.TrimEnd();
        var rest = lines[kept.Length..];
        return rest.IndexOf('\n') is >= 0 and var first ? rest[(first + 1)..] : "";
    }

    private static int Next(string text, int line) => text.IndexOf('\n', line) is >= 0 and var end ? end + 1 : text.Length;
}
