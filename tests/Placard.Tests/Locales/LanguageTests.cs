using Placard.Tests.Support;

namespace Placard.Tests.Locales;

/// <summary>Pages speak their own language, lead to their versions in others, and mark what is in another.</summary>
public class LanguageTests
{
    private static readonly BuiltSite Site = TestSite.Of("""
        == archive.yaml
        title: The archive
        baseUrl: https://archive.test/
        languages: [en, fr, ar]
        == campaigns/letters.md
        ---
        title: Letters
        start: 2020-05-01
        ---
        Text.
        == campaigns/lettres.md
        ---
        title: Lettres
        lang: fr
        translationOf: letters.md
        start: 2020-05-01
        ---
        Texte.
        == articles/call.md
        ---
        title: The call
        date: 2020-06-01
        campaign: letters
        ---
        Text.
        == articles/appel.md
        ---
        title: L’appel
        lang: fr
        translationOf: call
        date: 2020-06-01
        campaign: letters
        ---
        Texte.
        == articles/nida.md
        ---
        title: النداء
        lang: ar
        translationOf: call
        date: 2020-06-01
        campaign: letters
        ---
        نص.
        == articles/answer.md
        ---
        title: The answer
        date: 2020-07-02
        campaign: letters
        ---
        Text.
        """).Build().WithoutDiagnostics();

