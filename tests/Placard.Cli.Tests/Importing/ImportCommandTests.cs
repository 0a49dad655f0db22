using System.IO.Compression;
using Placard.Cli.Commands;

namespace Placard.Cli.Tests.Importing;

/// <summary><c>placard import</c> on a disk.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private const string Letter = "---\ntitle: The vote\ndate: 2020-06-17\n---\nWe lost.\n";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("placard-import-");

    public ImportCommandTests()
    {
        Write("archive/input/archive.yaml", "title: Test\nbaseUrl: https://archive.test/\n");
        Write("site/letter.md", Letter);
    }

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_folder_becomes_entries_and_a_report_that_is_not_published()
    {
        Assert.Equal(ExitCode.Success, Import(PathOf("site")));
        Assert.Contains("We lost.", File.ReadAllText(PathOf("archive/input/articles/2020/letter.md")), StringComparison.Ordinal);
        Assert.Contains("| found | 1 |", File.ReadAllText(PathOf("archive/import-report.md")), StringComparison.Ordinal);
        Assert.True(File.Exists(PathOf("archive/import-report.json")));
    }

    [Fact]
    public void So_does_a_zip()
    {
        ZipFile.CreateFromDirectory(PathOf("site"), PathOf("site.zip"));
        Assert.Equal(ExitCode.Success, Import(PathOf("site.zip")));
        Assert.True(File.Exists(PathOf("archive/input/articles/2020/letter.md")));
    }

    [Fact]
    public void A_dry_run_writes_nothing()
    {
        Assert.Equal(ExitCode.Success, Import(PathOf("site"), "--dry-run"));
        Assert.Equal(["archive.yaml"], Directory.EnumerateFileSystemEntries(PathOf("archive/input")).Select(Path.GetFileName));
        Assert.False(File.Exists(PathOf("archive/import-report.md")));
    }

    [Fact]
    public void Links_in_the_source_are_not_followed()
    {
        if (OperatingSystem.IsWindows()) return;
        Write("elsewhere/secret.md", "---\ntitle: Secret\ndate: 2020-01-01\n---\nSecret.\n");
        File.CreateSymbolicLink(PathOf("site/secret.md"), PathOf("elsewhere/secret.md"));
        Directory.CreateSymbolicLink(PathOf("site/more"), PathOf("elsewhere"));
        Assert.Equal(ExitCode.Success, Import(PathOf("site")));
        Assert.Equal(["letter.md"], Directory.EnumerateFiles(PathOf("archive/input/articles/2020")).Select(Path.GetFileName));
        Assert.Contains("secret.md", File.ReadAllText(PathOf("archive/import-report.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_written_through_a_link_in_the_archive()
    {
        if (OperatingSystem.IsWindows()) return;
        folder.CreateSubdirectory("elsewhere");
        Directory.CreateSymbolicLink(PathOf("archive/input/articles"), PathOf("elsewhere"));
        var failure = Assert.Throws<IOException>(() => CommandLine.Create().Parse(["import", "markdown", PathOf("site"), "--into", PathOf("archive")])
            .Invoke(new() { EnableDefaultExceptionHandler = false }));
        Assert.Contains("symbolic link", failure.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(PathOf("elsewhere")));
    }

    [Fact]
    public void A_source_or_archive_that_is_not_there_is_a_usage_error()
    {
        Assert.Equal(ExitCode.UsageError, Import(PathOf("nothing")));
        Assert.Equal(ExitCode.UsageError, CommandLine.Create().Parse(["import", "markdown", PathOf("site"), "--into", PathOf("site")]).Invoke());
        Assert.Equal(ExitCode.UsageError, Import(PathOf("site"), "--map", PathOf("nothing.yaml")));
    }

    [Fact]
    public void A_wrong_mapping_file_is_an_error_of_its_content()
    {
        Write("map.yaml", "kind: {}\n");
        Assert.Equal(ExitCode.ContentErrors, Import(PathOf("site"), "--map", PathOf("map.yaml")));
        Assert.False(File.Exists(PathOf("archive/import-report.md")));
    }

    [Fact]
    public void Drafts_are_written_outside_the_repository_or_not_at_all()
    {
        Write("site/draft.md", "---\ntitle: Draft\ndate: 2020-01-01\ndraft: true\n---\nNot yet.\n");
        Assert.Equal(ExitCode.UsageError, Import(PathOf("site"), "--include-unpublished", PathOf("archive/drafts")));
        Assert.Equal(ExitCode.Success, Import(PathOf("site"), "--include-unpublished", PathOf("drafts")));
        Assert.True(File.Exists(PathOf("drafts/articles/2020/draft.md")));
        Assert.False(File.Exists(PathOf("archive/input/articles/2020/draft.md")));
        Assert.DoesNotContain("draft.md", File.ReadAllText(PathOf("archive/import-report.md")), StringComparison.Ordinal);
    }

    private int Import(params string[] arguments) =>
        CommandLine.Create().Parse(["import", "markdown", .. arguments, "--into", PathOf("archive")]).Invoke();

    private string PathOf(string path) => Path.Join(folder.FullName, path);

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), text);
    }
}
