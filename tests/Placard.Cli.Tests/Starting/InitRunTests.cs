using System.Text;
using AngleSharp.Html.Parser;
using Placard.Cli.Commands;
using Placard.Cli.Starting;
using Placard.Cli.Terminal;
using Placard.Content;
using Placard.Tests.Support;
using Placard.Writing;

namespace Placard.Cli.Tests.Starting;

public sealed class InitRunTests : IDisposable
{
    private static readonly NewArchive Answers =
        new("Trains: by night & day", "https://trains.test/", ["en", "fr"], "post@trains.test", "Europe/Berlin", new DateOnly(2031, 5, 7));

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("placard-init");

    public void Dispose() => folder.Delete(recursive: true);

    private string Target => Path.Join(folder.FullName, "archive");

    private string Read(string path) => File.ReadAllText(Path.Join(Target, path));

    private async Task<string> InitAsync(NewArchive archive, bool isReplacing = false)
    {
        // No page of releases is asked: the pin is there already.
        if (!isReplacing)
        {
            Directory.CreateDirectory(Target);
            File.WriteAllText(Path.Join(Target, ProgramLock.FileName), "version: 1.0.0\n");
        }
        var output = new StringWriter();
        Assert.Equal(ExitCode.Success, await new InitRun(Target, archive, output).RunAsync(isReplacing, TestContext.Current.CancellationToken));
        return output.ToString();
    }

    private (int Code, string Output) Build()
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var settings = new BuildSettings(Path.Join(Target, "input"), Path.Join(Target, "theme"), Path.Join(Target, "output"),
            new BuildOptions { AsOf = Answers.Begun }, DiagnosticFormat.Text);
        var code = new BuildRun(settings, output, error).Run();
        return (code, output.ToString() + error);
    }

    [Fact]
    public void With_its_example_s_answers_it_writes_the_folder_that_can_serve_as_a_template()
    {
        var written = StarterFiles.Of(NewArchive.Example).ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);
        var template = Repository.Read("starter").ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Read().Span), StringComparer.Ordinal);

        Assert.Equal(template.Keys.Order(StringComparer.Ordinal), written.Keys.Order(StringComparer.Ordinal));
        Assert.All(template, file => Assert.Equal(file.Value, written[file.Key]));
    }

    [Fact]
    public async Task The_new_archive_builds_without_a_message_and_knows_the_answers()
    {
        await InitAsync(Answers);

        var (code, output) = Build();

        Assert.Equal(ExitCode.Success, code);
        Assert.DoesNotContain("warning", output, StringComparison.Ordinal);
        Assert.Contains("Built 1 campaign, 1 article, 0 actions, 3 pages", output, StringComparison.Ordinal);
        Assert.Contains("<title>Trains: by night &amp; day</title>", Read("output/index.html"), StringComparison.Ordinal);
        Assert.Contains("date: 2031-05-07\n", Read("input/articles/2031/first-article.md"), StringComparison.Ordinal);
        Assert.Contains("contact: \"post@trains.test\"\n", Read("input/archive.yaml"), StringComparison.Ordinal);
        Assert.StartsWith("# Trains: by night & day\n", Read("README.md"), StringComparison.Ordinal);
        Assert.Contains("articles/2031/first-article.md", Read("README.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"Quoted\": #1")]
    [InlineData("- {{ title }} &amp; <b>")]
    [InlineData("2019")]
    [InlineData("yes")]
    [InlineData("أرشيف")]
    public async Task Any_title_is_written_so_that_it_is_read_as_it_was_given(string title)
    {
        await InitAsync(Answers with { Title = title });

        Assert.Equal(ExitCode.Success, Build().Code);
        var home = new HtmlParser().ParseDocument(Read("output/index.html"));
        Assert.Equal(title, home.Title);
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("pt-BR")]
    public async Task In_another_language_the_english_texts_say_so(string language)
    {
        await InitAsync(Answers with { Languages = [language] });

        Assert.Equal(ExitCode.Success, Build().Code);
        Assert.Contains("\nlang: en\n", Read("input/campaigns/first-campaign.md"), StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\"", Read("output/campaigns/first-campaign.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_exists_is_kept_and_named()
    {
        Directory.CreateDirectory(Target);
        File.WriteAllText(Path.Join(Target, "README.md"), "mine");

        var output = await InitAsync(Answers);

        Assert.Equal("mine", Read("README.md"));
        Assert.Contains($"{Path.Join(Target, "README.md")} exists already and stays as it is.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_contains_an_archive_is_refused()
    {
        Assert.Null(InitRun.ProblemOf(Target, isReplacing: false));
        await InitAsync(Answers);
        Assert.Contains("contains an archive already", InitRun.ProblemOf(Target, isReplacing: false), StringComparison.Ordinal);
        Assert.Null(InitRun.ProblemOf(Target, isReplacing: true));
    }

    [Fact]
    public async Task The_script_can_be_run_by_its_name()
    {
        await InitAsync(Answers);
        if (!OperatingSystem.IsWindows()) Assert.True(File.GetUnixFileMode(Path.Join(Target, "placard.sh")).HasFlag(UnixFileMode.UserExecute));
    }

    [Fact]
    public async Task The_sample_is_replaced_but_for_what_was_changed()
    {
        WriteSample();
        File.AppendAllText(Path.Join(Target, "input/pages/privacy.md"), "\nMine.\n");
        File.WriteAllText(Path.Join(Target, "input/pages/mine.md"), "---\ntitle: Mine\n---\nMine.\n");

        var output = await InitAsync(Answers, isReplacing: true);

        Assert.Contains("privacy.md has been changed and stays.", output, StringComparison.Ordinal);
        Assert.Equal(
            ["actions/first-letter.md", "archive.yaml", "articles/2031/first-article.md", "campaigns/first-campaign.md", "pages/about.md",
                "pages/guide-actions.md", "pages/guide.md", "pages/mine.md", "pages/privacy.md"],
            Directory.EnumerateFiles(Path.Join(Target, "input"), "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(Path.Join(Target, "input"), path).Replace('\\', '/')).Order(StringComparer.Ordinal));
        Assert.False(File.Exists(Path.Join(Target, "netlify.toml")));
    }

    [Fact]
    public async Task In_a_copy_of_the_program_s_repository_its_tests_keep_the_sample()
    {
        WriteSample();
        Directory.CreateDirectory(Path.Join(Target, "src", "Placard.Cli"));

        var output = await InitAsync(Answers, isReplacing: true);

        Assert.Contains("of the sample archive to tests/sample, where the tests of the program read them.", output, StringComparison.Ordinal);
        var (unchanged, changed) = SampleFiles.In(Path.Join(Target, "tests", "sample"));
        Assert.Empty(changed);
        Assert.Equal(Repository.ReadSample().Select(file => file.Path), unchanged.Order(StringComparer.Ordinal));
    }

    private void WriteSample()
    {
        foreach (var file in Repository.ReadSample())
        {
            var path = Path.Join(Target, "input", file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Read().ToArray());
        }
    }
}
