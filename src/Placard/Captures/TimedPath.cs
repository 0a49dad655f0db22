using System.Globalization;

namespace Placard.Captures;

/// <summary>
/// The paths of programs that save copies of several times, such as waybackpack: a folder at the start of a path, or below that of the host, is named after
/// the time of its copies in UTC, as in <c>20190518103000/site.example/index.html</c>.
/// </summary>
internal static class TimedPath
{
    private const string Format = "yyyyMMddHHmmss";

    /// <summary>The path without the folder of the time, and the time; the path itself and null where there is none.</summary>
    public static (string Path, DateTime? Saved) Of(string path)
    {
        if (TimeAt(path, 0) is { } first) return (path[(Format.Length + 1)..], first);
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        return slash >= 0 && TimeAt(path, slash + 1) is { } second ? (path.Remove(slash + 1, Format.Length + 1), second) : (path, null);
    }

    private static DateTime? TimeAt(string path, int start)
    {
        var end = start + Format.Length;
        if (path.Length <= end || path[end] != '/' || path[start] is not ('1' or '2')) return null;
        return DateTime.TryParseExact(path.AsSpan(start, Format.Length), Format, CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;
    }
}
