using System.Buffers.Binary;
using System.Globalization;
using Placard.Content;

namespace Placard.Outputs.Hosting;

/// <summary><c>minisign.pub</c>, the key by which readers check a copy, and <c>manifests.txt</c>, the chain of signed manifests.</summary>
public sealed class SigningFiles : ISiteOutput
{
    /// <summary>The path of the public key.</summary>
    public const string KeyPath = "minisign.pub";

    /// <summary>The path of the chain.</summary>
    public const string ChainPath = "manifests.txt";

    /// <summary>The first line of a chain.</summary>
    public const string ChainHeader = "# The manifests of this archive, oldest first: day, digest, digest of the line above, signature. Written by placard sign --record.";

    public string Name => "signing";

    public IEnumerable<OutputFile> Files(OutputContext context)
    {
        if (context.Site.Settings.Signing is not { } signing) yield break;
        yield return TextOutput.File(KeyPath, () => KeyFile(signing));
        // The chain is there from the start, so that the first signature changes no other file.
        yield return context.Site.ManifestChain is { } chain ? OutputFile.Copy(ChainPath, chain) : TextOutput.File(ChainPath, () => ChainHeader + "\n");
    }

    private static string KeyFile(SigningSettings signing)
    {
        var id = BinaryPrimitives.ReadUInt64LittleEndian(Convert.FromBase64String(signing.PublicKey).AsSpan(2)).ToString("X16", CultureInfo.InvariantCulture);
        return $"untrusted comment: minisign public key {id}\n{signing.PublicKey}\n";
    }
}