    [Theory]
    [InlineData("index.html", "en")]
    [InlineData("articles/2020/call.html", "en", "fr", "ar")]
    [InlineData("articles/2020/appel.html", "fr", "en", "ar")]
    [InlineData("articles/2020/answer.html", "en")]
    public void Networks_are_told_the_language_and_in_which_others_the_page_is_there(string page, string lang, params string[] others)
    {
        IEnumerable<string?> Told(string property) => Site.Page(page).QuerySelectorAll($"head meta[property='{property}']").Select(meta => meta.GetAttribute("content"));
        Assert.Equal([lang], Told("og:locale"));
        Assert.Equal(others.Order(StringComparer.Ordinal), Told("og:locale:alternate").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("pt-BR", "pt_BR")]
    [InlineData("zh-Hant-TW", "zh_TW")]
    [InlineData("sr-Latn", "sr")]
    [InlineData("es-419", "es_419")]
    public void Networks_are_told_the_region_that_a_language_names_and_no_other(string lang, string locale)
    {
        var site = TestSite.Of($"== articles/a.md\n---\ntitle: A\ndate: 2020-01-01\nlang: {lang}\n---\nText.\n").Build();
        Assert.Equal(locale, site.Page("articles/2020/a.html").QuerySelector("meta[property='og:locale']")!.GetAttribute("content"));
    }

    [Theory]
    [InlineData("articles/2020/call.html", "1 June 2020")]
    [InlineData("articles/2020/appel.html", "1er juin 2020")]
    [InlineData("articles/2020/nida.html", "1 يونيو 2020")]
    public void Dates_are_written_as_the_language_writes_them(string page, string day) =>
        Assert.Equal(day, Site.Page(page).QuerySelector(".kicker time")!.TextContent);

    [Fact]
    public void Every_version_leads_to_every_other()
    {
        var versions = new Dictionary<string, string> { ["en"] = "call.html", ["fr"] = "appel.html", ["ar"] = "nida.html" };
        foreach (var (lang, file) in versions)
        {
            var page = Site.Page("articles/2020/" + file);
            Assert.Equal(
                versions.Where(other => other.Key != lang).Select(other => $"{other.Key} ../../articles/2020/{other.Value}").Order(StringComparer.Ordinal),
                page.QuerySelectorAll(".translations a").Select(link => $"{link.GetAttribute("lang")} {link.GetAttribute("href")}").Order(StringComparer.Ordinal));
            Assert.Equal(
                versions.Select(other => $"{other.Key} https://archive.test/articles/2020/{other.Value}").Order(StringComparer.Ordinal),
                page.QuerySelectorAll("head link[hreflang]").Select(link => $"{link.GetAttribute("hreflang")} {link.GetAttribute("href")}").Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [InlineData("campaigns/letters.html", "The call", "The answer")]
    [InlineData("campaigns/lettres.html", "L’appel", "The answer")]
    public void A_campaign_shows_one_version_of_each_article_its_own_language_first(string page, params string[] articles) =>
        Assert.Equal(articles, Site.Page(page).QuerySelectorAll(".timeline li.article a").Select(link => link.TextContent));

    [Fact]
    public void An_article_belongs_to_its_campaign_in_its_own_language_or_else_to_the_first()
    {
        Assert.Equal("Lettres", Site.Page("articles/2020/appel.html").QuerySelector(".about .facts a")!.TextContent);
        Assert.Equal("Letters", Site.Page("articles/2020/nida.html").QuerySelector(".about .facts a")!.TextContent);
    }

    [Fact]
    public void Words_in_another_language_say_which()
    {
        var card = Site.Page("languages/ar.html").QuerySelectorAll(".card").Single(card => card.TextContent.Contains("النداء", StringComparison.Ordinal));
        Assert.Equal("ar rtl", $"{card.QuerySelector("h2")!.GetAttribute("lang")} {card.QuerySelector("h2")!.GetAttribute("dir")}");
        Assert.Null(card.QuerySelector(".meta")!.Closest("[lang]:not(html)"));
        Assert.Equal("en", Site.Page("campaigns/lettres.html").QuerySelectorAll(".timeline a").Single(link => link.TextContent == "The answer").GetAttribute("lang"));
    }

    [Fact]
    public void The_front_page_shows_each_text_once() =>
        Assert.Equal(["The answer", "The call"], Site.Page("index.html").QuerySelectorAll(".card h3").Select(title => title.TextContent));

    [Fact]
    public void Each_language_has_its_list()
    {
        Assert.Equal(["العربية 1", "English 3", "Français 2"], Site.Page("languages/index.html").QuerySelectorAll(".links li").Select(item => item.TextContent));
        Assert.Equal(["L’appel", "Lettres"], Site.Page("languages/fr.html").QuerySelectorAll(".card h2").Select(title => title.TextContent));
    }

    [Theory]
    [InlineData("  kB: \"{n} ko\"\n", "", "size.kB")]
    [InlineData("many: \"{n} d’entrées\", ", "", "list.total.many")]
    [InlineData("décembre]", "]", "months")]
    [InlineData(", déc.]", "]", "shortMonths")]
    [InlineData("  apaDate: {", "  otherDate: {", "cite.apaDate")]
    public void Words_that_a_language_lacks_are_an_error(string words, string instead, string key)
    {
        var french = Repository.ThemeFiles().Single(file => file.Path == "locales/fr.yaml");
        var text = System.Text.Encoding.UTF8.GetString(french.Read().Span);
        Assert.Contains(words, text, StringComparison.Ordinal);

        var site = TestSite.Of("").WithTheme("locales/fr.yaml", text.Replace(words, instead, StringComparison.Ordinal)).Build();
        Assert.Contains($"theme/locales/fr.yaml:1:1: error PLC1705: The key `{key}` has no words in theme/locales/fr.yaml. Add it there.", site.Messages);
    }

    [Fact]
    public void One_file_of_words_is_one_more_language()
    {
        var english = System.Text.Encoding.UTF8.GetString(Repository.ThemeFiles().Single(file => file.Path == "locales/en.yaml").Read().Span);
        var words = english.Replace("  articles: Articles\n  campaigns: Campaigns", "  articles: Beiträge\n  campaigns: Kampagnen", StringComparison.Ordinal)
            .Replace("{day} {month} {year}", "{day}. {month} {year}", StringComparison.Ordinal)
            .Replace("months: [January,", "months: [Januar,", StringComparison.Ordinal);
        var site = TestSite.Of("""
            == archive.yaml
            title: Das Archiv
            baseUrl: https://archive.test/
            languages: [en, de]
            == articles/a.md
            ---
            title: A
            date: 2020-01-02
            ---
            A.
            == articles/b.md
            ---
            title: B
            date: 2020-01-02
            lang: de
            translationOf: a
            ---
            B.
            """).WithTheme("locales/de.yaml", words).Build().WithoutDiagnostics();
        Assert.Equal("2. Januar 2020", site.Page("articles/2020/b.html").QuerySelector(".kicker time")!.TextContent);
        Assert.Equal("Beiträge", site.Page("articles/2020/b.html").QuerySelector(".breadcrumbs li:last-child")!.TextContent);
        Assert.Equal("Deutsch", site.Page("articles/2020/a.html").QuerySelector(".translations a")!.TextContent);
        Assert.Equal(["Deutsch 1", "English 1"], site.Page("languages/index.html").QuerySelectorAll(".links li").Select(item => item.TextContent));
    }

    [Fact]
    public void A_language_without_a_file_is_framed_in_English_and_called_by_its_tag()
    {
        var site = TestSite.Of("""
            == articles/a.md
            ---
            title: A
            date: 2020-01-02
            ---
            A.
            == articles/b.md
            ---
            title: B
            date: 2020-01-02
            lang: tr
            translationOf: a
            ---
            B.
            == articles/c.md
            ---
            title: C
            date: 2020-01-02
            lang: fr-CA
            translationOf: a
            ---
            C.
            """).Build().WithoutDiagnostics();
        Assert.Equal(["Français (CA)", "tr"], site.Page("articles/2020/a.html").QuerySelectorAll(".translations a").Select(link => link.TextContent));
        Assert.Equal("tr ltr", $"{site.Page("articles/2020/b.html").DocumentElement.GetAttribute("lang")} {site.Page("articles/2020/b.html").DocumentElement.GetAttribute("dir")}");
    }
}
