using System.Security.Cryptography;
using System.Text;
using Placard.Syntax;
using Placard.Text;

namespace Placard.Receiving;

/// <summary>
/// Keyed digests (HMAC-SHA-256, the first 160 bits in hexadecimal), so that email addresses and rows are recognised again without being kept.
/// </summary>
internal sealed class SenderDigest(ReadOnlyMemory<byte> key)
{
    private const int Length = 40;

    /// <summary>The digest of an email address; its case and Unicode form make no difference.</summary>
    public string OfSender(string email) => Of("sender", Normalise(email));

    /// <summary>The digest of a submission without a possible email address.</summary>
    public string OfEntry(params ReadOnlySpan<string> parts) => Of("entry", string.Join('\0', parts!));

    /// <summary>The digest of a row, by which it is found again however its protective cells have been edited.</summary>
    public string OfRow(params ReadOnlySpan<string> cells) => Of("row", string.Join('\0', cells!));

    /// <summary>A file name for a signature, which says nothing without the key.</summary>
    public string FileName(string id) => Of("file", id)[..16];

    private static string Normalise(string email) => Normalization.Compose(EmailAddress.Trim(email)).ToLowerInvariant();

    private string Of(string purpose, string text) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key.Span, Encoding.UTF8.GetBytes($"{purpose}\0{text}")))[..Length];
}
