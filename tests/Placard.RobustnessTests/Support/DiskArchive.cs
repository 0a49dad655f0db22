using Placard.Cli.Commands;
using Placard.Cli.Terminal;
using Placard.Content;
using Placard.Pictures;

namespace Placard.RobustnessTests.Support;

/// <summary>An archive in a temporary folder, with its neighbours, built as the program builds it.</summary>
internal sealed class DiskArchive : IDisposable
{
    public static readonly DateOnly Day = new(2020, 6, 1);

    private readonly bool isOwner;

    public DiskArchive()
        : this(Directory.CreateTempSubdirectory("placard-robust-").FullName, isOwner: true)
    {
    }

    private DiskArchive(string root, bool isOwner) => (Root, this.isOwner) = (root, isOwner);

    public string Root { get; }

    /// <summary>The published folder: a path below the root, or one on another disk.</summary>
    public string Output
    {
        get => field ??= Path.Join(Root, "output");
        init;
    }

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

    /// <summary>A number that stands on many pages, in titles, texts and data: those of one version have the same.</summary>
    public DiskArchive WithVersion(int version, int articles = 40, string input = "input")
    {
        Directory.CreateDirectory(PathOf("theme"));
        With($"{input}/archive.yaml", $"title: Title{version}end\nbaseUrl: https://archive.test/\n");
        With($"{input}/files/large.txt", string.Concat(Enumerable.Repeat($"Line{version}end\n", 200_000)));
        for (var i = 0; i < articles; i++)
        {
            var more = string.Concat(Enumerable.Repeat($"Text of {i}.\n\n", i * 7 % 50));
            With($"{input}/articles/a{i}.md", $"---\ntitle: Article{i}\ndate: 2020-01-02\n---\nFirst{version}end\n\n{more}Last{version}end\n");
        }
        return this;
    }

    /// <summary>Builds as the program does, whose report of a failure is <see cref="Said"/>.</summary>
    /// <returns>The exit code.</returns>
    public int Run(string input = "input")
    {
        try
        {
            return Build(input);
        }
        catch (Exception failure)
        {
            var error = new StringWriter();
            var exitCode = FailureReport.Print(failure, error);
            Said += error;
            return exitCode;
        }
    }

    /// <returns>The exit code.</returns>
    public int Build(string input = "input")
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var settings = new BuildSettings(PathOf(input), PathOf("theme"), Output, new BuildOptions { AsOf = Day }, DiagnosticFormat.Text);
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

    /// <summary>An archive in a new folder of another one, which may be on another disk.</summary>
    public static DiskArchive In(string parent) => new(Directory.CreateDirectory(Path.Join(parent, $"placard-robust-{Guid.NewGuid():N}")).FullName,
        isOwner: true);

    /// <summary>The same folders, for a build at the same time.</summary>
    public DiskArchive Beside() => new(Root, isOwner: false) { Output = Output };

    public void Dispose()
    {
        if (isOwner) Directory.Delete(Root, recursive: true);
    }

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
