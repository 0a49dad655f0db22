using Org.BouncyCastle.Crypto.Digests;
using Rfc8032 = Org.BouncyCastle.Math.EC.Rfc8032.Ed25519;

namespace Placard.Cli.Signing;

/// <summary>Signatures by Ed25519 (RFC 8032), and the hash BLAKE2b (RFC 7693) that minisign takes of a file before it signs.</summary>
internal static class Ed25519
{
    public const int KeyLength = 32, SignatureLength = 64;

    /// <param name="seed">The secret key of 32 bytes.</param>
    public static byte[] PublicKeyOf(ReadOnlySpan<byte> seed)
    {
        var key = new byte[KeyLength];
        Rfc8032.GeneratePublicKey(seed.ToArray(), 0, key, 0);
        return key;
    }

    public static byte[] Sign(ReadOnlySpan<byte> seed, ReadOnlySpan<byte> message)
    {
        var signature = new byte[SignatureLength];
        Rfc8032.Sign(seed.ToArray(), 0, message.ToArray(), 0, message.Length, signature, 0);
        return signature;
    }

    public static bool Verify(ReadOnlySpan<byte> key, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature) =>
        Rfc8032.Verify(signature.ToArray(), 0, key.ToArray(), 0, message.ToArray(), 0, message.Length);

    /// <param name="bits">The length of the hash: 256 or 512.</param>
    public static byte[] Blake2b(ReadOnlySpan<byte> bytes, int bits)
    {
        var digest = new Blake2bDigest(bits);
        digest.BlockUpdate(bytes);
        var hash = new byte[bits / 8];
        digest.DoFinal(hash, 0);
        return hash;
    }
}
