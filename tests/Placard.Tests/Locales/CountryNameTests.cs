using Placard.Tests.Support;
using Placard.Text;
using Placard.Theming;

namespace Placard.Tests.Locales;

/// <summary>Countries are called, and sorted, as the language of the page has them.</summary>
public class CountryNameTests
{
    private const string Archive = """
        == archive.yaml
        title: T
        baseUrl: https://archive.test/
        languages: [LANG]
        handler: { type: formspree, id: abc }
        privacy: { controller: A, purpose: B, recipient: C, retention: D, contact: e@archive.test }
        == actions/sign.md
        ---
        title: Sign
        kind: petition
        fields: [{ name: country, label: Country, type: country }]
        ---
        Text.
        == articles/letter.md
        ---
        title: Letter
        date: 2020-06-17
        signatures: letter.csv
        ---
        Text.
        == articles/letter.csv
        name,country,display
        Ana,DE,full
        Bo,Germany,full
        Cy,Allemagne,full
        Di,ألمانيا,anonymous
        Ed,France,full
        Flo,Some Island,full
        Gus,,full
        """;

    private static readonly string[] Iso = [.. "AF AX AL DZ AS AD AO AI AQ AG AR AM AW AU AT AZ BS BH BD BB BY BE BZ BJ BM BT BO BQ BA BW BV BR IO BN BG BF BI CV KH CM CA KY CF TD CL CN CX CC CO KM CG CD CK CR CI HR CU CW CY CZ DK DJ DM DO EC EG SV GQ ER EE SZ ET FK FO FJ FI FR GF PF TF GA GM GE DE GH GI GR GL GD GP GU GT GG GN GW GY HT HM VA HN HK HU IS IN ID IR IQ IE IM IL IT JM JP JE JO KZ KE KI KP KR KW KG LA LV LB LS LR LY LI LT LU MO MG MW MY MV ML MT MH MQ MR MU YT MX FM MD MC MN ME MS MA MZ MM NA NR NP NL NC NZ NI NE NG NU NF MK MP NO OM PK PW PS PA PG PY PE PH PN PL PT PR QA RE RO RU RW BL SH KN LC MF PM VC WS SM ST SA SN RS SC SL SG SX SK SI SB SO ZA GS SS ES LK SD SR SJ SE CH SY TW TJ TZ TH TL TG TK TO TT TN TR TM TC TV UG UA AE GB US UM UY UZ VU VE VN VG VI WF EH YE ZM ZW".Split(' ')];

    [Theory, InlineData("en"), InlineData("fr"), InlineData("ar")]
    public void Each_list_names_every_country_of_the_standard_once(string lang)
    {
        var lines = Repository.Read("theme").Single(file => file.Path == $"locales/countries/{lang}.yaml").Read();
        var pairs = System.Text.Encoding.UTF8.GetString(lines.Span).Split('\n').Where(line => line.Contains(": ", StringComparison.Ordinal) && line[0] != '#')
            .Select(line => line.Split(": ", 2)).ToList();
        Assert.Equal(Iso.Append("XK").Order(StringComparer.Ordinal), pairs.Select(pair => pair[0]).Order(StringComparer.Ordinal));
        Assert.Equal(pairs.Count, pairs.Select(pair => pair[1]).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("en", "Afghanistan", "Côte d’Ivoire", "Croatia", "Zimbabwe")]
    [InlineData("fr", "Afghanistan", "Égypte", "Émirats arabes unis", "Équateur", "Espagne", "Zimbabwe")]
    [InlineData("ar", "آيسلندا", "إثيوبيا", "أذربيجان", "اليمن", "بابوا غينيا الجديدة", "هونغ كونغ")]
    public void A_form_offers_them_in_the_order_of_its_language(string lang, params string[] some)
    {
        var offered = Options(lang);
        Assert.Equal(250, offered.Count);
        Assert.Equal(offered.OrderBy(SortKey.Of, StringComparer.Ordinal), offered);
        Assert.Equal(some, some.OrderBy(offered.IndexOf));
        Assert.All(some, name => Assert.Contains(name, offered));
    }

    [Fact]
    public void A_region_has_the_list_of_its_language() => Assert.Contains("Allemagne", Options("fr-CA"));

    [Fact]
    public void A_language_without_a_list_has_the_English_one_and_says_so()
    {
        var esperanto = System.Text.Encoding.UTF8.GetString(BuiltInTheme.Files.Single(file => file.Path == "locales/en.yaml").Read().Span);
        var site = Site("eo").WithTheme("locales/eo.yaml", esperanto).Build().WithoutDiagnostics();
        var select = site.Page("actions/sign.html").QuerySelector("select[name=country]")!;
        Assert.Equal("en", select.GetAttribute("lang"));
        Assert.Contains("Germany", select.QuerySelectorAll("option").Select(option => option.TextContent));
    }

    [Theory, InlineData("en", "Germany"), InlineData("fr", "Allemagne"), InlineData("ar", "ألمانيا")]
    public void Signatures_are_counted_by_country_however_each_is_written(string lang, string germany)
    {
        var page = Site(lang).Build().WithoutDiagnostics().Page("articles/2020/letter.html");
        var rows = page.QuerySelectorAll("details tbody tr").Select(row => row.QuerySelector("th")!.TextContent + " " + row.QuerySelector("td")!.TextContent)
            .ToList();
        Assert.Equal(germany + " 4", rows[0]);
        Assert.Contains("Some Island 1", rows);
        Assert.Equal(4, rows.Count);
        Assert.EndsWith(" 1", rows[3], StringComparison.Ordinal);
        Assert.Equal(germany, page.QuerySelector(".signatories li .small")!.TextContent.Split(' ')[^1]);
    }

    private static List<string> Options(string lang) =>
        [.. Site(lang).Build().WithoutDiagnostics().Page("actions/sign.html").QuerySelectorAll("select[name=country] option:not([value=''])")
            .Select(option => option.TextContent)];

    private static TestSite Site(string lang) => TestSite.Of(Archive.Replace("LANG", lang, StringComparison.Ordinal));
}
