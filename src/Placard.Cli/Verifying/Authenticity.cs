using System.Text;
using Placard.Cli.Signing;
using Placard.Outputs.Hosting;
using Placard.Packaging;

namespace Placard.Cli.Verifying;

/// <summary>What the signature of a copy proves.</summary>
/// <param name="IsRefused">Whether the copy must not be trusted: its signature is wrong, or it lacks the one that was asked for.</param>
/// <param name="Text">A sentence for the report.</param>
internal sealed record Authenticity(bool IsRefused, string Text)
{
    /// <param name="manifest">The bytes of the copy's manifest.</param>
    /// <param name="trusted">The key that the user trusts; null where they named none.</param>
    public static async Task<Authenticity> OfAsync(ICopy copy, byte[] manifest, PublicKey? trusted, CancellationToken stop)
    {
        var text = await TextAsync(copy, Manifest.SignaturePath, FileSignature.MaxLength, stop);
        if (text is null)
        {
            return trusted is null
                ? new Authenticity(false, "Intact: the files are those that this copy's own manifest lists. It is not signed, so nothing proves who made it.")
                : new Authenticity(true, $"Not authentic: there is no signature ({Manifest.SignaturePath}) to check with the key.");
        }
        if (FileSignature.Parse(text) is not { } signature) return new Authenticity(true, $"Not authentic: {Manifest.SignaturePath} is no signature.");
        var key = trusted ?? (await TextAsync(copy, SigningFiles.KeyPath, FileSignature.MaxLength, stop) is { } found ? PublicKey.Parse(found) : null);
        if (key is null) return new Authenticity(false, "Intact, and signed; name the archive's public key with --key to check the signature.");
        if (!signature.NamesKey(key)) return new Authenticity(true, $"Not authentic: the signature was made by another key than {key.IdText}.");
        if (!signature.Verify(key, manifest)) return new Authenticity(true, $"Not authentic: the signature of key {key.IdText} does not fit the manifest.");
        return trusted is not null
            ? new Authenticity(false, $"Authentic: signed by key {key.IdText} ({signature.TrustedComment.Replace('\t', ' ')}).")
            : new Authenticity(false, $"Consistent in itself, origin not proved: signed by key {key.IdText}, which was found in the copy, where anyone can replace it. If you know the key from elsewhere, name it: --key {key}");
    }

    private static async Task<string?> TextAsync(ICopy copy, string path, int limit, CancellationToken stop) =>
        await copy.ReadAsync(path, limit, stop) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;
}
