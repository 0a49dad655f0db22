using AngleSharp.Html.Parser;
using Placard.Importing.Pages;

namespace Placard.Tests.Importing.Pages;

/// <summary>Pages that a server made around texts are told from texts.</summary>
public class PageKindsTests
{
    [Theory]
    [InlineData("", "/2012/06/a-post/", null)]
    [InlineData("", "/about.html", null)]
    [InlineData("", "/2012/06/", "list")]
    [InlineData("", "/tag/rain/", "list")]
    [InlineData("", "/page/2/", "list")]
    [InlineData("", "/?cat=4", "list")]
    [InlineData("", "/?p=4", null)]
    [InlineData("", "/forum/viewforum.php?f=1", "list")]
    [InlineData("", "/forum/viewtopic.php?t=1", null)]
    [InlineData("<body class='archive category'>", "/x", "list")]
    [InlineData("<body class='single category-x'>", "/x", null)]
    [InlineData("<title>404 Not Found</title>", "/x", "error page")]
    [InlineData("<title>Page not found | Blog</title>", "/x", "error page")]
    [InlineData("<title>404 people came</title>", "/x", "error page")]
    [InlineData("<meta http-equiv=refresh content='0;url=y.html'>", "/x", "redirect")]
    [InlineData("<meta http-equiv=refresh content='600'><p>a", "/x", null)]
    [InlineData("<frameset><frame src=a></frameset>", "/x", "frame set")]
    [InlineData("<main><article><h2><a href=a>a</a></h2><p>b</article><article><h2><a href=c>c</a></h2></article><li><h3><a href=d>d</a></h3>", "/x", "list")]
    [InlineData("<main><p>Words of a text before <ul><li><h3><a href=a>a</a></h3><li><h3><a href=b>b</a></h3><li><h3><a href=c>c</a></h3>", "/x", null)]
    [InlineData("<main><a href=a>a</a><a href=b>b</a><a href=c>c</a><a href=d>d</a><a href=e>e</a><a href=f>f</a> and g", "/x", "list")]
    [InlineData("<a href=a>a</a><a href=b>b</a><a href=c>c</a><a href=d>d</a><a href=e>e</a><a href=f>f</a> and g", "/x", null)]
    public void Each_kind_is_recognised(string html, string url, string? what) =>
        Assert.Equal(what, PageKinds.LeftOf(new HtmlParser().ParseDocument(html), url)?.What);

    [Theory]
    [InlineData("One | Site", "One")]
    [InlineData("One | Two | Site", "One | Two")]
    [InlineData("Other", "Other")]
    [InlineData("Three | Else", "Three | Else")]
    public void The_name_of_the_site_is_no_part_of_a_title(string title, string without) =>
        Assert.Equal(without, new SiteName(["One | Site", "Two | Site", "Three | Else", "Four | Site"]).Without(title));
}
