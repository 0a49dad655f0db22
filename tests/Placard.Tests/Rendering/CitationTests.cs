using Placard.Tests.Support;

namespace Placard.Tests.Rendering;

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
        authors: [Anna Bell, "Chloé, D."]
        source: { title: The paper, url: "https://paper.test/1" }
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
    [InlineData("DC.source", "https://paper.test/1")]
    [InlineData("DC.rights")]
    public void An_article_says_what_a_citation_needs(string name, params string[] values) =>
        Assert.Equal(values, Site.Page("articles/2020/call.html").QuerySelectorAll($"head meta[name='{name}']").Select(meta => meta.GetAttribute("content")));

    [Fact]
    public void Other_pages_are_no_documents_to_cite() => Assert.Empty(Site.Page("about.html").QuerySelectorAll("meta[name^=citation], meta[name^='DC.']"));
}
