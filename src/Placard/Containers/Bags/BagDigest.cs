using System.Security.Cryptography;

namespace Placard.Containers.Bags;

/// <summary>A digest by one of the algorithms that bags use (RFC 8493, section 2.4).</summary>
internal sealed class BagDigest : IDisposable
{
    private const string NotInFramework = "sha224";

    private readonly IncrementalHash? hash;

    private readonly Sha224? own;

    /// <param name="algorithm">A name that <see cref="AlgorithmOf"/> gave.</param>
    public BagDigest(string algorithm)
    {
        if (algorithm == NotInFramework) own = new Sha224();
        else hash = IncrementalHash.CreateHash(new HashAlgorithmName(algorithm));
    }

    /// <summary>The algorithm that is named in the file name of a manifest; null for one that is not known.</summary>
    public static string? AlgorithmOf(string name) => name.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant() switch
    {
        "md5" => "MD5",
        "sha1" => "SHA1",
        NotInFramework => NotInFramework,
        "sha256" => "SHA256",
        "sha384" => "SHA384",
        "sha512" => "SHA512",
        _ => null,
    };

    public void Add(ReadOnlySpan<byte> bytes)
    {
        hash?.AppendData(bytes);
        own?.Add(bytes);
    }

    /// <summary>The digest in lower case; nothing can be added after.</summary>
    public string ToText() => Convert.ToHexStringLower(hash?.GetHashAndReset() ?? own!.Digest());

    public void Dispose() => hash?.Dispose();
}
