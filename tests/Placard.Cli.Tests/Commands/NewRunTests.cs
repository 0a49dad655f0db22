using Placard.Cli.Commands;
using Placard.Writing;

namespace Placard.Cli.Tests.Commands;

public sealed class NewRunTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("placard-new");

    public NewRunTests() => File.WriteAllText(Path.Join(folder.FullName, "archive.yaml"), "title: Test\nbaseUrl: https://archive.test/\n");

    public void Dispose() => folder.Delete(recursive: true);

    private (int Code, string Output) Run(EntryKind kind, string title, params string[] campaigns)
    {
        var output = new StringWriter();
        return (new NewRun(folder.FullName, new NewEntry(kind, title, new DateOnly(2026, 1, 31), campaigns, null), output).Run(), output.ToString());
    }

    private IEnumerable<string> Files =>
        Directory.EnumerateFiles(folder.FullName, "*.md", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder.FullName, path).Replace('\\', '/'));

    [Fact]
    public void The_file_is_written_and_its_path_and_the_next_command_are_printed()
    {
        var (code, output) = Run(EntryKind.Article, "The minister answers");

        Assert.Equal(ExitCode.Success, code);
        Assert.Equal(["articles/2026/the-minister-answers.md"], Files);
        Assert.Contains("articles/2026/the-minister-answers.md", output, StringComparison.Ordinal);
        Assert.Contains(" serve --drafts --input ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_is_a_draft_until_a_line_is_deleted()
    {
        foreach (var kind in Enum.GetValues<EntryKind>())
        {
            Assert.Contains("delete the line `draft: true`", Run(kind, "The minister answers").Output, StringComparison.Ordinal);
        }
        Assert.All(Files, path => Assert.Contains("\ndraft: true ", File.ReadAllText(Path.Join(folder.FullName, path)), StringComparison.Ordinal));
    }

    [Fact]
    public void An_existing_file_is_not_overwritten()
    {
        Run(EntryKind.Page, "About");
        var path = Path.Join(folder.FullName, "pages", "about.md");
        File.WriteAllText(path, "mine");

        Assert.Equal(ExitCode.UsageError, Run(EntryKind.Page, "About").Code);
        Assert.Equal("mine", File.ReadAllText(path));
    }

    [Theory]
    [InlineData(EntryKind.Page, "Index", "an address that is taken")]
    [InlineData(EntryKind.Page, "Con", "a name that Windows keeps for itself")]
    [InlineData(EntryKind.Page, "!", "no name at all")]
    public void A_file_that_could_not_be_built_is_not_written(EntryKind kind, string title, string because)
    {
        Assert.Equal(ExitCode.UsageError, Run(kind, title).Code);
        Assert.True(!Files.Any(), because);
    }

    [Fact]
    public void An_unknown_campaign_is_a_usage_error()
    {
        Run(EntryKind.Campaign, "Night trains");

        Assert.Equal(ExitCode.UsageError, Run(EntryKind.Article, "Answer", "night-train").Code);
        Assert.Equal(ExitCode.Success, Run(EntryKind.Article, "Answer", "night-trains").Code);
    }

    [Fact]
    public void Errors_in_other_files_do_not_prevent_a_new_one()
    {
        Directory.CreateDirectory(Path.Join(folder.FullName, "pages"));
        File.WriteAllText(Path.Join(folder.FullName, "pages", "broken.md"), "no front matter");

        Assert.Equal(ExitCode.Success, Run(EntryKind.Page, "About").Code);
    }
}
