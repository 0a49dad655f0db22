using System.Text;

namespace Placard.Urls;

/// <summary>Patterns of paths with names to fill in, each after a colon: <c>/:year/:month/:slug/</c>.</summary>
internal static class PathPattern
{
    /// <summary>The names in a pattern, in their order.</summary>
    public static IEnumerable<string> NamesIn(string pattern)
    {
        for (var at = pattern.IndexOf(':', StringComparison.Ordinal); at >= 0; at = pattern.IndexOf(':', at + 1))
            yield return pattern[(at + 1)..EndOfName(pattern, at + 1)];
    }

    /// <summary>The pattern with its names filled in, and without the empty folders that an empty value leaves.</summary>
    /// <param name="valueOf">The value of a name; null where it has none.</param>
    /// <returns>Null where a name has no value.</returns>
    public static string? Fill(string pattern, Func<string, string?> valueOf)
    {
        var path = new StringBuilder();
        for (var at = 0; at < pattern.Length;)
        {
            if (pattern[at] != ':')
            {
                if (pattern[at] != '/' || path.Length == 0 || path[^1] != '/') path.Append(pattern[at]);
                at++;
                continue;
            }
            var end = EndOfName(pattern, at + 1);
            if (valueOf(pattern[(at + 1)..end]) is not { } value) return null;
            path.Append(value);
            at = end;
        }
        return path.ToString();
    }

    private static int EndOfName(string pattern, int start)
    {
        var end = start;
        while (end < pattern.Length && (char.IsAsciiLetterOrDigit(pattern[end]) || pattern[end] == '_')) end++;
        // Hugo names a part of the folders: :sections[1:].
        return end > start && end < pattern.Length && pattern[end] == '[' && pattern.IndexOf(']', end) is > 0 and var close ? close + 1 : end;
    }
}
