using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Placard.Cli.Verifying;

/// <summary>
/// Finds out how the bytes of a file were changed: by trying what hosts, editors and mirroring programs do until the result has the original's hash, and,
/// where the original is at hand, by comparison with it.
/// </summary>
internal static class Rewrites
{
    /// <summary>Larger files are not explained.</summary>
    public const int MaxLength = 4 * 1024 * 1024;

    private static readonly string[] UrlAttributes = ["href", "src", "srcset", "action"];

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <param name="hash">The SHA-256 of the original, lowercase.</param>
    /// <param name="original">The original, if another copy has it.</param>
    /// <returns>Null where nothing known explains it.</returns>
    public static string? Explain(string path, byte[] found, string hash, byte[]? original)
    {
        ReadOnlySpan<byte> bytes = found;
        if (bytes.IsEmpty) return "the file is empty";
        return Undo(bytes, hash)
            ?? (IsMarkup(path) ? InsertedMarkup.Find(bytes, hash) : null)
            ?? (original is not null ? Compare(path, bytes, original) : null)
            ?? (IsMarkup(path) ? InsertedMarkup.Guess(bytes) : null);
    }

    /// <summary>The bytes without the carriage returns that stand before line feeds.</summary>
    public static byte[] WithoutCarriageReturns(ReadOnlySpan<byte> bytes)
    {
        var result = new byte[bytes.Length];
        var end = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] != '\r' || i + 1 == bytes.Length || bytes[i + 1] != '\n') result[end++] = bytes[i];
        }
        return result[..end];
    }

    private static bool IsMarkup(string path) => path.EndsWith(".html", StringComparison.Ordinal) || path.EndsWith(".htm", StringComparison.Ordinal);

    private static string? Undo(ReadOnlySpan<byte> bytes, string hash)
    {
        var hasMark = bytes.StartsWith(ByteOrderMark);
        if (hasMark && Has(bytes[3..], hash)) return "a byte-order mark was added";
        if (!hasMark && Has([.. ByteOrderMark, .. bytes], hash)) return "the byte-order mark was removed";
        var text = hasMark ? bytes[3..] : bytes;
        var also = hasMark ? " and a byte-order mark added" : "";
        var lines = WithoutCarriageReturns(text);
        if (Has(lines, hash)) return $"line ends were changed from LF to CRLF{also}";
        if (Has(WithCarriageReturns(lines), hash)) return "line ends were changed from CRLF to LF";
        var trimmed = lines.AsSpan().TrimEnd(" \t\r\n"u8);
        if (Has([.. bytes, (byte)'\n'], hash) || Has(trimmed, hash) || Has([.. trimmed, (byte)'\n'], hash))
            return "blanks at the end of the file were added or removed";
        if (Decompressed(bytes) is { } plain && Has(plain, hash)) return "the file is compressed (gzip)";
        return null;
    }

    private static string? Compare(string path, ReadOnlySpan<byte> found, ReadOnlySpan<byte> original)
    {
        var start = found.CommonPrefixLength(original);
        if (start == found.Length) return string.Create(null, $"cut after {found.Length:N0} of {original.Length:N0} bytes");
        var end = CommonSuffixLength(found[start..], original[start..]);
        if (IsMarkup(path))
        {
            if (WithoutBlanks(found).AsSpan().SequenceEqual(WithoutBlanks(original))) return "the HTML was minified or indented";
            if (WithoutUrls(found) == WithoutUrls(original)) return "links were rewritten";
        }
        if (start + end == original.Length)
        {
            var inserted = found[start..^end];
            var name = InsertedMarkup.NameOf(inserted);
            return string.Create(null, $"{inserted.Length:N0} bytes were inserted at byte {start:N0}{(name is null ? "" : $": {name}")}");
        }
        if (start == original.Length) return string.Create(null, $"{found.Length - start:N0} bytes were added at the end");
        return string.Create(null, $"the bytes from {start:N0} to {found.Length - end:N0} differ");
    }

    private static int CommonSuffixLength(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        var length = 0;
        while (length < Math.Min(one.Length, other.Length) && one[^(length + 1)] == other[^(length + 1)]) length++;
        return length;
    }

    public static bool Has(ReadOnlySpan<byte> bytes, string hash)
    {
        Span<byte> found = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, found);
        return Convert.ToHexStringLower(found) == hash;
    }

    private static byte[] WithCarriageReturns(ReadOnlySpan<byte> lines)
    {
        var result = new byte[lines.Length + lines.Count((byte)'\n')];
        var end = 0;
        foreach (var value in lines)
        {
            if (value == '\n') result[end++] = (byte)'\r';
            result[end++] = value;
        }
        return result;
    }

    private static byte[]? Decompressed(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])) return null;
        var plain = new byte[MaxLength];
        try
        {
            using var stream = new GZipStream(new MemoryStream(bytes.ToArray()), CompressionMode.Decompress);
            var length = stream.ReadAtLeast(plain, plain.Length, throwOnEndOfStream: false);
            return plain[..length];
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Without blanks, quotation marks, slashes and letter case, which minifiers change.</summary>
    private static byte[] WithoutBlanks(ReadOnlySpan<byte> bytes)
    {
        var result = new byte[bytes.Length];
        var end = 0;
        foreach (var value in bytes)
        {
            if (value is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)'"' or (byte)'\'' or (byte)'/') continue;
            result[end++] = value is >= (byte)'A' and <= (byte)'Z' ? (byte)(value | 0x20) : value;
        }
        return result[..end];
    }

    private static string WithoutUrls(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var result = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var next = text.AsSpan(at).IndexOf("=\"");
            if (next < 0) return result.Append(text, at, text.Length - at).ToString();
            var value = at + next + 2;
            result.Append(text, at, next + 2);
            var end = text.IndexOf('"', value);
            if (end < 0) return result.Append(text, value, text.Length - value).ToString();
            var isUrl = UrlAttributes.Any(name => text.AsSpan(0, at + next).EndsWith(name));
            if (!isUrl) result.Append(text, value, end - value);
            at = end;
        }
        return result.ToString();
    }
}
