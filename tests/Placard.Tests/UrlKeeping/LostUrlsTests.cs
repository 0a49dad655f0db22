using Placard.Building;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Tests.Support;
using Placard.Theming;
using Placard.UrlKeeping;
using Placard.Urls;

namespace Placard.Tests.UrlKeeping;

/// <summary>Which URLs are promised to last.</summary>
public class LostUrlsTests
{
    [Fact]
    public void Pages_files_feeds_and_tables_last_and_what_serves_them_does_not()
    {
        var lasting = Recorded(new BuildOptions { AsOf = new DateOnly(2020, 6, 1) });

        Assert.Superset(
            new HashSet<string> { "index.html", "about.html", "search.html", "articles/index.html", "years/2020.html", "campaigns/nounsc4canada.html",
                "campaigns/nounsc4canada/feed.xml", "feed.xml", "rss.xml", "feed.json", "archive.json", "data/articles.csv", "files/vote-2020.svg",
                "captures/nounsc4canada.html", "captures/nounsc4canada/index.html" },
            lasting);
        Assert.DoesNotContain(lasting, path => path.Contains("thanks", StringComparison.Ordinal) && path.StartsWith("actions/", StringComparison.Ordinal));
        Assert.Empty(lasting.Intersect(["404.html", "sitemap.xml", "robots.txt", "_redirects", "_headers", "README.txt", "manifest-sha256.txt",
            "assets/style.css"]));
    }

    [Fact]
    public void Nothing_that_was_published_while_actions_were_open_is_lost_when_they_close()
    {
        var open = Recorded(new BuildOptions { AsOf = new DateOnly(2020, 6, 1) });
        Assert.Empty(open.Except(Recorded(new BuildOptions { AsOf = new DateOnly(2036, 1, 1) })));
    }

    /// <summary>The host reports the file itself; its URL is published again as soon as it can be read.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Nothing_is_called_lost_while_a_host_leaves_out_what_it_cannot_read(bool isIncomplete)
    {
        SourceFile[] sources = [new MemorySourceFile("archive.yaml", "title: T\nbaseUrl: https://archive.test/\n"u8.ToArray()),
            new MemorySourceFile("addresses.txt", "articles/2020/a.html\n"u8.ToArray())];
        var found = new DiagnosticBag();
        SiteBuilder.Prepare(new BuildInput(sources, "input/", BuiltInTheme.Files, "theme/",
            new BuildOptions { AsOf = new DateOnly(2026, 1, 1) })
        { IsIncomplete = isIncomplete },
            found);
        Assert.Equal(isIncomplete ? [] : [DiagnosticDescriptors.UrlLost], found.Sorted().Select(diagnostic => diagnostic.Descriptor));
    }

    [Fact]
    public void A_long_list_may_become_shorter()
    {
        const string settings = "== archive.yaml\ntitle: T\nbaseUrl: https://archive.test/\npageSize: 1\n";
        string Article(string name) => $"== articles/{name}.md\n---\ntitle: {name}\ndate: 2020-01-01\n---\nText.\n";
        var before = TestSite.Of(settings + Article("one") + Article("two"));
        var list = UrlLedgerWriter.Add(null, before.Prepare().Outputs).Text;

        var after = TestSite.Of(settings + Article("one") + "== addresses.txt\n"
            + list.Replace("articles/2020/two.html", "articles/2020/two.html gone: A test.", StringComparison.Ordinal))
            .Build();

        Assert.Empty(after.Messages);
        Assert.DoesNotContain("articles/all/2.html", after.Files.Keys);
    }

    private static HashSet<string> Recorded(BuildOptions options)
    {
        var input = Repository.ReadSample().Where(file => file.Path != UrlLedger.FileName).ToList();
        var build = SiteBuilder.Prepare(new BuildInput(input, "input/", BuiltInTheme.Files, "theme/", options), new DiagnosticBag())!;
        return [.. UrlLedgerWriter.Add("", build.Outputs).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }
}
