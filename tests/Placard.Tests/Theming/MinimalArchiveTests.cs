using Placard.Tests.Support;

namespace Placard.Tests.Theming;

public class MinimalArchiveTests
{
    [Fact]
    public void An_archive_of_one_article_has_a_home_page_and_a_page_for_the_article()
    {
        var site = TestSite.Of("""
            == articles/hello.md
            ---
            title: Hello
            date: 2020-06-17
            ---
            A first paragraph.
            """).Build().WithoutDiagnostics();

        Assert.Equal("Hello", site.Page("articles/2020/hello.html").QuerySelector("h1")!.TextContent);
        Assert.Contains("A first paragraph.", site.Page("index.html").Body!.TextContent, StringComparison.Ordinal);
    }
}
