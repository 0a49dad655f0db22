using System.Globalization;
using System.Text.Json;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Importing;
using Placard.Tests.Support;

namespace Placard.Tests.Importing;

/// <summary>The recipe "importer": one class, and one line in the list of importers. It hands over what it finds, and the rest is the same for all.</summary>
public class NewImporterTests
{
    private const string Posts = """
        == posts.json
        [{ "headline": "The vote: 17 June", "day": "2020-06-17", "url": "/2020/the-vote/", "text": "We lost, and *thank* you.\n" }]
        """;

    [Fact]
    public void A_post_becomes_the_file_that_an_author_would_write() => Assert.Equal(
        "---\ntitle: \"The vote: 17 June\"\ndate: 2020-06-17\npermalink: \"2020/the-vote/index.html\"\nkind: press-release\n---\nWe lost, and *thank* you.\n",
        new ImportedSite().Import(new PostsImporter(), Posts)["articles/2020/the-vote-17-june.md"]);

    [Fact]
    public void The_build_publishes_it_at_its_former_URL()
    {
        var site = new ImportedSite().Import(new PostsImporter(), Posts);
        var build = TestSite.Of("== articles/2020/the-vote-17-june.md\n" + site["articles/2020/the-vote-17-june.md"]).Build().WithoutDiagnostics();
        Assert.Contains("<em>thank</em>", build.Text("2020/the-vote/index.html"), StringComparison.Ordinal);
    }

    /// <summary>Imports the posts of an imagined system for news.</summary>
    private sealed class PostsImporter : IImporter
    {
        public string Name => "posts";

        public string Summary => "Import posts from JSON.";

        public string Example => "import posts posts.json";

        public void Import(ImportRequest request, IImportTarget target)
        {
            var paths = new ImportPaths();
            foreach (var source in request.Sources)
            {
                foreach (var file in source.Tree.Files)
                    source.Tree.Read(file, stream => AddAll(stream, source.PlaceOf(file), paths, target));
            }
        }

        private static void AddAll(Stream stream, SourceLocation place, ImportPaths paths, IImportTarget target)
        {
            using var posts = JsonDocument.Parse(stream);
            foreach (var post in posts.RootElement.EnumerateArray())
            {
                var (title, text) = (post.GetProperty("headline").GetString()!, post.GetProperty("text").GetString()!);
                var day = new EdtfDate(new ArchiveDate(DateOnly.Parse(post.GetProperty("day").GetString()!, CultureInfo.InvariantCulture)));
                target.Add(new ImportedItem
                {
                    Kind = ImportedKind.Article, ArticleKind = ArticleKind.PressRelease, Path = paths.OfEntry(ImportedKind.Article, day, title),
                    Place = place, Title = title, Date = day, Permalink = post.GetProperty("url").GetString(), Body = text,
                });
            }
        }
    }
}
