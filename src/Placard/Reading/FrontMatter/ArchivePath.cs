using System.Buffers;
using System.Text.RegularExpressions;
using Placard.Text;

namespace Placard.Reading.FrontMatter;

/// <summary>Paths inside the archive as authors write them: with or without a leading slash, a folder for its index.</summary>
internal static partial class ArchivePath
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("?#\\:\n\t");

    /// <summary>The path of the published file; null where the text is no path inside the archive.</summary>
    public static string? Normalise(string written)
    {
        if (Decode(written) is not { } decoded || decoded.AsSpan().ContainsAny(Forbidden)) return null;
        var path = decoded.TrimStart('/');
        if (path.Length == 0) return null;
        if (path.EndsWith('/')) path += "index.html";
        var segments = path.Split('/');
        if (segments.Any(segment => segment is "" or "." or "..")) return null;
        var hasEnding = segments[^1].LastIndexOf('.') > 0;
        return hasEnding ? path : path + ".html";
    }

    /// <summary>The path without percent encoding, as browsers copy it; null where the encoded bytes are no text.</summary>
    private static string? Decode(string written)
    {
        if (!written.Contains('%', StringComparison.Ordinal)) return Normalization.Compose(written);
        var decoded = Uri.UnescapeDataString(written);
        var isUndecoded = Encoded().IsMatch(decoded) && !written.Contains("%25", StringComparison.Ordinal);
        return isUndecoded ? null : Normalization.Compose(decoded);
    }

    [GeneratedRegex("%[0-9A-Fa-f]{2}")]
    private static partial Regex Encoded();
}
