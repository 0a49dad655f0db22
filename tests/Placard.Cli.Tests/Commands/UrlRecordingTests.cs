using Placard.Cli.Commands;
using Placard.Cli.Terminal;
using Placard.Content;

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
