using Placard.Containers;
using Placard.Diagnostics;

namespace Placard.Importing;

/// <summary>A file, folder or zip that is imported, as a tree of streams. Links and unsafe names are among its problems, not its files.</summary>
/// <param name="Name">The path as the user wrote it.</param>
/// <param name="Prefix">What stands before the path of a file of the tree in messages: <c>export/</c>, or nothing where the source is one file.</param>
public sealed record ImportSource(string Name, string Prefix, IFileTree Tree)
{
    public SourceLocation PlaceOf(TreeFile file, int line = 1, int column = 1) => new(Prefix + file.Path, line, column);

    /// <summary>A file of the tree, to be copied to a path below <c>files/</c>.</summary>
    public ImportedFile FileOf(TreeFile file, string path) => new(path, PlaceOf(file), read => Tree.Read(file, read));
}
