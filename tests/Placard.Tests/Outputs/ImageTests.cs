using Placard.Tests.Support;

namespace Placard.Tests.Outputs;

/// <summary>Charts say in words what they show, with a table or list of the same figures, and are made only where they show something.</summary>
public class ImageTests
{
    private static BuiltSite Of(string lang) => TestSite.Of($"""
        == archive.yaml
        title: The archive
        baseUrl: https://archive.test/
        languages: [{lang}]
        == campaigns/letters.md
        ---
        title: Letters
        start: 2020-05-01
        end: 2020-06-30
        milestones:
          - date: 2020-05-31
            text: A turn
        ---
        Text.
        == articles/call.md
        ---
        title: The call
        date: 2020-06-01
        campaign: letters
        signatures: s.csv
        ---
        Text.
        == articles/s.csv
        name,country,consent
        A,CA,yes
        B,CA,yes
        C,FR,yes
        == articles/answer.md
        ---
        title: The answer
        date: 2020-08-02
        campaign: letters
        ---
        Text.
        == articles/older.md
        ---
        title: Older
        date: 2018-06-01
        ---
        Text.
        == actions/write.md
        ---
        title: Write
        kind: petition
        campaign: letters
        opens: 2020-05-10
        closes: 2020-06-10
        """ + "\ntally: { count: 1200, asOf: 2020-06-05 }\n---\nText.").Build().WithoutDiagnostics();

    private static readonly BuiltSite Site = Of("en");

    [Theory]
    [InlineData("years/index.html", "Articles by year", "Most are of 2020: 2.")]
    [InlineData("years/2020.html", "Articles by month, 2020", "Most are of June 2020: 1.")]
    [InlineData("campaigns/letters.html", "The campaign’s life from 1 May 2020 to 2 August 2020", "Campaign, Milestones 1, Articles 2, Actions 1, Took part 1,200. The timeline below says it in words.")]
    [InlineData("articles/2020/call.html", "By country", "Canada 2, France 1")]
    public void An_image_has_a_name_and_says_what_it_shows(string page, string title, string description)
    {
        var image = Assert.Single(Site.Page(page).QuerySelectorAll("svg"));
        Assert.Equal("img", image.GetAttribute("role"));
        var words = image.GetAttribute("aria-labelledby")!.Split(' ').Select(id => Site.Page(page).GetElementById(id)!.TextContent);
        Assert.Equal([title, description], words);
    }

    [Fact]
    public void The_table_behind_it_has_the_same_figures_years_without_any_included()
    {
        var rows = Site.Page("years/index.html").QuerySelectorAll(".picture tbody tr")
            .Select(row => $"{row.Children[0].TextContent} {row.Children[1].TextContent}");
        Assert.Equal(["2018 1", "2019 0", "2020 2"], rows);
        Assert.Equal(12, Site.Page("years/2020.html").QuerySelectorAll(".picture tbody tr").Length);
        Assert.Equal("../years/2020-06.html", Site.Page("years/2020.html").QuerySelector(".picture tbody a")!.GetAttribute("href"));
    }

    [Fact]
    public void A_tally_is_on_the_timeline_too() =>
        Assert.Equal("Took part: 1,200", Site.Page("campaigns/letters.html").QuerySelector(".timeline li.tally .meta")!.TextContent);

    [Fact]
    public void Where_text_runs_from_the_right_so_does_time()
    {
        double First(BuiltSite site, string selector, string attribute) =>
            double.Parse(site.Page("campaigns/letters.html").QuerySelector(selector)!.GetAttribute(attribute)!.TrimEnd('%'),
                System.Globalization.CultureInfo.InvariantCulture);
        var arabic = Of("ar");
        Assert.Equal(100 - First(Site, ".picture circle", "cx"), First(arabic, ".picture circle", "cx"), 1);
        Assert.Equal("100%", arabic.Page("campaigns/letters.html").QuerySelector(".picture text")!.GetAttribute("x"));
    }

    [Fact]
    public void There_is_no_image_of_one_thing()
    {
        Assert.Empty(Site.Page("years/2018.html").QuerySelectorAll("svg"));
        Assert.Empty(Site.Page("articles/2020/answer.html").QuerySelectorAll("svg"));
    }
}
