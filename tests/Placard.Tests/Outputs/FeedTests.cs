using System.Text.Json;
using System.Xml.Linq;
using Placard.Tests.Support;

namespace Placard.Tests.Outputs;

/// <summary>Feeds of the archive and of each campaign, as their three formats have them.</summary>
public class FeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static TheoryData<string> Archive => Archives.Names;

    [Theory]
    [InlineData("a < b & c", "a &amp;lt; b &amp; c")]
    [InlineData("<b>, &lt; and &amp;", "&amp;lt;b&gt;, &amp;amp;lt; and &amp;amp;amp;")]
    [InlineData("AT&T", "AT&amp;T")]
    public void A_title_in_RSS_is_HTML(string title, string written)
    {
        var site = TestSite.Of($"== articles/one.md\n---\ntitle: \"{title}\"\ndate: 2020-01-01\nsummary: \"{title}\"\n---\nText.\n").Build();
        Assert.Contains($"<title>{written}</title>", site.Text("rss.xml"), StringComparison.Ordinal);
        Assert.Contains($"<description>{written}</description>", site.Text("rss.xml"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Archive))]
    public void An_Atom_feed_has_all_that_RFC_4287_asks_for(string archive) => Each(archive, "feed.xml", (path, text) =>
    {
        var feed = XDocument.Parse(text).Root!;
        Assert.Equal(Atom + "feed", feed.Name);
        foreach (var entry in feed.Elements(Atom + "entry").Prepend(feed))
        {
            Assert.True(Uri.IsWellFormedUriString(entry.Element(Atom + "id")!.Value, UriKind.Absolute), path);
            Assert.NotEmpty(entry.Element(Atom + "title")!.Value);
            Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$", entry.Element(Atom + "updated")!.Value);
        }
        Assert.NotEmpty(feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.EndsWith(Placard.Urls.Permalink.Encode(path),
            feed.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == "self").Attribute("href")!.Value, StringComparison.Ordinal);
        var ids = feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value).ToList();
        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
    });

    [Theory, MemberData(nameof(Archive))]
    public void An_RSS_feed_has_all_that_RSS_2_asks_for(string archive) => Each(archive, "rss.xml", (path, text) =>
    {
        var channel = XDocument.Parse(text).Root!.Element("channel")!;
        Assert.Equal("2.0", channel.Parent!.Attribute("version")!.Value);
        foreach (var name in new[] { "title", "link", "description" }) Assert.NotEmpty(channel.Element(name)!.Value);
        foreach (var item in channel.Elements("item"))
        {
            Assert.NotEmpty(item.Element("title")!.Value);
            Assert.True(Uri.IsWellFormedUriString(item.Element("link")!.Value, UriKind.Absolute), path);
            Assert.Equal(item.Element("link")!.Value, item.Element("guid")!.Value);
            if (item.Element("pubDate") is { } date) Assert.Matches(@"^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$", date.Value);
        }
    });

    [Theory, MemberData(nameof(Archive))]
    public void A_JSON_feed_has_all_that_version_1_1_asks_for(string archive) => Each(archive, "feed.json", (path, text) =>
    {
        using var document = JsonDocument.Parse(text);
        var feed = document.RootElement;
        Assert.Equal("https://jsonfeed.org/version/1.1", feed.GetProperty("version").GetString());
        Assert.NotEmpty(feed.GetProperty("title").GetString()!);
        Assert.EndsWith(Placard.Urls.Permalink.Encode(path), feed.GetProperty("feed_url").GetString(), StringComparison.Ordinal);
        foreach (var item in feed.GetProperty("items").EnumerateArray())
        {
            Assert.NotEmpty(item.GetProperty("id").GetString()!);
            Assert.True(item.TryGetProperty("content_text", out _) || item.TryGetProperty("content_html", out _), path);
        }
    });

    [Fact]
    public void A_campaign_s_feed_holds_the_campaign_s_articles_newest_first()
    {
        var feed = XDocument.Parse(Archives.Get("sample").Text("campaigns/nounsc4canada/feed.xml")).Root!;
        var published = feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "published")!.Value).ToList();
        Assert.NotEmpty(published);
        Assert.Equal(published.OrderDescending(StringComparer.Ordinal), published);
        Assert.DoesNotContain(feed.Elements(Atom + "entry"), entry => entry.Element(Atom + "id")!.Value.Contains("letter-to-omni", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2020-04-30", null, null)]
    [InlineData("2020-05-02", "Pétition · Ouvert · Prend fin le 17 juin 2020 à 24 h 00 (UTC). Signez.", "2020-05-01")]
    [InlineData("2020-06-18", "Pétition · Clos · Clos le 17 juin 2020. Signez.", "2020-06-18")]
    public void An_action_is_in_the_feed_when_it_has_opened_and_again_when_it_has_closed(string day, string? summary, string? updated)
    {
        var site = TestSite.Of("""
            == archive.yaml
            title: T
            baseUrl: https://archive.test/
            languages: [en, fr]
            handler: netlify
            privacy: { controller: A, purpose: B, recipient: C, retention: D, contact: e@archive.test }
            == actions/sign.md
            ---
            title: La pétition
            lang: fr
            kind: petition
            opens: 2020-05-01
            closes: 2020-06-17
            ---
            Signez.
            """).AsOf(day).Build().WithoutDiagnostics();
        var entry = XDocument.Parse(site.Text("feed.xml")).Root!.Element(Atom + "entry");
        Assert.Equal(summary, entry?.Element(Atom + "summary")!.Value);
        Assert.Equal(updated, entry?.Element(Atom + "updated")!.Value[..10]);
        Assert.Equal(summary is null, !site.Text("rss.xml").Contains("La pétition", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2020-06-01", "2020-06-17")]
    [InlineData("2020-06-30", "2020-06-30")]
    public void An_article_is_not_updated_before_it_was_published(string updated, string shown)
    {
        var site = TestSite.Of($"== articles/a.md\n---\ntitle: A\ndate: 2020-06-17\nupdated: {updated}\n---\nText.\n").Build();
        Assert.Equal(shown, XDocument.Parse(site.Text("feed.xml")).Root!.Element(Atom + "entry")!.Element(Atom + "updated")!.Value[..10]);
    }

    [Fact]
    public void Whole_articles_stand_in_each_feed_where_the_archive_asks_for_them()
    {
        var site = WithArticle("feedContent: full");
        var html = JsonDocument.Parse(site.Text("feed.json")).RootElement.GetProperty("items")[0].GetProperty("content_html").GetString()!;
        Assert.Contains("<a href=\"https://archive.test/pages/about.html\">this archive</a>", html, StringComparison.Ordinal);
        Assert.Contains("<em>The text</em>", html, StringComparison.Ordinal);
        var atom = XDocument.Parse(site.Text("feed.xml")).Root!.Element(Atom + "entry")!.Element(Atom + "content")!;
        Assert.Equal(("html", html), (atom.Attribute("type")!.Value, atom.Value));
        XNamespace module = "http://purl.org/rss/1.0/modules/content/";
        Assert.Equal(html, XDocument.Parse(site.Text("rss.xml")).Root!.Element("channel")!.Element("item")!.Element(module + "encoded")!.Value);
    }

    [Fact]
    public void Else_feeds_hold_summaries()
    {
        var site = WithArticle("");
        Assert.All(new[] { "feed.xml", "rss.xml", "feed.json" }, feed => Assert.DoesNotContain("The text", site.Text(feed), StringComparison.Ordinal));
    }

    private static BuiltSite WithArticle(string setting) => TestSite.Of($"""
        == archive.yaml
        title: T
        baseUrl: https://archive.test/
        {setting}
        == pages/about.md
        ---
        title: About
        permalink: pages/about.html
        ---
        About.
        == articles/a.md
        ---
        title: A
        date: 2020-06-17
        summary: A summary.
        ---
        *The text* of [this archive](../pages/about.md).
        """).Build().WithoutDiagnostics();

    private static void Each(string archive, string name, Action<string, string> check)
    {
        var site = Archives.Get(archive);
        var paths = site.Files.Keys.Where(path =>
            path == name || (path.StartsWith("campaigns/", StringComparison.Ordinal) && path.EndsWith('/' + name, StringComparison.Ordinal)))
            .ToList();
        Assert.Equal(1
            + site.Files.Keys.Count(path =>
                path.StartsWith("campaigns/", StringComparison.Ordinal) && path.EndsWith(".html", StringComparison.Ordinal) && path != "campaigns/index.html"),
                paths.Count);
        foreach (var path in paths) check(path, site.Text(path));
    }
}
