using Placard.Containers;
using Placard.Diagnostics;

namespace Placard.Importing;

/// <summary>An image or another file to copy. Its bytes are read as a stream, perhaps twice.</summary>
/// <param name="Path">The path inside <c>input/</c>, below <c>files/</c>.</param>
/// <param name="Place">Where it is in the source.</param>
/// <param name="Read">Passes the bytes to a reader, as <see cref="IFileTree.Read"/> does.</param>
public sealed record ImportedFile(string Path, SourceLocation Place, Func<Action<Stream>, ContainerProblem?> Read)
{
    public IReadOnlyList<ImportNote> Notes { get; init; } = [];
}
