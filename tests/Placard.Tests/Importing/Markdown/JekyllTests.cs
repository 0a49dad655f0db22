using Placard.Importing.Markdown;

namespace Placard.Tests.Importing.Markdown;

/// <summary>A site of Jekyll: dates in file names, Liquid, collections, and patterns of URLs.</summary>
public class JekyllTests
{
    private static ImportedSite Import(string settings, string site) =>
        new ImportedSite().Import(new MarkdownImporter(), $"== _config.yml\n{settings}\n{site}");

    [Theory]
    [InlineData("title: T", "campaigns/rail/2019/05/18/we-won.html")]
    [InlineData("permalink: pretty", "campaigns/rail/2019/05/18/we-won/index.html")]
    [InlineData("permalink: /:year/:month/:title/", "2019/05/we-won/index.html")]
    [InlineData("permalink: /news/:i_day.:i_month.:short_year/:title.html", "news/18.5.19/we-won.html")]
    [InlineData("collections:\n  posts:\n    permalink: /n/:title", "n/we-won.html")]
    public void A_post_keeps_the_URL_that_the_settings_gave_it(string settings, string url)
    {
        var site = Import(settings, "== _posts/2019-05-18-we-won.md\n---\ntitle: We won\ncategories: campaigns rail\n---\nText.");
        Assert.Equal([url], site.Report.Entries.Single().Urls);
        Assert.Contains("date: 2019-05-18\n", site["articles/2019/we-won.md"], StringComparison.Ordinal);
    }

    [Fact]
    public void Liquid_is_gone_and_what_it_showed_stays()
    {
        var site = Import("url: https://old.example\nbaseurl: /blog\ntitle: Our site", """
            == _posts/2019-05-18-we-won.md
            ---
            title: We won
            redirect_from: [/won/]
            ---
            * TOC
            {:toc}

            {% if page.x %}At {{ site.title }}: [next]({{ site.baseurl }}{% post_url 2019-05-19-next %}), [next]({% post_url 2019-05-19-next %}).{% endif %}

            {% include figure.html src="/assets/a.png" alt="A" %}

            {% raw %}{{ shown }}{% endraw %}

            {% highlight ruby %}
            puts 1
            {% endhighlight %}
            {% comment %}Not for readers.{% endcomment %}
            == _posts/2019-05-19-next.markdown
            ---
            title: Next
            ---
            Text.
            == assets/a.png
            PNG
            """);
        var text = site["articles/2019/we-won.md"];
        var body = text.Split("---\n")[2];
        Assert.Contains("At Our site: [next](next.md), [next](next.md).", body, StringComparison.Ordinal);
        Assert.Contains("![A](../../files/assets/a.png)", body, StringComparison.Ordinal);
        Assert.Contains("{{ shown }}", body, StringComparison.Ordinal);
        Assert.Contains("```ruby\nputs 1\n```", body, StringComparison.Ordinal);
        Assert.DoesNotContain("Not for readers", site.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("{:toc}", body, StringComparison.Ordinal);
        Assert.Contains("aliases:\n  - \"won/index.html\"\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Folders_of_the_design_and_collections_without_pages_are_no_texts()
    {
        var site = Import("collections:\n  docs:\n    output: true\n  people:\n    output: false", """
            == _docs/start.md
            ---
            title: Start
            ---
            Text.
            == _people/jane.md
            ---
            title: Jane
            ---
            Text.
            == _includes/x.md
            Text.
            == README.md
            Text.
            """);
        Assert.Equal(["pages/docs/start.md"], site.Paths);
        Assert.Equal(["docs/start.html"], site.Report.Entries.Single().Urls);
    }

    [Fact]
    public void Rows_of_CollectionBuilder_are_items()
    {
        var site = Import("metadata: items", """
            == _data/items.csv
            objectid,filename,title,creator,date,description,subject,rights
            demo_001,demo_001.jpg,A hall,"Roe, Jane",1910,A postcard of *the* hall.,halls; cards,Public Domain
            ,x.jpg,No id,,,,,
            == objects/demo_001.jpg
            JPEG
            """);
        var text = site["articles/1910/demo-001.md"];
        Assert.Contains("date: 1910\n", text, StringComparison.Ordinal);
        Assert.Contains("permalink: \"items/demo_001.html\"\n", text, StringComparison.Ordinal);
        Assert.Contains("![A hall](/files/objects/demo-001.jpg)\n\nA postcard of \\*the\\* hall.", text, StringComparison.Ordinal);
        Assert.Contains("- Rights: Public Domain", text, StringComparison.Ordinal);
        Assert.Single(site.Report.Left);
    }
}
