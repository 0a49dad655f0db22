using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;
using Placard.Diagnostics;
using Placard.Packaging;

namespace Placard.Cli.Verifying;

/// <summary>A manifest as it was found in a copy: the format of <c>sha256sum</c>, with its escapes of backslashes and line ends in names.</summary>
/// <param name="Entries">The lines, in the order of the file; each path once.</param>
/// <param name="Digest">The SHA-256 of the file's bytes, lowercase.</param>
/// <param name="OriginalDigest">The digest without a byte-order mark and carriage returns, which only a host or an editor adds.</param>
internal sealed record PublishedManifest(IReadOnlyList<ManifestEntry> Entries, string Digest, string OriginalDigest)
{
    /// <summary>A manifest of more bytes is refused: 64 MB hold about 600,000 files.</summary>
    public const int MaxLength = 64 * 1024 * 1024;

    private const int HashLength = 2 * SHA256.HashSizeInBytes;

    /// <summary>Whether a host or an editor changed line ends or added a byte-order mark.</summary>
    public bool IsRewritten => Digest != OriginalDigest;

    /// <param name="displayPath">The path or URL of the manifest for messages.</param>
    /// <returns>Null where it is none, which has been reported.</returns>
    public static PublishedManifest? Read(ReadOnlySpan<byte> bytes, string displayPath, DiagnosticBag diagnostics)
    {
        if (!Utf8.IsValid(bytes))
        {
            diagnostics.Report(DiagnosticDescriptors.ManifestNotText, SourceLocation.StartOf(displayPath));
            return null;
        }
        var text = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        var entries = new List<ManifestEntry>();
        var paths = new HashSet<string>(StringComparer.Ordinal);
        var isWhole = true;
        var number = 0;
        foreach (var range in text.Split((byte)'\n'))
        {
            number++;
            var line = text[range];
            if (line.EndsWith("\r"u8)) line = line[..^1];
            if (line.IsEmpty || line[0] == '#') continue;
            isWhole &= TryRead(Encoding.UTF8.GetString(line), new SourceLocation(displayPath, number, 1), entries, paths, diagnostics);
        }
        var digest = Hex(SHA256.HashData(bytes));
        return isWhole ? new PublishedManifest(entries, digest, OriginalDigestOf(bytes, text, digest)) : null;
    }

    private static bool TryRead(string line, SourceLocation at, List<ManifestEntry> entries, HashSet<string> paths, DiagnosticBag diagnostics)
    {
        var isEscaped = line[0] == '\\';
        if (isEscaped) line = line[1..];
        var separator = line.Length > HashLength + 2 ? line.AsSpan(HashLength, 2) : default;
        if (separator is not ("  " or " *") || line.AsSpan(0, HashLength).ContainsAnyExcept(HexDigits)
            || (isEscaped ? Unescaped(line[(HashLength + 2)..]) : line[(HashLength + 2)..]) is not { } path)
        {
            diagnostics.Report(DiagnosticDescriptors.ManifestLine, at);
            return false;
        }
        if (!IsConfined(path))
        {
            diagnostics.Report(DiagnosticDescriptors.ManifestPath, at, path);
            return false;
        }
        if (!paths.Add(path))
        {
            diagnostics.Report(DiagnosticDescriptors.ManifestPathTwice, at, path);
            return false;
        }
        entries.Add(new ManifestEntry(path, line[..HashLength].ToLowerInvariant(), separator is " *" || Manifest.HostFiles.Contains(path)));
        return true;
    }

    private static readonly System.Buffers.SearchValues<char> HexDigits = System.Buffers.SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>A name without the escapes of <c>sha256sum</c>; null where an escape is none of them.</summary>
    private static string? Unescaped(string name)
    {
        var text = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] != '\\')
            {
                text.Append(name[i]);
                continue;
            }
            if (++i == name.Length || "\\nr".IndexOf(name[i], StringComparison.Ordinal) is not (>= 0 and var which)) return null;
            text.Append("\\\n\r"[which]);
        }
        return text.ToString();
    }

    /// <summary>Whether a path is relative, stays inside the copy, and has one form only.</summary>
    private static bool IsConfined(string path)
    {
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal)) return false;
        if (OperatingSystem.IsWindows() && path.AsSpan().ContainsAny('\\', ':')) return false;
        foreach (var range in path.AsSpan().Split('/'))
        {
            if (path.AsSpan(range) is "" or "." or "..") return false;
        }
        return !Manifest.IsBeside(path);
    }

    private static string OriginalDigestOf(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> text, string digest)
    {
        if (text.Length == bytes.Length && !text.Contains((byte)'\r')) return digest;
        return Hex(SHA256.HashData(Rewrites.WithoutCarriageReturns(text)));
    }

    private static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);
}
