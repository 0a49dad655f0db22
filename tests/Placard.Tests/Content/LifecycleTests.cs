using Placard.Content;
using Placard.Tests.Support;

namespace Placard.Tests.Content;

/// <summary>What the day of the build makes of actions and campaigns; the first and the last day count.</summary>
public class LifecycleTests
{
    private const string Archive = """
        == campaigns/c.md
        ---
        title: Campaign
        start: 2020-05-01
        end: 2020-06-17
        ---
        == actions/a.md
        ---
        title: Action
        kind: letter
        campaign: c
        opens: 2020-05-01
        closes: 2020-06-17
        targets:
          - { name: A. Minister, email: minister@target.test, group: ministers }
          - { name: An Envoy }
        ---
        Text.

        ## Letter

        Dear all.

        ## Letter: ministers

        Dear minister.
        """;

    [Theory]
    [InlineData("2020-04-30", ActionStatus.Upcoming, CampaignStatus.Upcoming)]
    [InlineData("2020-05-01", ActionStatus.Open, CampaignStatus.Live)]
    [InlineData("2020-06-17", ActionStatus.Open, CampaignStatus.Live)]
    [InlineData("2020-06-18", ActionStatus.Closed, CampaignStatus.Over)]
    public void The_first_and_the_last_day_count(string day, ActionStatus action, CampaignStatus campaign)
    {
        var site = SiteOn(day);
        Assert.Equal(action, site.StateOf(site.Actions[0]).Status);
        Assert.Equal(campaign, site.StatusOf(site.Campaigns[0]));
    }

    [Theory]
    [InlineData("2020-04-30", "", "minister@target.test")]
    [InlineData("2020-06-17", "minister@target.test", "")]
    [InlineData("2020-06-18", "", "minister@target.test")]
    public void Targets_have_email_addresses_while_the_action_is_open(string day, string shown, string hidden)
    {
        var site = SiteOn(day);
        var state = site.StateOf(site.Actions[0]);
        Assert.Equal([shown, ""], state.Targets.Select(target => target.Email));
        Assert.Equal(hidden, string.Concat(state.HiddenEmails));
        Assert.Equal(["A. Minister", "An Envoy"], state.Targets.Select(target => target.Name));
    }

    [Fact]
    public void A_letter_goes_to_its_group_and_the_letter_of_all_to_the_others()
    {
        var site = SiteOn("2020-06-18");
        var (action, state) = (site.Actions[0], site.StateOf(site.Actions[0]));
        Assert.Equal(["An Envoy", "A. Minister"],
            action.Letters.OrderBy(letter => letter.Group, StringComparer.Ordinal).SelectMany(state.TargetsOf).Select(target => target.Name));
    }

    private static Site SiteOn(string day) => TestSite.Of(Archive).AsOf(day).Prepare().Site;
}
