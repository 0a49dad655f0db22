using System.Text;

namespace Placard.Cli.Signing;

/// <summary>A signature of minisign over the BLAKE2b-512 of a file: four lines, the third of which is signed too.</summary>
internal sealed class FileSignature
{
    /// <summary>A file of more bytes is no signature.</summary>
    public const int MaxLength = 4 * 1024;

    private const int HeadLength = 10, HashBits = 512;

    private readonly byte[] head;
    private readonly byte[] globalSignature;

    private FileSignature(byte[] head, string trustedComment, byte[] globalSignature)
    {
        (this.head, TrustedComment, this.globalSignature) = (head, trustedComment, globalSignature);
    }

    /// <summary>The length of the part that signs the file, in bytes.</summary>
    public const int BytesLength = HeadLength + Ed25519.SignatureLength;

    /// <summary>The comment that is signed with the file.</summary>
    public string TrustedComment { get; }

    /// <param name="text">The four lines.</param>
    /// <returns>Null where the text is no such signature.</returns>
    public static FileSignature? Parse(string text)
    {
        var lines = text.Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        if (lines is [.., ""]) lines.RemoveAt(lines.Count - 1);
        if (lines is not [var comment, var signature, var trusted, var global]) return null;
        if (!comment.StartsWith(SignatureLines.UntrustedComment, StringComparison.Ordinal)) return null;
        if (!trusted.StartsWith(SignatureLines.TrustedComment, StringComparison.Ordinal)) return null;
        var head = SignatureLines.FromBase64(signature, BytesLength);
        var last = SignatureLines.FromBase64(global, Ed25519.SignatureLength);
        if (head is null || last is null || !head.AsSpan().StartsWith("ED"u8)) return null;
        return new FileSignature(head, trusted[SignatureLines.TrustedComment.Length..], last);
    }

    /// <summary>Whether the key made it: the identifiers are the same.</summary>
    public bool NamesKey(PublicKey key) => head.AsSpan(2, 8).SequenceEqual(key.Id);

    /// <summary>Whether the key signed these bytes and the trusted comment.</summary>
    public bool Verify(PublicKey key, ReadOnlySpan<byte> file) =>
        VerifyBytes(head, key, file)
        && Ed25519.Verify(key.Key, [.. head.AsSpan(HeadLength), .. Encoding.UTF8.GetBytes(TrustedComment)], globalSignature);

    /// <summary>Whether a key signed a file, by the first part of a signature alone.</summary>
    public static bool VerifyBytes(ReadOnlySpan<byte> signature, PublicKey key, ReadOnlySpan<byte> file) =>
        signature.Length == BytesLength && signature.StartsWith("ED"u8) && signature.Slice(2, 8).SequenceEqual(key.Id)
        && Ed25519.Verify(key.Key, Ed25519.Blake2b(file, HashBits), signature[HeadLength..]);

    /// <summary>Signs a file: the algorithm, the key's identifier, the signature.</summary>
    public static byte[] SignBytes(SecretKey key, ReadOnlySpan<byte> file) =>
        [.. "ED"u8, .. key.Public.Id, .. Ed25519.Sign(key.Seed, Ed25519.Blake2b(file, HashBits))];

    /// <summary>The text of a file's signature.</summary>
    /// <param name="trustedComment">One line.</param>
    public static string Sign(SecretKey key, ReadOnlySpan<byte> file, string trustedComment)
    {
        var head = SignBytes(key, file);
        var global = Ed25519.Sign(key.Seed, [.. head.AsSpan(HeadLength), .. Encoding.UTF8.GetBytes(trustedComment)]);
        return $"{SignatureLines.UntrustedComment}signature from Placard\n{Convert.ToBase64String(head)}\n"
            + $"{SignatureLines.TrustedComment}{trustedComment}\n{Convert.ToBase64String(global)}\n";
    }
}
