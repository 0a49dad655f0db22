using AngleSharp.Dom;
using Placard.Tests.Support;

namespace Placard.Tests.Theming;

/// <summary>Text in another direction than its page's is isolated wherever a template shows it.</summary>
public class IsolationTests
{
    private static readonly BuiltSite Site = TestSite.Of("""
        == archive.yaml
        title: Latin title
        tagline: Latin tagline
        baseUrl: https://archive.test/
        languages: [ar, en]
        publisher: Latin publisher
        privacy: { controller: Latin, purpose: Latin, recipient: Latin, retention: Latin, contact: Latin@a.test }
        navigation: [{ title: Latin navigation, link: pages/latin.md }]
        == campaigns/trains.md
        ---
        title: Latin campaign
        lang: ar
        start: 2020-01-01
        end: 2020-12-31
        outcome: won
        outcomeSummary: Latin outcome
        organisations: [Latin organisation]
        tags: [Latin tag?]
        summary: Latin summary
        milestones: [{ date: 2020-02-01, text: Latin milestone }]
        ---
        نص.
        == articles/latin.md
        ---
        title: Latin article
        lang: ar
        date: 2020-06-17
        authors: [Latin author]
        campaign: trains
        tags: ["Latin tag?"]
        source: { title: "Latin source: what now?", url: https://a.test/, author: Latin, publisher: Latin }
        signatures: latin.csv
        ---
        نص.
        == articles/latin.csv
        name,role,organisation,country,consent,display
        Latin name,Latin role,Latin society,Latin land,yes,full
        == actions/write.md
        ---
        title: Latin action
        lang: ar
        kind: letter
        campaign: trains
        opens: 2020-01-01
        subject: Latin subject
        targets: [{ name: Latin target, role: Latin office, organisation: Latin ministry, country: Latin, address: Latin street, email: a@b.test }]
        handler: { type: netlify }
        ---
        نص.

        ## Letter

        Latin letter.
        == pages/latin.md
        ---
        title: Latin page
        lang: en
        ---
        See [this](../articles/latin.md).
        """).Build();

    /// <summary>The convention for every template: what a page shows of the archive's files is isolated, or its element gives its direction.</summary>
    [Fact]
    public void On_every_page_from_right_to_left()
    {
        var pages = Site.Files.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal)).Select(Site.Page)
            .Where(page => page.DocumentElement.GetAttribute("dir") == "rtl").ToList();
        Assert.Empty(Site.Diagnostics.Where(diagnostic => diagnostic.IsError).Select(diagnostic => diagnostic.ToString()));
        Assert.True(pages.Count > 10);
        Assert.Empty(pages.SelectMany(page => page.Body!.Descendants<IText>())
            .Where(text => text.Data.Contains("Latin", StringComparison.Ordinal) && !IsIsolated(text))
            .Select(text => text.ParentElement!.OuterHtml).Distinct());
    }

    [Fact]
    public void The_title_of_a_source_and_a_tag()
    {
        var page = Site.Page("articles/2020/latin.html");
        Assert.Equal("Latin source: what now?", page.QuerySelector("cite > bdi")!.TextContent);
        Assert.Equal("Latin tag?", page.QuerySelector(".tags bdi")!.TextContent);
    }

    [Fact]
    public void Text_of_the_page_s_own_direction_stays_as_it_is() =>
        Assert.Empty(Site.Page("latin.html").QuerySelectorAll("h1 bdi, nav bdi, title bdi"));

    [Theory]
    [InlineData("<p>{{ site.title }}</p>", "<p><bdi>Latin</bdi></p>")]
    [InlineData("<p title=\"{{ site.title }}\" {{ site.title }}>", "<p title=\"Latin\" Latin>")]
    [InlineData("<a {% if site.title %}title='>'{% endif %}>{{ site.title }}</a>", "<a title='>'><bdi>Latin</bdi></a>")]
    [InlineData("<bdi><b>{{ site.title }}</b></bdi>{{ site.title }}", "<bdi><b>Latin</b></bdi><bdi>Latin</bdi>")]
    [InlineData("<title>{{ site.title }}</title><textarea>{{ site.title }}</textarea>", "<title>Latin</title><textarea>Latin</textarea>")]
    [InlineData("<svg><text>{{ site.title }}</text></svg>", "<svg><text>Latin</text></svg>")]
    public void Whatever_stands_around_it(string template, string html)
    {
        var site = TestSite.Of("""
            == archive.yaml
            title: Latin
            baseUrl: https://archive.test/
            languages: [ar]
            """).WithTheme("layouts/home.liquid", $"<!--{template}-->").WithTheme("layouts/document.liquid", template + "{% body %}").Build();
        Assert.StartsWith(html, site.Text("index.html"), StringComparison.Ordinal);
    }

    private static bool IsIsolated(IText text) => text.Data.Contains('\u2068', StringComparison.Ordinal)
        || text.Ancestors<IElement>().TakeWhile(element => element.LocalName != "body").Any(element =>
        element.LocalName is "bdi" or "textarea" or "option" or "svg" or "script" || element.HasAttribute("dir")
            || element.ClassList.Contains("prose") || element.ClassList.Contains("letter"));
}
