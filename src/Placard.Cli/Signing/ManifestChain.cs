using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Placard.Diagnostics;
using Placard.Outputs.Hosting;

namespace Placard.Cli.Signing;

/// <summary>
/// The signed manifests of an archive, oldest first: in each line a day, the digest of the manifest, the digest of the line above, and a signature over the
/// three. Lines that begin with <c>#</c> are comments.
/// </summary>
internal sealed class ManifestChain
{
    /// <summary>A file of more bytes is refused: it holds about 100,000 manifests.</summary>
    public const int MaxLength = 32 * 1024 * 1024;

    private static readonly string NoDigest = new('0', DigestLength);

    private const int DigestLength = 2 * SHA256.HashSizeInBytes;

    private readonly List<ChainLink> links = [];
    private readonly string text;

    private ManifestChain(string text) => this.text = text;

    /// <summary>The signed manifests, oldest first.</summary>
    public IReadOnlyList<ChainLink> Links => links;

    /// <param name="displayPath">The path or URL of the chain for messages.</param>
    /// <returns>Null where a line is none, or does not follow from the one above it, which has been reported.</returns>
    public static ManifestChain? Read(string text, string displayPath, DiagnosticBag diagnostics)
    {
        var chain = new ManifestChain(text);
        var before = NoDigest;
        var number = 0;
        foreach (var line in text.Split('\n').Select(line => line.TrimEnd('\r')))
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            if (ChainLink.Parse(line) is not { } link)
            {
                diagnostics.Report(DiagnosticDescriptors.ChainLine, new SourceLocation(displayPath, number, 1));
                return null;
            }
            if (link.Before != before)
            {
                diagnostics.Report(DiagnosticDescriptors.ChainBroken, new SourceLocation(displayPath, number, 1));
                return null;
            }
            chain.links.Add(link);
            before = DigestOf(line);
        }
        return chain;
    }

    /// <summary>The number of manifests that were signed after this one; null where it stands nowhere in the chain.</summary>
    public int? BuildsSince(string manifestDigest)
    {
        var at = links.FindLastIndex(link => link.Manifest == manifestDigest);
        return at < 0 ? null : links.Count - 1 - at;
    }

    /// <summary>The text of the chain with one more manifest.</summary>
    public string With(SecretKey key, DateOnly day, string manifestDigest)
    {
        var before = links.Count == 0 ? NoDigest : DigestOf(links[^1].ToString());
        var link = ChainLink.Sign(key, day, manifestDigest, before);
        var start = text.Length == 0 ? SigningFiles.ChainHeader + "\n" : text.EndsWith('\n') ? text : text + "\n";
        return $"{start}{link}\n";
    }

    private static string DigestOf(string line) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line)));
}

/// <summary>A line of a chain.</summary>
/// <param name="Manifest">The SHA-256 of the manifest, lowercase.</param>
/// <param name="Before">The SHA-256 of the line above; zeros in the first line.</param>
/// <param name="Signature">The first part of a signature of minisign, in Base64.</param>
internal sealed record ChainLink(DateOnly Day, string Manifest, string Before, string Signature)
{
    /// <summary>Whether a key signed the line.</summary>
    public bool IsSignedBy(PublicKey key) =>
        SignatureLines.FromBase64(Signature, FileSignature.BytesLength) is { } bytes
        && FileSignature.VerifyBytes(bytes, key, Encoding.UTF8.GetBytes(SignedText));

    public override string ToString() => $"{SignedText} {Signature}";

    private string SignedText => string.Create(CultureInfo.InvariantCulture, $"{Day:yyyy-MM-dd} {Manifest} {Before}");

    public static ChainLink Sign(SecretKey key, DateOnly day, string manifest, string before)
    {
        var link = new ChainLink(day, manifest, before, "");
        return link with { Signature = Convert.ToBase64String(FileSignature.SignBytes(key, Encoding.UTF8.GetBytes(link.SignedText))) };
    }

    /// <returns>Null where the line is not in the one form that a link has.</returns>
    public static ChainLink? Parse(string line)
    {
        if (line.Split(' ') is not [var day, var manifest, var before, var signature]) return null;
        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return null;
        if (!IsDigest(manifest) || !IsDigest(before) || SignatureLines.FromBase64(signature, FileSignature.BytesLength) is null) return null;
        var link = new ChainLink(date, manifest, before, signature);
        return link.ToString() == line ? link : null;
    }

    private static bool IsDigest(string text) => text.Length == 2 * SHA256.HashSizeInBytes && text.All(char.IsAsciiHexDigitLower);
}
