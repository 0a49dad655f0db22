using System.Reflection;
using Placard.Files;

namespace Placard.Tests.Support;

/// <summary>The repository that the tests were built from.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>All files below a folder of the repository, as sources.</summary>
    public static IReadOnlyList<SourceFile> Read(string folder)
    {
        var root = Path.Join(Root, folder);
        return [.. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(path => (Full: path, Relative: Path.GetRelativePath(root, path).Replace('\\', '/')))
            .OrderBy(file => file.Relative, StringComparer.Ordinal)
            .Select(file => new MemorySourceFile(file.Relative, File.ReadAllBytes(file.Full), $"{folder}/{file.Relative}"))];
    }

    private static string FindRoot()
    {
        var folder = Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location);
        while (folder is not null && !File.Exists(Path.Join(folder, "Placard.slnx"))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
