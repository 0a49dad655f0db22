using Placard.Building;
using Placard.Cli.Commands;
using Placard.Cli.Loading;
using Placard.Cli.Terminal;
using Placard.Content;
using Placard.Diagnostics;

namespace Placard.Cli.Tests.Commands;

/// <summary><c>build --record</c> updates the URL ledger, to which the next build is compared.</summary>
public sealed class UrlRecordingTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("placard-").FullName;

    public UrlRecordingTests()
    {
        Source("archive.yaml", "title: Archive\nbaseUrl: https://archive.test/\n");
        Source("articles/a.md", "---\ntitle: First\ndate: 2020-01-01\n---\nText.\n");
    }

    private string List => Path.Join(folder, "input/addresses.txt");

    [Fact]
    public void A_build_without_the_option_records_nothing()
    {
        Assert.Equal(ExitCode.Success, Build(record: false).ExitCode);
        Assert.False(File.Exists(List));
    }

    [Fact]
    public void A_build_says_how_many_urls_are_not_recorded_until_they_are()
    {
        Assert.Matches(@"\d+ URLs are not in .*addresses\.txt yet\. The option --record adds them", Build(record: false).Output);
        Build(record: true);
        Source("articles/b.md", "---\ntitle: Second\ndate: 2020-01-02\n---\nText.\n");
        Assert.Matches(@"\n1 URL is not in .*addresses\.txt yet", Build(record: false).Output);
        Build(record: true);
        Assert.DoesNotContain("addresses.txt yet", Build(record: false).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NETLIFY", "true")]
    [InlineData("CF_PAGES", "1")]
    public void Where_builds_cannot_push_the_missing_lines_are_printed(string variable, string value)
    {
        var output = new StringWriter();
        var diagnostics = new DiagnosticBag();
        var folders = new ArchiveFolders(Path.Join(folder, "input"), Path.Join(folder, "theme"));
        var build = SiteBuilder.Prepare(new ArchiveLoader(folders).Load(new BuildOptions { AsOf = new DateOnly(2021, 1, 1) }, diagnostics), diagnostics)!;

        UrlRecording.PrintUnrecorded(folders.Input, build, output, name => name == variable ? value : null);

        Assert.Contains("Add these lines:\n", output.ToString().ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("\narticles/2020/a.html\n", output.ToString().ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_renamed_article_is_an_error_until_it_has_an_alias()
    {
        Build(record: true);
        File.Move(Path.Join(folder, "input/articles/a.md"), Path.Join(folder, "input/articles/b.md"));

        var (exitCode, output) = Build(record: true);
        Assert.Equal(ExitCode.ContentErrors, exitCode);
        Assert.Contains("addresses.txt:", output, StringComparison.Ordinal);
        Assert.Contains("PLC1306", output, StringComparison.Ordinal);

        Source("articles/b.md", "---\ntitle: First\ndate: 2020-01-01\naliases: [articles/2020/a.html]\n---\nText.\n");
        Assert.Equal(ExitCode.Success, Build(record: true).ExitCode);
        Assert.Contains("articles/2020/a.html\narticles/2020/b.html\n", File.ReadAllText(List), StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_with_errors_records_nothing()
    {
        Source("articles/bad.md", "---\ntitle: Bad\n---\nText.\n");
        Build(record: true);
        Assert.False(File.Exists(List));
    }

    [Fact]
    public void No_temporary_file_is_left_beside_the_ledger()
    {
        Build(record: true);
        Assert.Equal(["addresses.txt", "archive.yaml"],
            Directory.EnumerateFiles(Path.Join(folder, "input")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private (int ExitCode, string Output) Build(bool record)
    {
        using var output = new StringWriter();
        var settings = new BuildSettings(Path.Join(folder, "input"), Path.Join(folder, "theme"), Path.Join(folder, "output"),
            new BuildOptions { AsOf = new DateOnly(2026, 1, 1) }, DiagnosticFormat.Text, record);
        return (new BuildRun(settings, output, output).Run(), output.ToString());
    }

    private void Source(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Join(folder, "input", path))!);
        File.WriteAllText(Path.Join(folder, "input", path), text);
    }
}
