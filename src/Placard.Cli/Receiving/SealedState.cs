using System.Security.Cryptography;
using System.Text;
using Placard.Receiving;

namespace Placard.Cli.Receiving;

/// <summary>
/// A state for a second volunteer, encrypted with a passphrase: AES-256-GCM, with a key of PBKDF2 (HMAC-SHA-256, 600,000 rounds). The file is the header, 16
/// bytes of salt, 12 of nonce, 16 of tag, and the encrypted JSON; the header and the salt are authenticated with it.
/// </summary>
internal static class SealedState
{
    /// <summary>The least number of characters of a passphrase.</summary>
    public const int ShortestPassphrase = 12;

    private const int Rounds = 600_000, SaltLength = 16, NonceLength = 12, TagLength = 16, KeyLength = 32;

    private static readonly byte[] Header = Encoding.ASCII.GetBytes("PLACARD-STATE-1\n");

    private static int Overhead => Header.Length + SaltLength + NonceLength + TagLength;

    public static byte[] Seal(ReceivedState state, string passphrase)
    {
        var text = Encoding.UTF8.GetBytes(state.ToJson());
        var sealedBytes = new byte[Overhead + text.Length];
        Header.CopyTo(sealedBytes, 0);
        var parts = new Parts(sealedBytes);
        RandomNumberGenerator.Fill(parts.Salt);
        RandomNumberGenerator.Fill(parts.Nonce);
        using var cipher = Cipher(passphrase, parts.Salt);
        cipher.Encrypt(parts.Nonce, text, parts.Text, parts.Tag, parts.Authenticated);
        return sealedBytes;
    }

    /// <summary>The state in a sealed file; null where the passphrase is wrong, or the file is damaged or none.</summary>
    public static ReceivedState? Open(byte[] sealedBytes, string passphrase)
    {
        if (sealedBytes.Length < Overhead || !sealedBytes.AsSpan().StartsWith(Header)) return null;
        var parts = new Parts(sealedBytes);
        var text = new byte[parts.Text.Length];
        try
        {
            using var cipher = Cipher(passphrase, parts.Salt);
            cipher.Decrypt(parts.Nonce, parts.Text, parts.Tag, text, parts.Authenticated);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
        return ReceivedState.Parse(Encoding.UTF8.GetString(text));
    }

    private static AesGcm Cipher(string passphrase, ReadOnlySpan<byte> salt) =>
        new(Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(passphrase), salt, Rounds, HashAlgorithmName.SHA256, KeyLength), TagLength);

    private readonly ref struct Parts(Span<byte> all)
    {
        public Span<byte> Authenticated { get; } = all[..(Header.Length + SaltLength)];

        public Span<byte> Salt { get; } = all.Slice(Header.Length, SaltLength);

        public Span<byte> Nonce { get; } = all.Slice(Header.Length + SaltLength, NonceLength);

        public Span<byte> Tag { get; } = all.Slice(Header.Length + SaltLength + NonceLength, TagLength);

        public Span<byte> Text { get; } = all[Overhead..];
    }
}
