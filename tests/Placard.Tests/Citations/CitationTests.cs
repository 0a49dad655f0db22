using Placard.Tests.Support;

namespace Placard.Tests.Citations;

/// <summary>What reference managers read from an article's head.</summary>
public class CitationTests
{
    private static readonly BuiltSite Site = TestSite.Of("""
        == archive.yaml
        title: The archive
        baseUrl: https://archive.test/
        publisher: The editors
        == articles/call.md
        ---
        title: The "call" & the answer
        date: 2020-06-01T10:00:00+02:00
        lang: fr
        tags: [Ports, Trains]
        authors: [Anna Bell, "Chloé, D."]
        source: { title: The paper, url: "https://paper.test/1" }
        ---
        Text.
        == actions/write.md
        ---
        title: Write to them
        kind: petition
        opens: 2020-05-10
        closes: 2020-05-31
        authors: ["Bell, Anna"]
        tags: [Trains]
        ---
        Text.
        == pages/about.md
        ---
        title: About
        ---
        Text.
        """).Build().WithoutDiagnostics();

    [Theory]
    [InlineData("citation_title", "The \"call\" & the answer")]
    [InlineData("citation_author", "Anna Bell", "Chloé, D.")]
    [InlineData("citation_publication_date", "2020/06/01")]
    [InlineData("citation_language", "fr")]
    [InlineData("citation_publisher", "The editors")]
    [InlineData("citation_fulltext_html_url", "https://archive.test/articles/2020/call.html")]
    [InlineData("DC.title", "The \"call\" & the answer")]
    [InlineData("DC.creator", "Anna Bell", "Chloé, D.")]
    [InlineData("DC.date", "2020-06-01")]
    [InlineData("DC.identifier", "https://archive.test/articles/2020/call.html")]
    [InlineData("DC.language", "fr")]
    [InlineData("DC.subject", "Ports", "Trains")]
    [InlineData("DC.source", "https://paper.test/1")]
    [InlineData("DC.rights")]
    public void An_article_says_what_a_citation_needs(string name, params string[] values) =>
        Assert.Equal(values, Site.Page("articles/2020/call.html").QuerySelectorAll($"head meta[name='{name}']").Select(meta => meta.GetAttribute("content")));

    [Theory]
    [InlineData("citation_title", "Write to them")]
    [InlineData("citation_author", "Bell, Anna")]
    [InlineData("citation_publication_date", "2020/05/10")]
    [InlineData("DC.date", "2020-05-10")]
    [InlineData("DC.language", "en")]
    public void So_does_an_action_by_the_day_on_which_it_opened(string name, string value) =>
        Assert.Equal([value], Site.Page("actions/write.html").QuerySelectorAll($"head meta[name='{name}']").Select(meta => meta.GetAttribute("content")));

    [Theory]
    [InlineData("articles/2020/call.html")]
    [InlineData("actions/write.html")]
    public void What_DC_stands_for_is_declared(string page) =>
        Assert.Equal("http://purl.org/dc/elements/1.1/", Site.Page(page).QuerySelector("link[rel='schema.DC']")!.GetAttribute("href"));

    [Fact]
    public void Other_pages_are_no_documents_to_cite() => Assert.Empty(Site.Page("about.html").QuerySelectorAll("meta[name^=citation], meta[name^='DC.']"));
}
