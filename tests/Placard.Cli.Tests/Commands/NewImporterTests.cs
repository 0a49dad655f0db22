using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Placard.Cli.Commands;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Text;
using Placard.Urls;
using Placard.Writing;

namespace Placard.Cli.Tests.Commands;

/// <summary>
/// The recipe "importer": one command, and one line in the list of commands. It writes what an author could have written, and the build does the rest.
/// </summary>
public sealed class NewImporterTests : IDisposable
{
    private const string Posts = """[{ "headline": "The vote: 17 June", "day": "2020-06-17", "text": "We lost, and *thank* you.\n" }]""";

    private static readonly RootCommand Program = CommandLine.Create([.. CommandLine.Commands, new ImportPostsCommand()]);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("placard-import-");

    public NewImporterTests()
    {
        folder.CreateSubdirectory("input");
        File.WriteAllText(PathOf("input/archive.yaml"), "title: Test\nbaseUrl: https://archive.test/\n");
        File.WriteAllText(PathOf("posts.json"), Posts);
    }

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_post_becomes_the_file_that_an_author_would_write()
    {
        Assert.Equal(ExitCode.Success, Import());
        Assert.Equal(
            "---\ntitle: \"The vote: 17 June\"\ndate: 2020-06-17\nkind: press-release\n---\nWe lost, and *thank* you.\n",
            File.ReadAllText(PathOf("input/articles/2020/the-vote-17-june.md")));
    }

    [Fact]
    public void The_build_publishes_it()
    {
        Import();
        Assert.Equal(ExitCode.Success, Program.Parse(["build", "--input", PathOf("input"), "--output", PathOf("output"), "--as-of", "2026-01-31"]).Invoke());
        var page = File.ReadAllText(PathOf("output/articles/2020/the-vote-17-june.html"));
        Assert.Contains("<p>We lost, and <em>thank</em> you.</p>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_import_overwrites_nothing()
    {
        Import();
        File.WriteAllText(PathOf("input/articles/2020/the-vote-17-june.md"), "mine");
        Assert.Equal(ExitCode.UsageError, Import());
        Assert.Equal("mine", File.ReadAllText(PathOf("input/articles/2020/the-vote-17-june.md")));
    }

    private int Import() => Program.Parse(["import-posts", PathOf("posts.json"), "--input", PathOf("input")]).Invoke();

    private string PathOf(string path) => Path.Join(folder.FullName, path);

    /// <summary>Imports the posts of an imagined system for news.</summary>
    private sealed class ImportPostsCommand : ICommand
    {
        private readonly Argument<string> file = new("file") { Description = "JSON file with the posts." };
        private readonly Option<string> input = ArchiveOptions.CreateInput();

        public Command Create()
        {
            var command = new Command("import-posts", "Import posts from a JSON file.\n\nExample: placard import-posts posts.json") { file, input };
            command.SetAction(invocation => Run(invocation.GetValue(file)!, invocation.GetValue(input)!));
            return command;
        }

        private static int Run(string file, string input)
        {
            using var posts = JsonDocument.Parse(File.ReadAllBytes(file));
            foreach (var article in posts.RootElement.EnumerateArray().Select(ToArticle))
            {
                var path = Path.Join(input, article.SourcePath);
                if (File.Exists(path)) return UsageError.Print($"{path} exists already. Move it away, and import again.");
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, EntryWriter.Write(article, defaultLanguage: "en"));
            }
            return ExitCode.Success;
        }

        private static Article ToArticle(JsonElement post)
        {
            var (title, text) = (post.GetProperty("headline").GetString()!, post.GetProperty("text").GetString()!);
            var day = new ArchiveDate(DateOnly.Parse(post.GetProperty("day").GetString()!, CultureInfo.InvariantCulture));
            var (slug, path) = (Slug.From(title), $"articles/{day.Year:D4}/{Slug.From(title)}");
            var file = new MemorySourceFile(path + ".md", Encoding.UTF8.GetBytes(text));
            return new Article
            {
                Origin = SourceLocation.StartOf(file.Path), UrlOrigin = SourceLocation.StartOf(file.Path), SourcePath = file.Path,
                Title = title, Slug = slug, Permalink = new Permalink(path + ".html"), Lang = "en",
                Date = day, Published = day, Kind = ArticleKind.PressRelease, Body = new Body(file, 0, 1),
            };
        }
    }
}
