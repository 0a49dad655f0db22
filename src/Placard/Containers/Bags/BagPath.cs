using System.Text;

namespace Placard.Containers.Bags;

/// <summary>
/// Paths as a bag's manifests write them (RFC 8493, section 2.1.3): a percent sign and the two line ends are percent-encoded, nothing else. Before version 1.0
/// the percent sign was not.
/// </summary>
public static class BagPath
{
    /// <summary>Encodes a path for version 1.0.</summary>
    public static string Encode(string path) =>
        path.AsSpan().IndexOfAny('%', '\r', '\n') < 0
            ? path
            : path.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    /// <summary>Decodes a path; other percent-encodings stand for themselves.</summary>
    /// <param name="isVersion1">Whether the bag has version 1.0.</param>
    internal static string Decode(string path, bool isVersion1)
    {
        if (!path.Contains('%', StringComparison.Ordinal)) return path;
        var decoded = new StringBuilder(path.Length);
        for (var i = 0; i < path.Length; i++)
        {
            var code = path[i] == '%' && i + 2 < path.Length ? path.AsSpan(i + 1, 2) : "";
            char? letter = code switch
            {
                "25" when isVersion1 => '%',
                "0A" or "0a" => '\n',
                "0D" or "0d" => '\r',
                _ => null,
            };
            decoded.Append(letter ?? path[i]);
            if (letter is not null) i += 2;
        }
        return decoded.ToString();
    }
}
