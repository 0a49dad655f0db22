using System.Buffers.Binary;
using System.Globalization;

namespace Placard.Cli.Signing;

/// <summary>A public key of minisign: an identifier of 8 bytes, and 32 bytes of Ed25519.</summary>
internal sealed class PublicKey
{
    private const int IdLength = 8;

    private const int Length = 2 + IdLength + Ed25519.KeyLength;

    private readonly byte[] bytes;

    private PublicKey(byte[] bytes) => this.bytes = bytes;

    public PublicKey(ReadOnlySpan<byte> id, ReadOnlySpan<byte> key) : this([.. "Ed"u8, .. id, .. key])
    {
    }

    public ReadOnlySpan<byte> Id => bytes.AsSpan(2, IdLength);

    public ReadOnlySpan<byte> Key => bytes.AsSpan(2 + IdLength);

    /// <summary>The identifier as minisign shows it.</summary>
    public string IdText => BinaryPrimitives.ReadUInt64LittleEndian(Id).ToString("X16", CultureInfo.InvariantCulture);

    /// <summary>The key in Base64, as it is handed out.</summary>
    public override string ToString() => Convert.ToBase64String(bytes);

    /// <summary>The text of a file that <c>minisign -p</c> reads.</summary>
    public string ToFile() => $"untrusted comment: minisign public key {IdText}\n{this}\n";

    public bool Equals(PublicKey other) => bytes.AsSpan().SequenceEqual(other.bytes);

    /// <param name="text">The key in Base64, or the two lines of its file.</param>
    /// <returns>Null where the text is no key.</returns>
    public static PublicKey? Parse(string text)
    {
        var isFile = text.Trim().Split('\n') is [var comment, _] && comment.StartsWith(SignatureLines.UntrustedComment, StringComparison.Ordinal);
        var bytes = SignatureLines.FromBase64(isFile ? text.Trim().Split('\n')[1] : text, Length);
        return bytes is not null && bytes.AsSpan().StartsWith("Ed"u8) ? new PublicKey(bytes) : null;
    }
}
