using Placard.Tests.Support;
using Placard.Theming;

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
    [InlineData("index.html", "en_US")]
    [InlineData("articles/2020/call.html", "en_US", "fr_FR", "ar_AR")]
    [InlineData("articles/2020/appel.html", "fr_FR", "en_US", "ar_AR")]
    [InlineData("articles/2020/answer.html", "en_US")]
    public void Networks_are_told_the_language_and_in_which_others_the_page_is_there(string page, string locale, params string[] others)
    {
        IEnumerable<string?> Told(string property) =>
            Site.Page(page).QuerySelectorAll($"head meta[property='{property}']").Select(meta => meta.GetAttribute("content"));
        Assert.Equal([locale], Told("og:locale"));
        Assert.Equal(others.Order(StringComparer.Ordinal), Told("og:locale:alternate").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("pt-BR", "pt_BR")]
    [InlineData("zh-Hant-TW", "zh_TW")]
    [InlineData("sr-Latn", "sr")]
    [InlineData("es-419", "es_419")]
    [InlineData("de", "de_DE")]
    [InlineData("zh-Hant", "zh_TW")]
    [InlineData("eo", "eo")]
    public void Networks_are_told_the_region_that_a_language_names_or_by_which_they_list_it(string lang, string locale)
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
                page.QuerySelectorAll(".translations a").Select(link => $"{link.GetAttribute("lang")} {link.GetAttribute("href")}")
                    .Order(StringComparer.Ordinal));
            Assert.Equal(
                versions.Select(other => $"{other.Key} https://archive.test/articles/2020/{other.Value}").Order(StringComparer.Ordinal),
                page.QuerySelectorAll("head link[hreflang]").Select(link => $"{link.GetAttribute("hreflang")} {link.GetAttribute("href")}")
                    .Order(StringComparer.Ordinal));
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
        Assert.Equal("en",
            Site.Page("campaigns/lettres.html").QuerySelectorAll(".timeline a").Single(link => link.TextContent == "The answer").GetAttribute("lang"));
    }

    [Fact]
    public void The_front_page_shows_each_text_once() =>
        Assert.Equal(["The answer", "The call"], Site.Page("index.html").QuerySelectorAll(".card h3").Select(title => title.TextContent));

    [Fact]
    public void Each_language_has_its_list()
    {
        Assert.Equal(["العربية 1", "English 3", "Français 2"],
            Site.Page("languages/index.html").QuerySelectorAll(".links li").Select(item => item.TextContent));
        Assert.Equal(["L’appel", "Lettres"], Site.Page("languages/fr.html").QuerySelectorAll(".card h2").Select(title => title.TextContent));
    }

    [Theory]
    [InlineData("  kB: \"{n} ko\"\n", "", "size", "size.kB")]
    [InlineData("many: \"{n} d’entrées\", ", "", "  total", "list.total.many")]
    [InlineData("décembre]", "]", "months", "months")]
    [InlineData(", déc.]", "]", "shortMonths", "shortMonths")]
    [InlineData("  apaDate: {", "  otherDate: {", "cite", "cite.apaDate")]
    public void A_missing_translation_is_an_error_at_the_nearest_key(string text, string instead, string nearest, string key)
    {
        var locale = Locale("fr");
        Assert.Contains(text, locale, StringComparison.Ordinal);
        var changed = locale.Replace(text, instead, StringComparison.Ordinal);

        var site = TestSite.Of("").WithTheme("locales/fr.yaml", changed).Build();

        var line = changed.Split('\n').ToList().FindIndex(line => line.StartsWith(nearest + ':', StringComparison.Ordinal)) + 1;
        var column = nearest.Length - nearest.TrimStart().Length + 1;
        Assert.Contains($"theme/locales/fr.yaml:{line}:{column}: error PLC1705: The key `{key}` has no words in theme/locales/fr.yaml. Add it there.", site.Messages);
    }

    /// <summary>A theme's own text has to be translated into the languages of its archive, not into all that the program knows.</summary>
    [Theory]
    [InlineData("en")]
    [InlineData("fr", "theme/layouts/page.liquid:1:5: error PLC1705: The key `page.own` has no words in theme/locales/fr.yaml. Add it there.")]
    public void A_text_of_ones_own_is_translated_into_the_languages_of_the_archive(string lang, params string[] messages)
    {
        var english = Locale("en").Replace("page:\n", "page:\n  own: My own words\n", StringComparison.Ordinal);
        var site = TestSite.Of($"""
            == pages/about.md
            ---
            title: About
            lang: {lang}
            ---
            Text.
            """).WithTheme("locales/en.yaml", english).WithTheme("layouts/page.liquid", "{{ 'page.own' | t }}").Build();
        Assert.Equal(messages, site.Messages.Where(message => message.Contains("PLC1705", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_language_needs_each_of_its_plural_forms()
    {
        var messages = TestSite.Of("").WithTheme("locales/ru.yaml", Locale("en")).Build().Messages.ToList();

        Assert.NotEmpty(messages);
        Assert.All(messages,
            message => Assert.Matches(@"^theme/locales/ru\.yaml:[0-9]+:[0-9]+: error PLC1705: The key `[\w.]+\.(few|many)` has no words", message));
        Assert.Contains(messages, message => message.Contains("`list.total.few`", StringComparison.Ordinal));
    }

    [Fact]
    public void A_language_whose_plural_rules_are_not_known_names_one_that_counts_alike()
    {
        const string Advice = "Name the file after a language tag, such as de.yaml; or, if that is its name, add a line `plurals: de` with the tag of a language that counts in the same way.";
        Assert.Equal(
            [$"theme/locales/la.yaml:1:1: warning PLC1708: Nothing is known of how `la` counts, so its texts with numbers take the forms of English, `one` and `other`. {Advice}"],
            TestSite.Of("").WithTheme("locales/la.yaml", Locale("en")).Build().Messages);
        Assert.Equal(
            [$"theme/locales/la.yaml:1:1: warning PLC1708: Nothing is known of how `latin` counts, so its texts with numbers take the forms of English, `one` and `other`. {Advice}"],
            TestSite.Of("").WithTheme("locales/la.yaml", "plurals: latin\n" + Locale("en")).Build().Messages);
        TestSite.Of("").WithTheme("locales/la.yaml", "plurals: de\n" + Locale("en")).Build().WithoutDiagnostics();
    }

    /// <summary>The recipe "locale": one file, and the language is there.</summary>
    [Fact]
    public void One_locale_file_is_one_more_language()
    {
        var dutch = Locale("en")
            .Replace("  articles: Articles\n  campaigns: Campaigns", "  articles: Artikelen\n  campaigns: Campagnes", StringComparison.Ordinal)
            .Replace("{day} {month} {year}", "{day}-{month}-{year}", StringComparison.Ordinal)
            .Replace("months: [January,", "months: [januari,", StringComparison.Ordinal);
        var archive = TestSite.Of("""
            == archive.yaml
            title: Het archief
            baseUrl: https://archive.test/
            languages: [en, nl]
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
            lang: nl
            translationOf: a
            ---
            B.
            """);
        Assert.Equal(
            ["input/archive.yaml:3:17: warning PLC1707: The theme has no texts in `nl`, so what it says around a text in this language is English. Copy theme/locales/en.yaml to theme/locales/nl.yaml and translate what stands there."],
            archive.Build().Messages);

        var site = archive.WithTheme("locales/nl.yaml", dutch).Build().WithoutDiagnostics();

        Assert.Equal("2-januari-2020", site.Page("articles/2020/b.html").QuerySelector(".kicker time")!.TextContent);
        Assert.Equal("Artikelen", site.Page("articles/2020/b.html").QuerySelector(".breadcrumbs li:last-child")!.TextContent);
        Assert.Equal("nl", site.Page("articles/2020/a.html").QuerySelector(".translations a")!.TextContent);
        Assert.Equal(["English 1", "nl 1"], site.Page("languages/index.html").QuerySelectorAll(".links li").Select(item => item.TextContent));
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
            """).Build();
        Assert.Equal("PLC1707", Assert.Single(site.Diagnostics).Descriptor.Code);
        Assert.Equal(["Français (CA)", "tr"], site.Page("articles/2020/a.html").QuerySelectorAll(".translations a").Select(link => link.TextContent));
        Assert.Equal("tr ltr",
            $"{site.Page("articles/2020/b.html").DocumentElement.GetAttribute("lang")} {site.Page("articles/2020/b.html").DocumentElement.GetAttribute("dir")}");
    }

    private static string Locale(string lang) =>
        System.Text.Encoding.UTF8.GetString(BuiltInTheme.Files.Single(file => file.Path == $"locales/{lang}.yaml").Read().Span);
}
