using Placard.Packaging;

namespace Placard.Cli.Publishing;

/// <summary>Takes the signature and the time stamp of the published manifest over into a build with the same manifest, since they are still true.</summary>
internal static class KeptSignature
{
    private const int MaxLength = 1024 * 1024;

    /// <param name="folder">The published folder.</param>
    /// <param name="manifest">The new manifest; empty without one.</param>
    public static void Keep(FolderPublisher publisher, string folder, ReadOnlySpan<byte> manifest)
    {
        if (manifest.IsEmpty || Find(folder, Manifest.SignaturePath) is not { } signature) return;
        if (Find(folder, Manifest.Path, manifest.Length) is not { } published || !manifest.SequenceEqual(published)) return;
        publisher.Write(Manifest.SignaturePath, signature);
        if (Find(folder, Manifest.TimeStampPath) is { } stamp) publisher.Write(Manifest.TimeStampPath, stamp);
    }

    private static byte[]? Find(string folder, string name, int limit = MaxLength) =>
        OwnFile.Find(Path.Join(folder, name)) is { } file && file.Length <= limit ? File.ReadAllBytes(file.FullName) : null;
}
