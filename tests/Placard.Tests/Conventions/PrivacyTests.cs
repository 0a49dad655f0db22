using Placard.Building;

namespace Placard.Tests.Conventions;

/// <summary>One place decides whose email address may be shown: everything that publishes takes targets from there.</summary>
public class PrivacyTests
{
    /// <summary>What reads and writes content, and the one place that decides.</summary>
    private static readonly string[] Owners = ["Placard.Content.", "Placard.Reading.", "Placard.Writing."];

    private static readonly (string Type, string Member)[] Raw = [("Placard.Content.CampaignAction", "get_Targets")];

    [Fact]
    public void Nothing_that_publishes_reads_targets_whose_email_addresses_may_be_hidden() =>
        Assert.Empty(Violations(Dependencies.Of(typeof(SiteBuilder).Assembly.Location)));

    [Fact]
    public void A_planted_output_that_reads_them_is_found() =>
        Assert.Contains(Violations(Dependencies.Of(typeof(PrivacyTests).Assembly.Location)), use => use.From == "Placard.Outputs.Planted.ShowsEveryTarget");

    /// <summary>The checks that may see an action as its author wrote it; none of them writes an output.</summary>
    private static readonly string[] Checks = ["Placard.Letters.LetterChecks", "Placard.Forms.FormBuilder", "Placard.Outputs.Pages.UpcomingChecks"];

    [Fact]
    public void Only_checks_see_what_an_action_holds_back_until_it_opens()
    {
        var uses = Dependencies.Of(typeof(SiteBuilder).Assembly.Location).Where(use => (use.To, use.Member) == ("Placard.Content.Site", "CompleteOf")).ToList();
        Assert.NotEmpty(uses);
        Assert.All(uses, use => Assert.Contains(Checks, check => use.From.StartsWith(check, StringComparison.Ordinal)));
    }

    private static IEnumerable<Dependency> Violations(IEnumerable<Dependency> dependencies) =>
        dependencies.Where(use => Raw.Contains((use.To, use.Member)) && !Owners.Any(owner => use.From.StartsWith(owner, StringComparison.Ordinal)));
}
