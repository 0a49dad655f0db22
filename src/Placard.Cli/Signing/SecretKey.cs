using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Crypto.Generators;

namespace Placard.Cli.Signing;

/// <summary>
/// A secret key in the format of minisign: encrypted with a stream that scrypt derives from a passphrase, or as it is (as <c>minisign -W</c> writes it).
/// </summary>
internal sealed class SecretKey
{
    /// <summary>A file of more bytes is no key.</summary>
    public const int MaxLength = 4 * 1024;

    private const int SaltLength = 32, LimitLength = 8, IdLength = 8, ChecksumLength = 32;
    private const int SaltStart = 6, OperationsStart = SaltStart + SaltLength, MemoryStart = OperationsStart + LimitLength;
    private const int SecretStart = MemoryStart + LimitLength;
    private const int SecretLength = IdLength + (2 * Ed25519.KeyLength) + ChecksumLength;

    /// <summary>The cost of new keys: scrypt with 2^17 rounds, in 128 MiB.</summary>
    private const ulong OwnOperations = 4 * 1024 * 1024, OwnMemory = 128 * 1024 * 1024;

    /// <summary>What minisign itself takes; a file that asks for more is refused.</summary>
    private const ulong MaxOperations = 32 * 1024 * 1024, MaxMemory = 1024 * 1024 * 1024;

    private SecretKey(byte[] id, byte[] seed)
    {
        Seed = seed;
        Public = new PublicKey(id, Ed25519.PublicKeyOf(seed));
    }

    /// <summary>The secret of Ed25519.</summary>
    public byte[] Seed { get; }

    public PublicKey Public { get; }

    /// <summary>A new key from the system's random numbers.</summary>
    public static SecretKey New() => new(RandomNumberGenerator.GetBytes(IdLength), RandomNumberGenerator.GetBytes(Ed25519.KeyLength));

    /// <param name="passphrase">Null to write the key as it is.</param>
    public string ToFile(string? passphrase)
    {
        var bytes = new byte[SecretStart + SecretLength];
        "Ed"u8.CopyTo(bytes);
        "B2"u8.CopyTo(bytes.AsSpan(4));
        var secret = bytes.AsSpan(SecretStart);
        Public.Id.CopyTo(secret);
        Seed.CopyTo(secret[IdLength..]);
        Public.Key.CopyTo(secret[(IdLength + Ed25519.KeyLength)..]);
        ChecksumOf(secret).CopyTo(secret[^ChecksumLength..]);
        if (passphrase is not null)
        {
            "Sc"u8.CopyTo(bytes.AsSpan(2));
            RandomNumberGenerator.Fill(bytes.AsSpan(SaltStart, SaltLength));
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(OperationsStart), OwnOperations);
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(MemoryStart), OwnMemory);
            Encrypt(bytes, passphrase, OwnOperations, OwnMemory);
        }
        var kind = passphrase is null ? "secret key" : "encrypted secret key";
        return $"{SignatureLines.UntrustedComment}minisign {kind}\n{Convert.ToBase64String(bytes)}\n";
    }

    /// <summary>Whether a text is a secret key that a passphrase opens.</summary>
    public static bool IsEncrypted(string text) => BytesOf(text) is { } bytes && bytes.AsSpan(2, 2).SequenceEqual("Sc"u8);

    /// <param name="text">The two lines of the file.</param>
    /// <returns>Null where the text is no secret key, its costs are above those of minisign, or the passphrase is another.</returns>
    public static SecretKey? Parse(string text, string passphrase)
    {
        if (BytesOf(text) is not { } bytes) return null;
        var isEncrypted = bytes.AsSpan(2, 2).SequenceEqual("Sc"u8);
        if (isEncrypted)
        {
            var operations = BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(OperationsStart));
            var memory = BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(MemoryStart));
            if (operations > MaxOperations || memory > MaxMemory) return null;
            Encrypt(bytes, passphrase, operations, memory);
        }
        else if (!bytes.AsSpan(2, 2).SequenceEqual("\0\0"u8))
        {
            return null;
        }
        var secret = bytes.AsSpan(SecretStart);
        // minisign leaves the checksum of a key that is not encrypted empty.
        var hasChecksum = isEncrypted || secret[^ChecksumLength..].ContainsAnyExcept((byte)0);
        if (hasChecksum && !CryptographicOperations.FixedTimeEquals(ChecksumOf(secret), secret[^ChecksumLength..])) return null;
        var key = new SecretKey(secret[..IdLength].ToArray(), secret.Slice(IdLength, Ed25519.KeyLength).ToArray());
        return key.Public.Key.SequenceEqual(secret.Slice(IdLength + Ed25519.KeyLength, Ed25519.KeyLength)) ? key : null;
    }

    private static byte[]? BytesOf(string text)
    {
        if (text.Length > MaxLength || text.Trim().Split('\n') is not [var comment, var line]) return null;
        if (!comment.StartsWith(SignatureLines.UntrustedComment, StringComparison.Ordinal)) return null;
        var bytes = SignatureLines.FromBase64(line, SecretStart + SecretLength);
        return bytes is not null && bytes.AsSpan().StartsWith("Ed"u8) && bytes.AsSpan(4, 2).SequenceEqual("B2"u8) ? bytes : null;
    }

    private static byte[] ChecksumOf(ReadOnlySpan<byte> secret) => Ed25519.Blake2b([.. "Ed"u8, .. secret[..^ChecksumLength]], 8 * ChecksumLength);

    /// <summary>Encrypts or decrypts, which are the same.</summary>
    private static void Encrypt(byte[] bytes, string passphrase, ulong operations, ulong memory)
    {
        var (rounds, blockSize, parallel) = ParametersOf(operations, memory);
        var stream = SCrypt.Generate(Encoding.UTF8.GetBytes(passphrase), bytes[SaltStart..OperationsStart], rounds, blockSize, parallel, SecretLength);
        for (var i = 0; i < SecretLength; i++) bytes[SecretStart + i] ^= stream[i];
    }

    /// <summary>The parameters of scrypt that follow from the two limits, as in the library of minisign.</summary>
    private static (int Rounds, int BlockSize, int Parallel) ParametersOf(ulong operations, ulong memory)
    {
        const int BlockSize = 8;
        operations = Math.Max(operations, 32_768);
        var isBoundByOperations = operations < memory / 32;
        var most = isBoundByOperations ? operations / (BlockSize * 4) : memory / (BlockSize * 128);
        var log = 1;
        while (log < 30 && 1UL << log <= most / 2) log++;
        var parallel = isBoundByOperations ? 1 : (int)Math.Max(1, Math.Min(operations / 4 / (1UL << log), 0x3FFFFFFF) / BlockSize);
        return (1 << log, BlockSize, parallel);
    }
}
