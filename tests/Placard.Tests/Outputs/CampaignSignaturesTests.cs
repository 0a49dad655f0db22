using Placard.Tests.Support;

namespace Placard.Tests.Outputs;

/// <summary>How many signatures a campaign's page says it holds.</summary>
public class CampaignSignaturesTests
{
    [Fact]
    public void A_petition_counts_as_its_tally_says_not_as_the_names_in_its_table() =>
        Assert.Equal("3,500 signatures", FigureOf(
            "kind: petition\ntally: [{way: online, count: 3000, asOf: 2020-06-01}, {way: paper, count: 500, asOf: 2020-06-01}]\nsignatures: two.csv"));

    [Fact]
    public void A_pledge_without_a_tally_counts_the_rows_of_its_table() => Assert.Equal("2 signatures", FigureOf("kind: pledge\nsignatures: two.csv"));

    [Fact]
    public void Letters_that_were_sent_are_no_signatures() =>
        Assert.Null(FigureOf("kind: letter\ntally: {count: 400, asOf: 2020-06-01}\ntargets: [{name: A. Minister}]\nletter: Dear minister."));

    [Fact]
    public void Retracted_and_withdrawn_signatures_are_not_counted() => Assert.Equal("1 signature", FigureOf("kind: petition\nsignatures: gone.csv"));

    [Fact]
    public void A_table_that_a_letter_and_its_petition_share_counts_once() =>
        Assert.Equal("40 signatures", FigureOf("kind: petition\ntally: {count: 40}\nsignatures: two.csv", "signatures: ../actions/two.csv"));

    [Fact]
    public void Two_lists_add_up() => Assert.Equal("41 signatures", FigureOf("kind: petition\ntally: {count: 40}", "signatures: ../actions/gone.csv"));

    private static string? FigureOf(string action, string article = "")
    {
        var page = TestSite.Of($"""
            == campaigns/trains.md
            ---
            title: Trains
            start: 2020-05-01
            ---
            Text.
            == articles/letter.md
            ---
            title: Letter
            date: 2020-05-02
            campaign: trains
            {article}
            ---
            Text.
            == actions/sign.md
            ---
            title: Sign
            campaign: trains
            closes: 2020-06-17
            {action}
            ---
            Text.
            == actions/two.csv
            name,display
            Ada,full
            Ben,
            == actions/gone.csv
            name,display,withdrawn,retracted
            Ada,full,,
            Ben,full,yes,
            Cy,full,,2020-06-01
            """).Build().WithoutDiagnostics().Page("campaigns/trains.html");
        return page.QuerySelectorAll(".glance li").Select(item => item.TextContent)
            .FirstOrDefault(text => text.Contains("signature", StringComparison.Ordinal));
    }
}
