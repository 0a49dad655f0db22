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
    /// <summary>Whether the key that the user trusts signed the copy.</summary>
    public bool IsProved { get; private init; }

    /// <param name="manifest">The bytes of the copy's manifest.</param>
    /// <param name="trusted">The key that the user trusts; null where they never named one.</param>
    public static async Task<Authenticity> OfAsync(ICopy copy, byte[] manifest, TrustedKey? trusted, CancellationToken stop)
    {
        if (trusted?.Refusal is { } reason) return Refused(reason, trusted);
        var text = await TextAsync(copy, Manifest.SignaturePath, FileSignature.MaxLength, stop);
        if (text is null)
        {
            return trusted is null
                ? new Authenticity(false, "Intact: the files are those that this copy's own manifest lists. It is not signed, so nothing proves who made it.")
                : Refused($"there is no signature ({Manifest.SignaturePath}) to check with the key.", trusted);
        }
        if (FileSignature.Parse(text) is not { } signature) return Refused($"{Manifest.SignaturePath} is no signature.", trusted);
        var key = trusted?.Key ?? (await TextAsync(copy, SigningFiles.KeyPath, FileSignature.MaxLength, stop) is { } found ? PublicKey.Parse(found) : null);
        if (key is null) return new Authenticity(false, "Intact, and signed; name the archive's public key with --key to check the signature.");
        if (!signature.NamesKey(key)) return Refused($"the signature was made by another key than {key.IdText}.", trusted);
        if (!signature.Verify(key, manifest)) return Refused($"the signature of key {key.IdText} does not fit the manifest.", trusted);
        if (trusted is null)
            return new Authenticity(false, $"Consistent in itself, origin not proved: signed by key {key.IdText}, which was found in the copy, where anyone can replace it. If you know the key from elsewhere, name it: --key {key}");
        var before = trusted.Remembered is { } remembered ? $", which was given before for {remembered.Url}" : "";
        return new Authenticity(false, $"Authentic: signed by key {key.IdText} ({signature.TrustedComment.Replace('\t', ' ')}){before}.") { IsProved = true };
    }

    private static Authenticity Refused(string reason, TrustedKey? trusted) => new(true, trusted?.Remembered is { } remembered
        ? $"Not authentic: {reason} That key was given before for {remembered.Url}. If that archive has a new key, delete {remembered.Path}."
        : $"Not authentic: {reason}");

    private static async Task<string?> TextAsync(ICopy copy, string path, int limit, CancellationToken stop) =>
        await copy.ReadAsync(path, limit, stop) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;
}
