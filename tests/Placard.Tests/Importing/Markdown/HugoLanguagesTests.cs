using Placard.Importing.Markdown;
using Placard.Tests.Support;

namespace Placard.Tests.Importing.Markdown;

/// <summary>The languages of a site of Hugo become translations, whether folders or names of files tell them apart.</summary>
public class HugoLanguagesTests
{
    private const string ByFolder = """
        == hugo.toml
        baseURL = "https://old.example/"
        defaultContentLanguage = "en"
        [languages.en]
        contentDir = "content/english"
        [languages.fr]
        contentDir = "content/french"
        [languages.xx]
        disabled = true
        == content/english/news/vote.md
        ---
        title: The vote
        date: 2020-06-17
        ---
        See [about](../about.md), [by URL](/about/) and ![A crowd](crowd.jpg).
        == content/english/news/crowd.jpg
        JPEG
        == content/english/about.md
        ---
        title: About us
        ---
        Text.
        == content/french/news/vote.md
        ---
        title: Le vote
        date: 2020-06-17
        aliases: [/ancien]
        ---
        Voir [à propos](../about.md), [par shortcode]({{< relref "about.md" >}}) et ![Une foule](crowd.jpg).
        == content/french/about.md
        ---
        title: À propos
        ---
        Texte.
        """;

    private const string ByName = """
        == config/_default/hugo.yaml
        baseURL: https://old.example/
        == config/_default/languages.yaml
        en: {weight: 1}
        fr: {weight: 2}
        pt-br: {weight: 3}
        == content/news/vote/index.md
        ---
        title: The vote
        date: 2020-06-17
        ---
        See [about]({{< ref "about.md" >}}).
        == content/news/vote/index.fr.md
        ---
        title: Le vote
        date: 2020-06-17
        slug: le-vote
        ---
        Voir [à propos]({{< ref "about.md" >}}).
        == content/about.md
        ---
        title: About us
        ---
        Text.
        == content/about.fr.md
        ---
        title: À propos
        url: /a-propos/
        ---
        Texte.
        == content/about.pt-br.md
        ---
        title: Sobre
        ---
        Texto.
        """;

    private static ImportedSite Import(string site) => new ImportedSite().Import(new MarkdownImporter(), site);

    [Fact]
    public void Folders_of_languages_become_translations_at_their_URLs()
    {
        var site = Import(ByFolder);
        Assert.Equal(["articles/2020/vote-fr.md", "articles/2020/vote.md", "files/news/crowd.jpg", "pages/about-fr.md", "pages/about.md"], site.Paths);
        Assert.Equal("""
            ---
            title: "Le vote"
            date: 2020-06-17
            permalink: "fr/news/vote/index.html"
            aliases:
              - "fr/ancien/index.html"
            lang: fr
            translationOf: "/articles/2020/vote.md"
            kind: news
            ---
            Voir [à propos](../../pages/about-fr.md), [par shortcode](../../pages/about-fr.md) et ![Une foule](../../files/news/crowd.jpg).

            """.ReplaceLineEndings("\n"), site["articles/2020/vote-fr.md"]);
        Assert.Contains("permalink: \"news/vote/index.html\"", site["articles/2020/vote.md"], StringComparison.Ordinal);
    }

    [Fact]
    public void So_do_the_languages_of_file_names()
    {
        var site = Import(ByName);
        Assert.Equal(["articles/2020/le-vote-fr.md", "articles/2020/vote.md", "pages/about-fr.md", "pages/about-pt-br.md", "pages/about.md"], site.Paths);
        Assert.Contains("[about](../../pages/about.md)", site["articles/2020/vote.md"], StringComparison.Ordinal);
        Assert.Contains("[à propos](../../pages/about-fr.md)", site["articles/2020/le-vote-fr.md"], StringComparison.Ordinal);
        Assert.Contains("permalink: \"fr/news/le-vote/index.html\"", site["articles/2020/le-vote-fr.md"], StringComparison.Ordinal);
        Assert.Contains("permalink: \"a-propos/index.html\"", site["pages/about-fr.md"], StringComparison.Ordinal);
        Assert.StartsWith("""
            ---
            title: "Sobre"
            permalink: "pt-br/about/index.html"
            lang: pt-BR
            translationOf: "/pages/about.md"
            """.ReplaceLineEndings("\n"), site["pages/about-pt-br.md"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ByFolder, "fr/news/vote/index.html")]
    [InlineData(ByName, "fr/news/le-vote/index.html")]
    public void The_versions_of_a_page_link_to_each_other(string source, string french)
    {
        var site = Import(source.Replace("![", "[", StringComparison.Ordinal).Replace("(crowd.jpg)", "(https://other.example/)", StringComparison.Ordinal));
        // There is no locale for the third language.
        var texts = site.Paths.Where(path => !path.Contains("pt-br", StringComparison.Ordinal)).Select(path => $"== {path}\n{site[path]}");
        var build = TestSite.Of(string.Join('\n', texts)).Build().WithoutDiagnostics();
        Assert.Contains("<html lang=\"fr\"", build.Text(french), StringComparison.Ordinal);
        Assert.Contains("hreflang=\"fr\"", build.Text("news/vote/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/old/1.94", "old/1.94/index.html")]
    [InlineData("/old.html", "old.html")]
    [InlineData("former", "docs/former/index.html")]
    [InlineData("../up", "up/index.html")]
    public void An_alias_is_a_folder_or_relative_to_the_page(string alias, string path)
    {
        var site = Import($"== hugo.toml\nbaseURL = 'https://old.example/'\n== content/docs/x.md\n---\ntitle: X\naliases: [\"{alias}\"]\n---\nText.");
        Assert.Contains($"aliases:\n  - \"{path}\"", site["pages/docs/x.md"], StringComparison.Ordinal);
    }
}
