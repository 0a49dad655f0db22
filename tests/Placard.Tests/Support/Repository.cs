using System.Reflection;
using Placard.Files;

namespace Placard.Tests.Support;

/// <summary>The repository that the tests were built from.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>
    /// The folder of the sample archive: <c>input/</c>, or where <c>placard init --replace-sample</c> began another archive there, the copy that it kept.
    /// </summary>
    public static string SampleFolder { get; } =
        Path.Join(Root, "tests", "sample") is var kept && Directory.Exists(kept) ? kept : Path.Join(Root, "input");

    /// <summary>The files of the sample archive, as sources below <c>input/</c>.</summary>
    public static IReadOnlyList<SourceFile> ReadSample() => Read(SampleFolder, "input");

    /// <summary>All files below a folder of the repository, as sources.</summary>
    public static IReadOnlyList<SourceFile> Read(string folder) => Read(Path.Join(Root, folder), folder);

    private static IReadOnlyList<SourceFile> Read(string root, string folder) =>
    [
        .. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(path => (Full: path, Relative: Path.GetRelativePath(root, path).Replace('\\', '/')))
            .OrderBy(file => file.Relative, StringComparer.Ordinal)
            .Select(file => new MemorySourceFile(file.Relative, File.ReadAllBytes(file.Full), $"{folder}/{file.Relative}")),
    ];

    private static string FindRoot()
    {
        var folder = Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location);
        while (folder is not null && !File.Exists(Path.Join(folder, "Placard.slnx"))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
