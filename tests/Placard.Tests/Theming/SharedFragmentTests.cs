using Placard.Tests.Support;

namespace Placard.Tests.Theming;

/// <summary><c>{% shared %}</c>: what pages have in common is rendered once for all that look the same.</summary>
public class SharedFragmentTests
{
    private const string Document = """
        <!doctype html><html lang="{{ page.lang }}"><title>{{ page.title }}</title>
        {% shared %}<p class="shared">{{ site.home.url }}{% if site.home.current %} home{% endif %}{% for link in site.navigation %}{% if link.current %} {{ link.title }}{% endif %}{% endfor %}{{ page.title }}</p>{% endshared %}
        {% body %}</html>
        """;

    private static readonly BuiltSite Site = TestSite.Of("""
        == archive.yaml
        title: Test archive
        baseUrl: https://archive.test/
        navigation:
          - title: About
            link: pages/about.md
        == pages/about.md
        ---
        title: About
        ---
        Text.
        == pages/more/other.md
        ---
        title: Other
        ---
        Text.
        == articles/a.md
        ---
        title: A
        date: 2020-01-01
        kind: news
        ---
        Text.
        """).WithTheme("layouts/document.liquid", Document).Build();

    [Theory]
    [InlineData("index.html", "index.html home")]
    [InlineData("about.html", "index.html About")]
    [InlineData("more/other.html", "../index.html")]
    [InlineData("articles/2020/a.html", "../../index.html")]
    public void It_fits_the_page_that_shows_it(string page, string expected) =>
        Assert.Equal(expected, Site.Page(page).QuerySelector(".shared")!.TextContent);

    [Fact]
    public void With_a_name_it_is_rendered_for_each_value_of_that_name()
    {
        var site = TestSite.Of("""
            == articles/a.md
            ---
            title: A
            date: 2020-01-01
            kind: news
            ---
            Text.
            == articles/b.md
            ---
            title: B
            date: 2020-01-02
            kind: news
            ---
            Text.
            """).WithTheme("layouts/list.liquid", """
            <h1>{{ page.title }}</h1><p id="list">{% for item in items %}{% shared item %}{{ item.title }} {{ item.url }}{{ page.title }}{{ total }};{% endshared %}{% endfor %}</p>
            """).Build();
        Assert.Equal("B ../articles/2020/b.html;A ../articles/2020/a.html;", site.Page("years/2020.html").QuerySelector("#list")!.TextContent);
        Assert.Equal("B ../articles/2020/b.html;A ../articles/2020/a.html;", site.Page("kinds/news.html").QuerySelector("#list")!.TextContent);
    }
}
