using Placard.Tests.Support;

namespace Placard.Tests.Outputs;

/// <summary>Signatures as the page and its table show them.</summary>
public class SignatureTests
{
    private const string Petition = """
        == archive.yaml
        title: T
        baseUrl: https://archive.test/
        == actions/sign.md
        ---
        title: Sign
        kind: petition
        closes: 2020-06-17
        signatures: sign.csv
        ---
        Text.
        == actions/sign.csv
        name,role,organisation,country,date,consent,display,withdrawn
        Émile Zola,,,France,,yes,full,
        Emil Adler,Chair,Society,Germany,2020-06-01,yes,full,
        أحمد سالم,,,LB,,yes,full,
        ,,Society,Germany,,yes,full,
        Jean-Paul Ö.,,Society,France,,yes,initials,
        Hidden One,,Secret Club,France,,yes,anonymous,
        Refusing One,,Secret Club,France,,no,full,
        Gone One,,Secret Club,Spain,,yes,full,yes
        """;

    private static readonly BuiltSite Site = TestSite.Of(Petition).Build().WithoutDiagnostics();

    [Fact]
    public void Names_are_sorted_and_shown_as_each_signatory_chose() =>
        Assert.Equal(["Society", "Emil Adler", "Émile Zola", "J.P.Ö.", "أحمد سالم"], Cells(".signatories li > bdi"));

    [Fact]
    public void All_that_stand_are_counted_shown_or_not() =>
        Assert.Contains("7 signatures stand under this text. 2 of them are not named here.", Site.Page("actions/sign.html").Body!.TextContent,
            StringComparison.Ordinal);

    [Fact]
    public void Countries_count_everybody_and_organisations_only_those_who_are_shown()
    {
        Assert.Equal(["France", "4", "Germany", "2", "Lebanon", "1"], Cells(".picture:nth-of-type(1) :is(tbody th, tbody td)"));
        Assert.Equal(["Society", "2"], Cells(".picture:nth-of-type(2) :is(tbody th, tbody td)"));
    }

    [Fact]
    public void The_table_to_download_holds_what_the_page_shows()
    {
        Assert.Equal("../data/signatures/actions/sign.csv", Site.Page("actions/sign.html").QuerySelector("a[download]")!.GetAttribute("href"));
        Assert.Equal(
            "name,role,organisation,country,date\r\nEmil Adler,Chair,Society,Germany,2020-06-01\r\nÉmile Zola,,,France,\r\nJ.P.Ö.,,,France,\r\n,,Society,Germany,\r\nأحمد سالم,,,LB,\r\n",
            Site.Text("data/signatures/actions/sign.csv"));
    }

    [Fact]
    public void A_retracted_signature_is_shown_as_such_and_not_counted()
    {
        var site = TestSite.Of(Petition.Replace("display,withdrawn", "display,withdrawn,retracted", StringComparison.Ordinal)
            .Replace(",full,yes", ",full,,2020-07-01", StringComparison.Ordinal).Replace(",full,\n", ",full,,\n", StringComparison.Ordinal)
            .Replace(",initials,\n", ",initials,,\n", StringComparison.Ordinal).Replace(",anonymous,\n", ",anonymous,,2020-07-02\n", StringComparison.Ordinal))
            .Build().WithoutDiagnostics();
        var text = site.Page("actions/sign.html").Body!.TextContent;
        Assert.Contains("6 signatures stand under this text. 1 of them is not named here.", text, StringComparison.Ordinal);
        Assert.Contains("Gone One, Secret Club, Spain Retracted, and not counted: 1 July 2020", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hidden One", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Spain", site.Page("actions/sign.html").QuerySelector(".picture")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("name,role,organisation,country,date,retracted\r\n", site.Text("data/signatures/actions/sign.csv"), StringComparison.Ordinal);
        Assert.Contains("Gone One,,Secret Club,Spain,,2020-07-01\r\n", site.Text("data/signatures/actions/sign.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_without_tables_offers_none()
    {
        var site = TestSite.Of(Petition.Replace("title: T\n", "title: T\nomit: [csv]\n", StringComparison.Ordinal)).Build().WithoutDiagnostics();
        Assert.Empty(site.Page("actions/sign.html").QuerySelectorAll("section:not(.about) a[download]"));
    }

    private static List<string> Cells(string selector) => [.. Site.Page("actions/sign.html").QuerySelectorAll(selector).Select(cell => cell.TextContent)];
}
