using AngleSharp.Html.Parser;
using Placard.Importing.Pages;

namespace Placard.Tests.Importing.Pages;

/// <summary>Title, date, authors and language are those that a page says, in the order in which pages are right about them.</summary>
public class PageFactsTests
{
    [Theory]
    [InlineData("<script type='application/ld+json'>{'@graph':[{'@type':'Article','datePublished':'2012-06-17T23:00:00-05:00'}]}</script>", "2012-06-17")]
    [InlineData("<meta property='article:published_time' content='2012-06-17T10:00:00Z'>", "2012-06-17")]
    [InlineData("<meta name=DC.date content='2012-06-17'>", "2012-06-17")]
    [InlineData("<article><time datetime='2012-06-17'>last Sunday</time></article>", "2012-06-17")]
    [InlineData("<main><time datetime='2012-06-17'></time><time datetime='2012-06-18'></time></main>", null)]
    [InlineData("<article><header><time datetime='2012-06-17'></time></header><time datetime='2012-06-18'></time></article>", "2012-06-17")]
    [InlineData("<meta name=date content='Sun, 17 Jun 2012 10:00:00 GMT'>", "2012-06-17")]
    [InlineData("<meta name=date content='6/7/2012'>", null)]
    [InlineData("<p>17 June 2012", null)]
    [InlineData("<meta name=date content='0001-01-01'>", null)]
    public void A_date_is_one_that_machines_wrote(string html, string? date) =>
        Assert.Equal(date, Of(html.Replace('\'', '"')).Date?.ToString());

    [Theory]
    [InlineData("<title>First - Site</title><h1>First</h1>", "First")]
    [InlineData("<title>First - Site</title><h1>Site news</h1>", null)]
    [InlineData("<title>First - Site</title><meta property='og:title' content='First!'>", "First!")]
    [InlineData("<h1>First</h1>", "First")]
    public void A_headline_is_part_of_the_title(string html, string? headline) => Assert.Equal(headline, Of(html).Headline);

    [Theory]
    [InlineData("By Jo Roe and Li Wei", "Jo Roe, Li Wei")]
    [InlineData("By Jo Roe, 17 June", "")]
    [InlineData("Follow author", "")]
    public void A_byline_names_authors_after_a_word_that_says_so(string line, string names) => Assert.Equal(names, string.Join(", ", Byline.AuthorsIn(line)));

    private static PageFacts Of(string html) => PageFacts.Of(new HtmlParser().ParseDocument(html));
}
