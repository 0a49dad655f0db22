using System.IO.Enumeration;
using Placard.Cli.Loading;
using Placard.Cli.Native;
using Placard.Containers;

namespace Placard.Cli.Containers;

/// <summary>A folder as a tree of files. Symbolic links are problems, and are not followed; what is no file, such as a pipe, is a problem too.</summary>
internal sealed class DiskTree : IFileTree
{
    private readonly string folder;

    private DiskTree(string folder, List<TreeFile> files, List<ContainerProblem> problems)
    {
        this.folder = folder;
        Files = files;
        Problems = problems;
    }

    public IReadOnlyList<TreeFile> Files { get; }

    public IReadOnlyList<ContainerProblem> Problems { get; }

    /// <summary>Lists a folder with all below it.</summary>
    /// <exception cref="IOException">A folder can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder may not be read.</exception>
    public static DiskTree Read(string folder)
    {
        var root = Path.GetFullPath(folder);
        var problems = new List<ContainerProblem>();
        var files = new List<TreeFile>();
        foreach (var (path, length, isSpecial) in Entries(root))
        {
            if (isSpecial) problems.Add(new(ContainerProblemKind.Link, path, null));
            else files.Add(new(path, length));
        }
        files.Sort((one, other) => string.CompareOrdinal(one.Path, other.Path));
        return new(root, files, problems);
    }

    public ContainerProblem? Read(TreeFile file, Action<Stream> read)
    {
        try
        {
            using var stream = new FileStream(Path.Join(folder, file.Path), FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0,
                FileOptions.SequentialScan);
            read(stream);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(ContainerProblemKind.Unreadable, file.Path, null, e.Message);
        }
    }

    private static FileSystemEnumerable<(string Path, long Length, bool IsSpecial)> Entries(string root)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = false };
        var start = root.TrimEnd(Path.DirectorySeparatorChar).Length + 1;
        return new(root, (ref FileSystemEntry entry) =>
        {
            var fullPath = entry.ToFullPath();
            var path = SourceFolder.WithSlashes(fullPath[start..]);
            return FileState.Of(fullPath) is { } state
                ? (path, state.Length, state.IsLink || !state.IsFile)
                : (path, entry.IsDirectory ? 0 : entry.Length, (entry.Attributes & FileAttributes.ReparsePoint) != 0);
        }, options)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !IsFolder(ref entry),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => IsFolder(ref entry),
        };
    }

    private static bool IsFolder(ref FileSystemEntry entry) => entry.IsDirectory && (entry.Attributes & FileAttributes.ReparsePoint) == 0;
}
