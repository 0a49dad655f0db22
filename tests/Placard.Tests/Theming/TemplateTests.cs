using Placard.Tests.Support;

namespace Placard.Tests.Theming;

/// <summary>What templates may do, whether it is compiled or left to the engine that parses it.</summary>
public class TemplateTests
{
    [Theory]
    [InlineData("{{ entry.title }}", "Bread &amp; Roses")]
    [InlineData("{{ entry.title | size }} {{ entry.title.size }}", "13 13")]
    [InlineData("{{ entry.tags[0].title }} {{ entry.tags[-1].title }} {{ entry.tags.first.title }} {{ entry.tags.size }}", "One Three One 3")]
    [InlineData("{{ entry.extra.colour }} {{ entry.extra['colour'] }} {{ entry.extra.list[1] }}{{ entry.extra.nothing }}", "red red b")]
    [InlineData("{% if entry.image %}yes{% else %}no{% endif %}{% unless entry.image %} unless{% endunless %}", "no unless")]
    [InlineData("{% if entry.image %}1{% elsif entry.tags.size > 2 and entry.tags.size <= 3 %}2{% endif %}", "2")]
    [InlineData("{% if 2 == 2.0 and 'a' < 'b' and entry.title contains 'Roses' and entry.lang != 'fr' or false %}yes{% endif %}", "yes")]
    [InlineData("{% if entry.summary == blank or entry.image == empty or entry.image == nil %}none{% endif %}", "none")]
    [InlineData("{% for tag in entry.tags %}{{ forloop.index }}{{ tag.title }}{% unless forloop.last %}, {% endunless %}{% endfor %}", "1One, 2Two, 3Three")]
    [InlineData("{% for tag in entry.tags reversed limit: 2 %}{{ tag.title }}{% endfor %}", "TwoOne")]
    [InlineData("{% for tag in entry.tags offset: 1 %}{{ tag.title }}{% break %}{% endfor %}", "Two")]
    [InlineData("{% for tag in entry.tags %}{% if forloop.first %}{% continue %}{% endif %}{{ forloop.rindex }}{% endfor %}", "21")]
    [InlineData("{% for x in entry.authors %}{{ x }}{% else %}nobody{% endfor %}", "nobody")]
    [InlineData("{% for n in (1..3) %}{% for m in (1..2) %}{{ n | times: m }}{{ forloop.parentloop.index }} {% endfor %}{% endfor %}", "11 21 22 42 33 63 ")]
    [InlineData("{% assign x = 'a' %}{% for tag in entry.tags limit: 1 %}{% assign x = tag.title %}{% endfor %}{{ x }}{{ tag.title }}", "One")]
    [InlineData("{% assign n = 2 | plus: 1 %}{% if n == 3 %}{{ n | divided_by: 2.0 }}{% endif %}", "1.5")]
    [InlineData("{% capture both %}{{ entry.title }}!{% endcapture %}{{ both }}", "Bread &amp; Roses!")]
    [InlineData("{% assign word = 'b' %}{% case word %}{% when 'a' %}A{% when 'b' %}B{{ 'list.separator' | t }}{% endcase %}", "B, ")]
    [InlineData("{% cycle 'odd', 'even' %}{% cycle 'odd', 'even' %}{% increment i %}{% increment i %}", "oddeven01")]
    [InlineData("{% assign list = 'b,a' | split: ',' | sort %}{{ list | join: ' ' }} {{ list }}{% assign tags = entry.tags | map: 'title' %} {{ tags | join: '/' }}", "a b ab One/Two/Three")]
    [InlineData("{{ '<b>' }} {{ '<b>' | raw }} {{ '<b>' | upcase }}", "&lt;b&gt; <b> &lt;B&gt;")]
    [InlineData("{% raw %}{{ entry.title }}{% endraw %}{% comment %}{{ entry.title }}{% endcomment %}", "{{ entry.title }}")]
    [InlineData("{% render 'part', word: 'in', other: entry.tags %}{{ word }}", "[in 3 Bread &amp; Roses]")]
    [InlineData("{% render 'part' with 'in' as word %}", "[in  Bread &amp; Roses]")]
    [InlineData("{% assign word = 'out' %}{% render 'part' %}", "[  Bread &amp; Roses]")]
    [InlineData("{% assign word = 'out' %}{% include 'part' %}", "[out  Bread &amp; Roses]")]
    [InlineData("{{ entry.title | cut: 6 }} {{ 'page.skip' | t }} {{ 'list.total' | t: n: 2 }}", "Bread… Skip to the content 2 entries")]
    [InlineData("{{ entry.title | json }}", "&quot;Bread \\u0026 Roses&quot;")]
    [InlineData("<p title=\"{{ entry.title | json }}\">", "<p title=\"&quot;Bread \\u0026 Roses&quot;\">")]
    [InlineData("<script>{{ entry.title | json }}</script>", "<script>\"Bread \\u0026 Roses\"</script>")]
    [InlineData("<script>{{ entry.extra | json }}</script>", "<script>{\"colour\":\"red\",\"list\":[\"a\",\"b\"]}</script>")]
    [InlineData("<script>{{ '</script>' | json }}{{ entry.image | json }} {{ 1.5 | json }} {{ true | json }}</script>",
        "<script>\"\\u003C/script\\u003E\"null 1.5 true</script>")]
    [InlineData("{% capture x %}{{ 'a' | json }}{% endcapture %}{{ x }}", "&quot;a&quot;")]
    public void Templates_give(string template, string expected) => Assert.Equal(expected, Render(template));

    [Fact]
    public void A_partial_that_renders_itself_is_reported_and_not_followed_for_ever()
    {
        var site = SiteWith("{% render 'part' %}").WithTheme("partials/part.liquid", "{% render 'part' %}").Build();

        Assert.Contains(site.Messages,
            message => message.Contains("PLC1706", StringComparison.Ordinal)
                && message.Contains("partials render one another more than 100 deep", StringComparison.Ordinal));
    }

    private static string Render(string template)
    {
        var site = SiteWith(template).Build();
        Assert.Empty(site.Diagnostics);
        return site.Text("page.html");
    }

    private static TestSite SiteWith(string template) => TestSite.Of("""
        == archive.yaml
        title: Test archive
        baseUrl: https://archive.test/
        == pages/page.md
        ---
        title: Bread & Roses
        summary: ""
        tags: [One, Two, Three]
        extra:
          colour: red
          list: [a, b]
        ---
        """)
        .WithTheme("layouts/document.liquid", "{% body %}")
        .WithTheme("layouts/page.liquid", template)
        .WithTheme("partials/part.liquid", "[{{ word }} {{ other.size }} {{ entry.title }}]");
}
