using Placard.Cli.Commands;
using Placard.Cli.Terminal;
using Placard.Content;
using Placard.Pictures;

namespace Placard.RobustnessTests.Support;

/// <summary>An archive in a temporary folder, with its neighbours, built as the program builds it.</summary>
internal sealed class DiskArchive : IDisposable
{
    public static readonly DateOnly Day = new(2020, 6, 1);

    public string Root { get; } = Directory.CreateTempSubdirectory("placard-robust-").FullName;

    public string Output => Path.Join(Root, "output");

    /// <summary>What the last build said.</summary>
    public string Said { get; private set; } = "";

    public string PathOf(string path) => Path.Join(Root, path);

    public DiskArchive With(string path, string text) => With(path, System.Text.Encoding.UTF8.GetBytes(text));

    /// <param name="path">A path below the root: <c>input/archive.yaml</c>.</param>
    public DiskArchive With(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllBytes(PathOf(path), bytes);
        return this;
    }

    /// <summary>Settings, a campaign and two articles.</summary>
    public DiskArchive WithBasics() =>
        With("input/archive.yaml", "title: T\nbaseUrl: https://archive.test/\n").With("input/campaigns/c.md", "---\ntitle: C\nstart: 2020-01-01\n---\nText.\n")
            .With("input/articles/a.md", "---\ntitle: A\ndate: 2020-01-02\ncampaign: c\n---\nSee [b](b.md).\n")
            .With("input/articles/b.md", "---\ntitle: B\ndate: 2020-01-03\n---\nText.\n");

    /// <returns>The exit code.</returns>
    public int Build()
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var settings = new BuildSettings(PathOf("input"), PathOf("theme"), Output, new BuildOptions { AsOf = Day }, DiagnosticFormat.Text);
        try
        {
            return new BuildRun(settings, output, error, new CachingImageEncoder(cacheFolder: null)).Run();
        }
        finally
        {
            Said = $"{output}{error}";
        }
    }

    /// <summary>Everything in the root but the output folder and its hidden neighbours, without following links: names, links, bytes.</summary>
    public IReadOnlyList<string> Outside() =>
    [
        .. EntriesBelow(Root).Where(entry => !entry.StartsWith("output", StringComparison.Ordinal) && !entry.StartsWith(".output.", StringComparison.Ordinal)),
    ];

    /// <summary>The published files.</summary>
    public IReadOnlyList<string> Published() => [.. EntriesBelow(Output)];

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static IEnumerable<string> EntriesBelow(string folder)
    {
        var all = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, ReturnSpecialDirectories = false };
        return !Directory.Exists(folder)
            ? []
            : new DirectoryInfo(folder).EnumerateFileSystemInfos("*", all).Select(entry => Describe(folder, entry)).Order(StringComparer.Ordinal);
    }

    private static string Describe(string folder, FileSystemInfo entry)
    {
        var path = Path.GetRelativePath(folder, entry.FullName);
        return entry.LinkTarget is { } target ? $"{path} -> {target}"
            : entry is FileInfo file ? $"{path} {Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file.FullName)))}"
            : path + "/";
    }
}
