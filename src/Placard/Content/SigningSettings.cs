using System.Buffers.Text;

namespace Placard.Content;

/// <summary>How copies of the archive are signed.</summary>
/// <param name="PublicKey">The public key of minisign, in Base64.</param>
/// <param name="SecretKey">Where the secret key is looked for, outside every repository; null for the default place.</param>
/// <param name="TimeStampService">The URL of a service of time stamps (RFC 3161); null without one.</param>
public sealed record SigningSettings(string PublicKey, string? SecretKey, string? TimeStampService)
{
    private const int KeyLength = 42;

    /// <summary>Whether a text is a public key of minisign: 42 bytes in Base64, of which the first two are <c>Ed</c>.</summary>
    internal static bool IsPublicKey(string text)
    {
        Span<byte> bytes = stackalloc byte[KeyLength];
        return text.Length == Base64.GetMaxEncodedToUtf8Length(KeyLength) && Convert.TryFromBase64String(text, bytes, out var length) && length == KeyLength
            && bytes.StartsWith("Ed"u8);
    }
}
