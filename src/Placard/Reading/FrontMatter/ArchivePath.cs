using System.Buffers;

namespace Placard.Reading.FrontMatter;

/// <summary>Paths inside the archive as authors write them: with or without a leading slash, a folder for its index.</summary>
internal static class ArchivePath
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("?#\\:\n\t");

    /// <summary>The path of the published file; null where the text is no path inside the archive.</summary>
    public static string? Normalise(string written)
    {
        if (written.AsSpan().ContainsAny(Forbidden)) return null;
        var path = written.TrimStart('/');
        if (path.Length == 0) return null;
        if (path.EndsWith('/')) path += "index.html";
        var segments = path.Split('/');
        if (segments.Any(segment => segment is "" or "." or "..")) return null;
        var hasEnding = segments[^1].LastIndexOf('.') > 0;
        return hasEnding ? path : path + ".html";
    }
}
