using System.Text;
using Placard.Packaging.Packs;
using Placard.Tests.Support;

namespace Placard.Tests.Packaging;

/// <summary>
/// What can't be recalled holds no live form, no email address and no telephone number of a target: open actions are packed as closed, and lead to the
/// original page.
/// </summary>
public class ClosedPackTests
{
    private const string Archive = """
        == archive.yaml
        title: Archive
        baseUrl: https://archive.test/
        handler: { type: formspree, id: formcode }
        privacy: { controller: A, purpose: B, recipient: C, retention: D, contact: e@archive.test }
        admin: { backend: github, repo: owner/name }
        == campaigns/trains.md
        ---
        title: Trains
        start: 2026-01-01
        ---
        Text.
        == actions/write.md
        ---
        title: Write
        kind: letter
        campaign: trains
        opens: 2025-12-01
        closes: 2026-02-01
        closedNote: It is over.
        targets:
          - { name: Minister, email: office@target.test, phone: "+44 20 7946 0123" }
        ---
        Write to [her](mailto:office@target.test), or [call](tel:+442079460123).

        ## Letter

        Dear [target name], keep the trains.
        == actions/call.md
        ---
        title: Call
        kind: call
        campaign: trains
        script: Good morning.
        targets:
          - { name: Minister, phone: "+44 20 7946 0123" }
        ---
        Text.
        == actions/later.md
        ---
        title: Later
        kind: letter
        campaign: trains
        opens: 2026-03-01
        targets:
          - { name: Minister, email: office@target.test }
        ---
        ## Letter

        Not yet published.
        """;

    public static TheoryData<string, string?> All =>
        [.. from format in PackFormats.All.Where(format => format.HoldsFiles)
            from campaign in new[] { null, "trains" }
            select new TheoryDataRow<string, string?>(format.Name, campaign)];

    [Fact]
    public void The_archive_itself_publishes_all_of_it()
    {
        var site = TestSite.Of(Archive).Build();
        foreach (var live in new[] { "formcode", "office@target.test", "442079460123" }) Assert.NotEmpty(FilesWith(site, live));
    }

    [Theory, MemberData(nameof(All))]
    public void No_file_of_a_pack_has_a_form_or_says_how_to_reach_a_target(string format, string? campaign)
    {
        var packed = Packs.Read(format, TestSite.Of(Archive).Pack(campaign).Write(format));
        foreach (var live in new[] { "formcode", "office@target.test", "442079460123", "20 7946 0123", "Not yet published" })
            Assert.Empty(FilesWith(packed, live));
        Assert.All(packed.Pages, page => Assert.Empty(packed.Page(page).QuerySelectorAll("form[method=post]")));
        Assert.DoesNotContain(packed.Files.Keys, path => path.StartsWith("admin/", StringComparison.Ordinal));
    }

    [Theory, InlineData("write"), InlineData("call")]
    public void The_page_of_an_open_action_keeps_its_letter_and_leads_to_the_original(string action)
    {
        var page = Packs.Read("zip", TestSite.Of(Archive).Pack().Write("zip")).Page($"actions/{action}.html");
        Assert.NotNull(page.QuerySelector("article.closed"));
        Assert.Equal($"https://archive.test/actions/{action}.html", page.QuerySelector(".notice a")!.GetAttribute("href"));
        Assert.DoesNotContain("It is over.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Closed", page.QuerySelector(".lifeline")!.TextContent, StringComparison.Ordinal);
        if (action == "write") Assert.Contains("keep the trains", page.QuerySelector(".letter")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_of_an_upcoming_action_leads_to_the_original_once_it_opens() =>
        Assert.Equal("https://archive.test/actions/later.html",
            Packs.Read("zip", TestSite.Of(Archive).Pack().Write("zip")).Page("actions/later.html").QuerySelector("[data-when-opened] a")!.GetAttribute("href"));

    [Fact]
    public void The_packed_actions_that_are_open_are_told() =>
        Assert.Equal(["Call", "Write"], TestSite.Of(Archive).Pack("trains").ClosedActions.Select(action => action.Title).Order(StringComparer.Ordinal));

    private static IEnumerable<string> FilesWith(BuiltSite site, string text) =>
        site.Files.Where(file => Encoding.UTF8.GetString(file.Value).Contains(text, StringComparison.OrdinalIgnoreCase)).Select(file => file.Key);
}
