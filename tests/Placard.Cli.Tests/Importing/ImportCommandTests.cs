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

    [Fact]
    public void Comments_are_written_outside_the_repository_or_not_at_all()
    {
        WriteExport("");
        Assert.Equal(ExitCode.UsageError, ImportWordPress("--comments", PathOf("archive/comments.csv")));
        Assert.Equal(ExitCode.UsageError, ImportWordPress("--comments", PathOf("archive/input/files/comments.csv")));
        Assert.Equal(ExitCode.Success, ImportWordPress("--comments", PathOf("comments.csv")));
        Assert.Equal("name,date,display,comment,entry\nAda,2020-06-18,,I agree.,articles/2020/vote.md\n", File.ReadAllText(PathOf("comments.csv")));
        AssertNowhereInArchive("I agree.");
    }

    [Fact]
    public void Without_the_option_comments_are_only_counted()
    {
        WriteExport("");
        Assert.Equal(ExitCode.Success, ImportWordPress());
        AssertNowhereInArchive("I agree.");
        AssertNowhereInArchive("Ada");
        Assert.Contains("omment", File.ReadAllText(PathOf("archive/import-report.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_run_writes_no_comments_either()
    {
        WriteExport("");
        Assert.Equal(ExitCode.Success, ImportWordPress("--comments", PathOf("comments.csv"), "--dry-run"));
        Assert.False(File.Exists(PathOf("comments.csv")));
    }

    [Theory]
    [InlineData("draft")]
    [InlineData("private")]
    [InlineData("pending")]
    public void What_a_site_had_not_published_goes_to_its_own_folder(string status)
    {
        WriteExport(Item(2, "Secret plan", status));
        Assert.Equal(ExitCode.UsageError, ImportWordPress("--include-unpublished", PathOf("archive/input/drafts")));
        Assert.Equal(ExitCode.Success, ImportWordPress("--include-unpublished", PathOf("unpublished")));
        var written = Directory.EnumerateFiles(PathOf("unpublished"), "*.md", SearchOption.AllDirectories).Select(File.ReadAllText);
        Assert.Contains("Secret plan", Assert.Single(written), StringComparison.Ordinal);
        AssertNowhereInArchive("Secret");
    }

    /// <summary>An archive in a repository, and an export with one post and its comment besides what is given.</summary>
    private void WriteExport(string more)
    {
        folder.CreateSubdirectory("archive/.git");
        var comment = "<wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_author>Ada</wp:comment_author><wp:comment_author_email>ada@private.example"
            + "</wp:comment_author_email><wp:comment_date>2020-06-18 10:00:00</wp:comment_date><wp:comment_content>I agree.</wp:comment_content>"
            + "<wp:comment_approved>1</wp:comment_approved><wp:comment_type>comment</wp:comment_type></wp:comment>";
        Write("export.xml", $"""
            <?xml version="1.0" encoding="UTF-8" ?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/">
            <channel><title>T</title><link>https://old.test</link><wp:wxr_version>1.2</wp:wxr_version>
            {Item(1, "Vote", "publish", comment)}{more}
            </channel></rss>
            """);
        Write("map.yaml", "campaigns: {}\n");
    }

    private static string Item(int id, string title, string status, string more = "") => $"""
        <item><title>{title}</title><link>https://old.test/2020/06/{title.ToLowerInvariant().Replace(' ', '-')}/</link>
        <content:encoded><![CDATA[Text.]]></content:encoded><wp:post_id>{id}</wp:post_id><wp:post_date>2020-06-17 01:30:00</wp:post_date>
        <wp:post_date_gmt>2020-06-17 01:30:00</wp:post_date_gmt><wp:post_name>{title.ToLowerInvariant().Replace(' ', '-')}</wp:post_name>
        <wp:status>{status}</wp:status><wp:post_type>post</wp:post_type>{more}</item>

        """;

    private int ImportWordPress(params string[] arguments) => CommandLine.Create()
        .Parse(["import", "wordpress", PathOf("export.xml"), .. arguments, "--into", PathOf("archive"), "--map", PathOf("map.yaml")]).Invoke();

    private void AssertNowhereInArchive(string text)
    {
        foreach (var file in Directory.EnumerateFiles(PathOf("archive"), "*", SearchOption.AllDirectories))
            Assert.DoesNotContain(text, File.ReadAllText(file), StringComparison.Ordinal);
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
