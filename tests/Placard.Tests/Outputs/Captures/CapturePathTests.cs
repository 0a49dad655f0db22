using Placard.Tests.Support;

namespace Placard.Tests.Outputs.Captures;

/// <summary>A past site answers at its old paths, where nothing of the archive does, and is found only where its keeper wants it.</summary>
public class CapturePathTests
{
    private const string OldSite = """
        == articles/team.md
        ---
        title: Team
        date: 2020-01-01
        permalink: team.html
        ---
        Text.
        == captures/a/capture.yaml
        title: The old site
        originalUrl: https://site.example/
        serveAt: [/]
        == captures/a/site.example/index.html
        <title>Home</title>
        == captures/a/site.example/about/index.html
        <title>About</title><a href="/team">Team</a>
        == captures/a/site.example/team
        <html><title>Old team</title>
        == captures/a/site.example/2019/letter.html
        <title>Letter</title><script>alert(1)</script>
        == captures/a/site.example/admin/index.html
        <title>Admin</title>
        == captures/a/site.example/.well-known/a.html
        <title>Known</title>
        == captures/a/other.example/b.html
        <title>Other host</title>
        """;

    [Fact]
    public void Pages_answer_at_their_old_paths_with_their_bar()
    {
        var site = TestSite.Of(OldSite).Build().WithoutDiagnostics();
        var about = site.Page("about/index.html");
        Assert.Equal("About", about.Title);
        Assert.Equal("../captures/a.html", about.QuerySelector("._placard-about")!.GetAttribute("href"));
        Assert.Equal("../captures/a/site.example/team.html", about.QuerySelector("body > a")!.GetAttribute("href"));
        Assert.Contains("2019/letter.html", site.Files.Keys);
        Assert.DoesNotContain("<script", site.Text("2019/letter.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_archive_publishes_and_what_hosts_read_is_not_replaced()
    {
        var site = TestSite.Of(OldSite).Build();
        Assert.DoesNotContain("Home", site.Page("index.html").Title, StringComparison.Ordinal);
        Assert.StartsWith("Team ·", site.Page("team.html").Title, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Files.Keys, path => path.StartsWith("admin", StringComparison.Ordinal) || path.StartsWith('.') || path == "b.html");
    }

    [Fact]
    public void Only_pages_below_the_paths_that_are_named_answer()
    {
        var site = TestSite.Of(OldSite.Replace("serveAt: [/]", "serveAt: [/2019/]", StringComparison.Ordinal)).Build().WithoutDiagnostics();
        Assert.Contains("2019/letter.html", site.Files.Keys);
        Assert.DoesNotContain("about/index.html", site.Files.Keys);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Texts_of_pages_are_in_the_search_and_open_to_search_engines_only_on_request(bool isSearched)
    {
        var site = TestSite.Of($"""
            == captures/a/capture.yaml
            title: The old site
            search: {(isSearched ? "true" : "false")}
            == captures/a/index.html
            <html lang="fr"><title>Accueil</title><p>Quelques motsrares<script>scriptwords</script>
            """).Build().WithoutDiagnostics();
        var search = string.Concat(site.Files.Keys.Where(path => path.StartsWith("search/", StringComparison.Ordinal)).Select(site.Text));
        Assert.Equal(isSearched, search.Contains("motsrares", StringComparison.Ordinal));
        Assert.Equal(isSearched, search.Contains("Accueil", StringComparison.Ordinal));
        Assert.DoesNotContain("scriptwords", search, StringComparison.Ordinal);
        Assert.Equal(isSearched, site.Page("captures/a/index.html").QuerySelector("meta[name=robots]") is null);
        Assert.Equal(isSearched, site.Text("sitemap.xml").Contains("captures/a/index.html", StringComparison.Ordinal));
    }

    [Fact]
    public void The_card_tells_pages_hosts_days_and_what_is_missing()
    {
        var card = TestSite.Of("""
            == captures/a/capture.yaml
            title: The old site
            == captures/a/site.example/index.html
            <!-- Mirrored from site.example/ by HTTrack Website Copier/3.x [XR&CO'2014], Fri, 11 Aug 2017 15:34:48 GMT -->
            <img src="lost.png" alt=""><link rel="stylesheet" href="//cdn.example/lost.css">
            == captures/a/site.example/b.html
            <!-- Mirrored from site.example/b by HTTrack Website Copier/3.x [XR&CO'2014], Sat, 12 Aug 2017 15:34:48 GMT -->
            <p>Text
            """).Build().WithoutDiagnostics().Page("captures/a.html");
        Assert.Equal(["2017-08-11", "2017-08-12"], card.QuerySelectorAll(".facts time").Select(time => time.GetAttribute("datetime")));
        Assert.Equal(["cdn.example/lost.css", "site.example/lost.png"], card.QuerySelectorAll("details li").Select(item => item.TextContent));
        Assert.Contains(card.QuerySelectorAll(".facts bdi"), host => host.TextContent == "site.example");
    }
}
