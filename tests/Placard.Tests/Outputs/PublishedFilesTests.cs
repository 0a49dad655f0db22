using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Placard.Building;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Tests.Html;
using Placard.Tests.Support;
using Placard.Theming;

namespace Placard.Tests.Outputs;

/// <summary>What is published beside the pages.</summary>
public class PublishedFilesTests
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static TheoryData<string> Archive => Archives.Names;

    [Theory, MemberData(nameof(Archive))]
    public void The_manifest_proves_every_other_file(string archive)
    {
        var site = Archives.Get(archive);
        var lines = site.Text("manifest-sha256.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines, line => Assert.Matches("^[0-9a-f]{64} [ *][^ ]", line));
        var listed = lines.ToDictionary(line => line[66..], line => line[..64], StringComparer.Ordinal);
        Assert.Equal(site.Files.Keys.Where(path => path != "manifest-sha256.txt").Order(StringComparer.Ordinal), listed.Keys);
        Assert.All(listed, file => Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(site.Files[file.Key])), file.Value));
    }

    [Theory, MemberData(nameof(Archive))]
    public void The_sitemap_lists_published_pages_by_their_canonical_URL(string archive)
    {
        var site = Archives.Get(archive);
        var canonical = EveryPage.Of(site).Where(page => page.IsIndexed)
            .Select(page => page.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href")!).ToHashSet(StringComparer.Ordinal);
        var listed = XDocument.Parse(site.Text("sitemap.xml")).Root!.Elements(Map + "url").Select(url => url.Element(Map + "loc")!.Value).ToList();
        Assert.Contains(listed, url => url.EndsWith('/'));
        Assert.Equal(listed.Distinct(StringComparer.Ordinal), listed);
        Assert.All(listed, url => Assert.Contains(url, canonical));
    }

    [Fact]
    public void More_URLs_than_one_sitemap_may_hold_are_spread_over_several()
    {
        const int Pages = 50_001;
        var sources = Enumerable.Range(0, Pages)
            .Select(number =>
                new MemorySourceFile($"pages/{number}.md", Encoding.UTF8.GetBytes($"---\ntitle: Page {number}\n---\nText.\n"), $"input/pages/{number}.md"))
            .Append(new MemorySourceFile("archive.yaml", "title: T\nbaseUrl: https://archive.test/\n"u8.ToArray(), "input/archive.yaml")).ToList<SourceFile>();
        var diagnostics = new DiagnosticBag();
        var build = SiteBuilder.Prepare(new BuildInput(sources, "input/", BuiltInTheme.Files, "theme/", new BuildOptions { AsOf = new DateOnly(2026, 1, 1) }),
            diagnostics)!;

        Assert.Equal(["https://archive.test/sitemaps/1.xml", "https://archive.test/sitemaps/2.xml"], Locations("sitemap.xml", "sitemap"));
        var listed = Locations("sitemaps/1.xml", "url").Concat(Locations("sitemaps/2.xml", "url")).ToList();
        Assert.InRange(Locations("sitemaps/1.xml", "url").Count, 1, 50_000);
        Assert.Equal(Pages + 1, listed.Distinct(StringComparer.Ordinal).Count());

        List<string> Locations(string path, string item)
        {
            var buffer = new System.Buffers.ArrayBufferWriter<byte>();
            build.Outputs.Single(output => output.Path == path).Write(buffer, diagnostics);
            return [.. XDocument.Parse(Encoding.UTF8.GetString(buffer.WrittenSpan)).Root!.Elements(Map + item)
                .Select(element => element.Element(Map + "loc")!.Value)];
        }
    }

    [Theory, MemberData(nameof(Archive))]
    public void Robots_may_read_everything_and_find_the_sitemap(string archive)
    {
        var text = Archives.Get(archive).Text("robots.txt");
        Assert.DoesNotContain("Disallow", text, StringComparison.Ordinal);
        Assert.Matches(@"\nSitemap: https://\S+/sitemap\.xml\n", text);
    }

    [Theory]
    [InlineData("aliases: [old/name.html]", "old/name.html", "../articles/2020/a.html",
        "/old/name.html /articles/2020/a.html 301\n/old/name /articles/2020/a.html 301\n")]
    [InlineData("aliases: [/old/folder/]", "old/folder/index.html", "../../articles/2020/a.html",
        "/old/folder/index.html /articles/2020/a.html 301\n/old/folder/ /articles/2020/a.html 301\n")]
    [InlineData("aliases: [\"é t.html\"]", "é t.html", "articles/2020/a.html",
        "/%C3%A9%20t.html /articles/2020/a.html 301\n/%C3%A9%20t /articles/2020/a.html 301\n")]
    public void A_former_URL_redirects_by_a_page_and_by_a_rule(string aliases, string path, string target, string rules)
    {
        var site = TestSite.Of($"""
            == articles/a.md
            ---
            title: A
            date: 2020-01-01
            {aliases}
            ---
            A.
            """).Build().WithoutDiagnostics();
        var page = site.Page(path);
        Assert.Equal($"0; url={target}", page.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
        Assert.Equal(target, page.QuerySelector("main a")!.GetAttribute("href"));
        Assert.Equal("https://archive.test/articles/2020/a.html", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Null(page.QuerySelector("meta[name=robots]"));
        Assert.EndsWith("\n" + rules, site.Text("_redirects"), StringComparison.Ordinal);
    }

    [Fact]
    public void Archive_json_lists_every_entry_for_programs()
    {
        var site = Archives.Get("sample");
        using var json = JsonDocument.Parse(site.Files["archive.json"]);
        foreach (var kind in new[] { "campaigns", "actions", "articles", "pages", "captures" })
        {
            var ending = kind == "captures" ? "/capture.yaml" : ".md";
            var count = Repository.ReadSample()
                .Count(file => file.Path.StartsWith(kind + '/', StringComparison.Ordinal) && file.Path.EndsWith(ending, StringComparison.Ordinal));
            var entries = json.RootElement.GetProperty(kind).EnumerateArray().ToList();
            Assert.Equal(count, entries.Count);
            Assert.All(entries, entry => Assert.Contains(entry.GetProperty("path").GetString()!, site.Files.Keys));
            Assert.All(entries, entry => Assert.NotEmpty(entry.GetProperty("title").GetString()!));
        }
    }

    [Theory, MemberData(nameof(Archive))]
    public void A_table_has_as_many_cells_in_every_row_as_in_its_header(string archive)
    {
        var site = Archives.Get(archive);
        foreach (var path in site.Files.Keys.Where(path => path.StartsWith("data/", StringComparison.Ordinal)))
        {
            var diagnostics = new DiagnosticBag();
            var reader = new Placard.Syntax.CsvReader(path, site.Text(path), diagnostics);
            var header = reader.ReadRow()!.Count;
            while (reader.ReadRow() is { } row) Assert.True(row.Count == header, $"{path} has a row of {row.Count} cells below {header} columns");
            Assert.Empty(diagnostics.Sorted());
        }
    }

    [Fact]
    public void No_cell_is_taken_for_a_formula()
    {
        var site = TestSite.Of("""
            == articles/a.md
            ---
            title: "=cmd()"
            date: 2020-01-01
            ---
            +1 for this.
            """).Build().WithoutDiagnostics();
        Assert.Contains(",'=cmd(),", site.Text("data/articles.csv"), StringComparison.Ordinal);
        Assert.Contains(",'+1 for this.,", site.Text("data/articles.csv"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Archive))]
    public void What_is_private_is_in_no_file(string archive) =>
        Assert.Empty(Archives.Get(archive).Files.Where(file => file.Value.AsSpan().IndexOf("secret@private.test"u8) >= 0).Select(file => file.Key));

    [Fact]
    public void A_saved_site_is_shown_at_its_paths_without_its_scripts()
    {
        var site = Archives.Get("sample");
        var shown = Repository.ReadSample().Select(file => file.Path)
            .Where(path => path.StartsWith("captures/", StringComparison.Ordinal) && !path.EndsWith(".yaml", StringComparison.Ordinal)).ToList();
        Assert.Contains(shown, path => path.EndsWith(".js", StringComparison.Ordinal));
        Assert.All(shown, path => Assert.Equal(!path.EndsWith(".js", StringComparison.Ordinal), site.Files.ContainsKey(path)));
        Assert.DoesNotContain(site.Files.Keys, path => path.EndsWith("capture.yaml", StringComparison.Ordinal));
        Assert.Empty(site.Page("captures/nounsc4canada/index.html").QuerySelectorAll("script"));
    }

    [Fact]
    public void A_saved_site_has_a_card_that_says_what_it_is_and_shows_it_without_scripts()
    {
        var card = Archives.Get("sample").Page("captures/nounsc4canada.html");
        var frame = Assert.Single(card.QuerySelectorAll("iframe"));
        Assert.Equal("allow-same-origin allow-top-navigation-by-user-activation", frame.GetAttribute("sandbox"));
        Assert.Equal("../captures/nounsc4canada/index.html", frame.GetAttribute("src"));
        Assert.Contains("frame-src 'self'", card.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Archive))]
    public void The_page_for_lost_URLs_works_at_any_depth(string archive)
    {
        var page = Archives.Get(archive).Page("404.html");
        Assert.Empty(page.QuerySelectorAll("link[rel=stylesheet], script, img"));
        Assert.All(page.QuerySelectorAll("a[href]"), link => Assert.Matches("^(https://|#)", link.GetAttribute("href")!));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(page.QuerySelector("style")!.TextContent)));
        Assert.Contains($"'sha256-{hash}'", page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Archive))]
    public void The_readme_marks_the_folder_as_one_that_may_be_replaced(string archive) =>
        Assert.StartsWith(OutputMarker.MarkerLine + "\n", Archives.Get(archive).Text(OutputMarker.MarkerFile), StringComparison.Ordinal);
}
