namespace Placard.Containers.Bags;

/// <summary>A manifest of the payload or of the tag files.</summary>
/// <param name="Path">The path of the manifest.</param>
/// <param name="Algorithm">Its algorithm.</param>
/// <param name="Digests">Digests in lower case by the files that are there.</param>
internal sealed record BagManifest(string Path, string Algorithm, IReadOnlyDictionary<TreeFile, string> Digests);
