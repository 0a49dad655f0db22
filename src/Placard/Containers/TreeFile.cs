namespace Placard.Containers;

/// <summary>A file of a tree.</summary>
/// <param name="Path">The path inside the tree, with forward slashes; it never leads outside.</param>
/// <param name="Length">The length in bytes, where the container says so before the file is read.</param>
public record TreeFile(string Path, long? Length);
