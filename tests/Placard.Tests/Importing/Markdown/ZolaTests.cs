using Placard.Importing.Markdown;

namespace Placard.Tests.Importing.Markdown;

/// <summary>Sites of Zola and Eleventy, and folders of no known generator.</summary>
public class ZolaTests
{
    private static ImportedSite Import(string site) => new ImportedSite().Import(new MarkdownImporter(), site);

    [Fact]
    public void Zola_gives_URLs_by_path_or_by_folder_and_links_by_file()
    {
        var site = Import("""
            == config.toml
            base_url = "https://old.example"
            == content/blog/_index.md
            +++
            title = "Blog"
            +++
            == content/blog/2020-06-17-The-Vote.md
            +++
            title = "The vote"
            authors = ["Jane Roe"]
            [taxonomies]
            tags = ["vote"]
            +++
            See [us](@/about.md#who). {{ youtube(id="abc", autoplay=true) }}
            {% quote(author="Vincent") %}
            A quote.
            {% end %}
            `{{closure}}` ![Badge][b] <img src="https://cdn.example/x.png" srcset="https://cdn.example/y.png 2x" alt="Far">

            [b]: https://cdn.example/badge.svg
            == content/about.md
            +++
            path = "2017/06/27/About"
            title = "About"
            aliases = ["about.html"]
            +++
            Text.
            """);
        var text = site["articles/2020/the-vote.md"];
        Assert.Contains("permalink: \"blog/the-vote/index.html\"\ntags:\n  - \"vote\"\nauthors:\n  - \"Jane Roe\"\n", text, StringComparison.Ordinal);
        Assert.Contains("See [us](../2017/about.md#who). [YouTube](https://www.youtube.com/watch?v=abc)\n\nA quote.\n\n`{{closure}}` [Badge][b] <a href=\"https://cdn.example/x.png\">Far</a>\n", text, StringComparison.Ordinal);
        Assert.Contains("permalink: \"2017/06/27/About/index.html\"\naliases:\n  - \"about.html\"\n", site["articles/2017/about.md"], StringComparison.Ordinal);
        Assert.Equal(["file without a text"], site.Report.Left.Select(left => left.What));
    }

    [Fact]
    public void Eleventy_takes_the_date_out_of_the_URL()
    {
        var site = Import("""
            == eleventy.config.js
            export default 1;
            == src/blog/2019-12-05-moving-house.md
            ---
            pageTitle: Moving house
            tags: [post]
            eleventyNavigation:
              key: Moving
            ---
            Text {{ missing }}.
            == src/_includes/x.md
            Text.
            == src/hidden.md
            ---
            permalink: false
            ---
            Text.
            """);
        Assert.Contains("permalink: \"blog/moving-house/index.html\"\n", site["articles/2019/moving-house.md"], StringComparison.Ordinal);
        Assert.Equal(["Left: template value: only the generator knew this value"], site.Notes);
        Assert.Equal(["draft"], site.Report.Left.Select(left => left.What));
    }

    [Fact]
    public void A_plain_folder_keeps_its_curly_brackets_and_its_folders()
    {
        var site = Import("""
            == a/b/c.md
            # The title

            {{ x }} `[y](z.md)` [d](../d.md) ![](gone.png) [bad](javascript:alert(1)) ![far](https://cdn.example/x.png)
            == a/d.md
            Text.
            """);
        Assert.Equal("---\ntitle: \"The title\"\n---\n{{ x }} `[y](z.md)` [d](../d.md)  bad [far](https://cdn.example/x.png)\n", site["pages/a/b/c.md"]);
        Assert.Equal("---\ntitle: \"d\"\n---\nText.\n", site["pages/a/d.md"]);
    }

    [Theory]
    [InlineData("[a](../../../../etc/passwd)")]
    [InlineData("![a](/../../etc/passwd)")]
    [InlineData("![a](%2e%2e/%2e%2e/etc/passwd)")]
    [InlineData("<img src=\"file:///etc/passwd\">")]
    public void No_link_leads_out_of_the_source(string link)
    {
        var site = Import($"== x.md\n{link}");
        Assert.Equal(["pages/x.md"], site.Paths);
        Assert.DoesNotContain("passwd", site["pages/x.md"], StringComparison.Ordinal);
    }

    [Fact]
    public void Private_values_of_the_front_matter_are_in_no_file()
    {
        string[] secrets = ["jane@private.example", "203.0.113.77", "ghp_0123456789abcdefghijABCDEFGHIJ0123456789"];
        string[] keys =
        [
            "author", "authors", "tags", "categories", "lang", "slug", "url", "permalink", "aliases", "image", "layout", "password", "email", "unknown",
        ];
        foreach (var secret in secrets)
        {
            foreach (var key in keys)
            {
                var site = Import($"== x.md\n---\ntitle: T\ndate: 2020-01-01\n{key}: \"{secret}\"\n---\nText.");
                Assert.False(site.Everything.Contains(secret, StringComparison.Ordinal), $"{key}: {secret}");
            }
        }
    }

    [Fact]
    public void Front_matter_that_cannot_be_read_is_reported_and_the_text_kept()
    {
        var site = Import("== x.md\n---\ntitle: T\nbad: [a, b\n---\nText.\n== y.md\n+++\ntitle = \n+++\nText.");
        Assert.Contains("Text.", site["pages/x.md"], StringComparison.Ordinal);
        Assert.Contains("Text.", site["pages/y.md"], StringComparison.Ordinal);
        Assert.Equal(2, site.Notes.Count(note => note == "Left: front matter: a part of it can't be read"));
    }
}
