namespace Placard.Containers;

/// <summary>
/// A tree of named byte streams: a folder, a zip, the payload of a bag, the pages of a WACZ. What is wrong with the container is a
/// <see cref="ContainerProblem"/>, never an exception; files whose names are refused are not among its files. Reading is safe from several threads.
/// </summary>
public interface IFileTree
{
    /// <summary>The files in ordinal order of their paths, each path once.</summary>
    IReadOnlyList<TreeFile> Files { get; }

    /// <summary>What was found when the list of files was read.</summary>
    IReadOnlyList<ContainerProblem> Problems { get; }

    /// <summary>Passes the bytes of a file to a reader. A damaged file ends early, so what was read counts only if no problem is returned.</summary>
    /// <param name="file">One of <see cref="Files"/>.</param>
    /// <param name="read">Reads the stream, which is valid until it returns. What it leaves is read and checked all the same.</param>
    /// <exception cref="IOException">The host cannot read the file that holds the container.</exception>
    ContainerProblem? Read(TreeFile file, Action<Stream> read);
}
