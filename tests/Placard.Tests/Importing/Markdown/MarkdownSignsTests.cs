using Placard.Importing.Markdown;
using Placard.Tests.Support;

namespace Placard.Tests.Importing.Markdown;

/// <summary>Signs of Markdown that generators read in ways of their own, and that an archive would show otherwise.</summary>
public class MarkdownSignsTests
{
    private static ImportedSite Import(string body, string settings = "== hugo.toml\nbaseURL = 'https://old.example/'", string path = "content/a.md") =>
        new ImportedSite().Import(new MarkdownImporter(), $"{settings}\n== {path}\n---\ntitle: A\n---\n{body}\n== static/there.png\nPNG");

    private static string BodyOf(ImportedSite site, string path = "pages/a.md") => site[path].Split("---\n", 3)[2].Trim('\n');

    [Theory]
    // A note of one word is no definition of a link.
    [InlineData("Text[^a].\n\n[^a]: Nyehehe")]
    // What looks like an attribute is one in a tag alone.
    [InlineData("src = 'images/a.jpg' and <b>bold</b>")]
    [InlineData("    src = 'images/a.jpg'")]
    public void These_are_words(string text) => Assert.Equal(text, BodyOf(Import(text)).TrimEnd());

    [Fact]
    public void An_exclamation_mark_before_a_note_is_no_image() =>
        Assert.Equal("Types\\![^a], ![^a](#x)\n\n[^a]: A note.", BodyOf(Import("Types![^a], ![^a](#x)\n\n[^a]: A note.")));

    [Fact]
    public void A_bare_URL_keeps_no_backslashes() => Assert.Equal(
        "See <https://x.example/?a=__b__&c> and https://y.example/a_b.\n\n[a]: https://z.example/\\_a",
        BodyOf(Import("See https://x.example/?a=\\_\\_b\\_\\_&c and https://y.example/a_b.\n\n[a]: https://z.example/\\_a")));

    [Fact]
    public void A_bar_in_code_of_a_table_is_written_as_HTML()
    {
        var site = Import("| a | b |\n| - | - |\n| `x \\| y` | z |\n\n`x \\| y`");
        Assert.EndsWith("| <code>x \\| y</code> | z |\n\n`x \\| y`", BodyOf(site), StringComparison.Ordinal);
        var page = TestSite.Of($"== pages/a.md\n{site["pages/a.md"]}").Build().WithoutDiagnostics().Text("a/index.html");
        Assert.Contains("<code>x | y</code>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_definition_of_what_the_source_lacks_leaves_the_text_of_its_links_and_images()
    {
        var site = Import("![Map][m], ![][m], [plan][m], [m] and [there][t]\n\n[m]: /gone.svg\n[t]: /static/there.png", "== _config.yml\ntitle: T", "a.md");
        Assert.StartsWith("Map, , plan, m and ", BodyOf(site), StringComparison.Ordinal);
        Assert.Equal(1, site.Notes.Count(note => note.Contains("is not in the source", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_definition_may_be_named_by_code() => Assert.Equal(
        "[`Map`] and [the map][`Map`]\n\n[`Map`]: ../files/static/there.png",
        BodyOf(Import("[`Map`] and [the map][`Map`]\n\n[`Map`]: /static/there.png", "== _config.yml\ntitle: T", "a.md")));

    [Fact]
    public void An_image_that_only_the_former_site_has_becomes_a_link_to_it() =>
        Assert.Equal("[Map][m] [https://old.example/gone.svg][m]\n\n[m]: https://old.example/gone.svg",
            BodyOf(Import("![Map][m] ![][m]\n\n[m]: /gone.svg")));

    [Theory]
    [InlineData("[{% avatar \"https://x.example/\" %}Vite](https://y.example/)", "[Vite](https://y.example/)")]
    [InlineData("{% avatar \"https://x.example/\" %}", "[https://x.example/](https://x.example/)")]
    [InlineData("Shown {# never\nshown #}here {#id}", "Shown here {#id}")]
    [InlineData("[Write](mailto:a?subject={{ \"Two words\" | urlencode }})", "[Write](mailto:a?subject=Two%20words)")]
    public void Templates_of_Eleventy_leave_what_readers_saw(string written, string kept) =>
        Assert.Equal(kept, BodyOf(Import(written, "== .eleventy.js\nx", "a.md")));

    [Fact]
    public void Front_matter_in_JavaScript_is_reported_and_not_shown()
    {
        var site = new ImportedSite().Import(new MarkdownImporter(), "== .eleventy.js\nx\n== a.md\n---js\nlet title = \"A\";\n---\nText.");
        Assert.Contains("Left: front matter: a part of it can't be read", site.Notes);
        Assert.EndsWith("---\nText.\n", site["pages/a.md"], StringComparison.Ordinal);
    }
}
