using Placard.Content;
using Placard.Tests.Support;
using Placard.Time;

namespace Placard.Tests.Content;

/// <summary>An action is open on the day it opens and on the day it closes.</summary>
public class CampaignActionTests
{
    [Theory]
    [InlineData("2020-04-30", ActionStatus.Upcoming)]
    [InlineData("2020-05-01", ActionStatus.Open)]
    [InlineData("2020-06-17", ActionStatus.Open)]
    [InlineData("2020-06-18", ActionStatus.Closed)]
    public void It_is_open_on_its_first_and_on_its_last_day(string day, ActionStatus status)
    {
        var action = Entries.Action() with { Opens = Entries.Time("2020-05-01"), Closes = Entries.Time("2020-06-17") };
        Assert.Equal(status, On(action, day).Status);
    }

    [Fact]
    public void Only_an_open_action_shows_email_addresses_and_hides_only_those_that_exist()
    {
        var day = Entries.Time("2020-06-17");
        var action = Entries.Action() with { Opens = day, Closes = day, Targets = [Entries.Target("A", "a@target.test"), Entries.Target("B", "")] };
        Assert.Equal(["a@target.test"], On(action, "2020-06-16").HiddenEmails);
        Assert.Empty(On(action, "2020-06-17").HiddenEmails);
        Assert.Equal(["a@target.test"], On(action, "2020-06-18").HiddenEmails);
    }

    [Fact]
    public void Without_dates_it_is_always_open() => Assert.Equal(ActionStatus.Open, On(Entries.Action(), "9999-12-31").Status);

    [Theory]
    [InlineData("2019-05", "2019-05-31", ActionStatus.Open)]
    [InlineData("2019-05", "2019-06-01", ActionStatus.Closed)]
    [InlineData("2019-05-18", "2019-06-01", ActionStatus.Open)]
    public void One_of_the_past_is_closed_from_the_end_of_the_last_day_that_its_date_may_mean(string date, string day, ActionStatus status) =>
        Assert.Equal(status, On(Entries.Action() with { Date = Entries.Edtf(date) }, day).Status);

    [Fact]
    public void Lists_sort_it_by_the_day_it_opens_else_by_the_day_it_closes_else_by_its_date()
    {
        var dated = Entries.Action() with { Date = Entries.Date("2020-01-01") };
        var closing = dated with { Closes = Entries.Time("2020-06-17") };
        var opening = closing with { Opens = Entries.Time("2020-05-01") };
        Assert.Equal(["2020-01-01", "2020-06-17", "2020-05-01"], new[] { dated, closing, opening }.Select(action => action.Day.ToString()));
    }

    [Fact]
    public void A_letter_for_a_group_goes_to_that_group_and_the_letter_for_all_to_the_others()
    {
        var (all, press) = (new ActionLetter("", "en", null, "All"), new ActionLetter("press", "en", null, "Press"));
        var action = Entries.Action() with
        {
            Letters = [all, press],
            Targets = [Entries.Target("A", group: "press"), Entries.Target("B", group: "party"), Entries.Target("C")],
        };
        var state = On(action, "9999-12-31");
        Assert.Equal(["B", "C"], state.TargetsOf(all).Select(target => target.Name));
        Assert.Equal(["A"], state.TargetsOf(press).Select(target => target.Name));
    }

    private static ActionState On(CampaignAction action, string day) =>
        ActionState.Of(action, ArchiveTimeZone.Utc, ArchiveTimeZone.Utc.StartOf(Entries.Date(day).Day));

    [Theory]
    [InlineData("Ana", "Minister", "Ministry", "Ana", "Ana")]
    [InlineData("", "Minister", "Ministry", "Minister", "Ministry")]
    [InlineData("", "Minister", "", "Minister", "Minister")]
    [InlineData("", "", "Ministry", "Ministry", "Ministry")]
    public void A_letter_is_written_to_a_role_but_a_list_names_an_organisation(string name, string role, string organisation, string label, string listed)
    {
        var target = Entries.Target(name, role: role, organisation: organisation);
        Assert.Equal((label, listed), (target.Label, target.ListName));
    }

    [Theory]
    [InlineData("actions/a.html", "actions/a/thanks.html")]
    [InlineData("actions/a.php", "actions/a.php-pages/thanks.html")]
    public void Its_further_pages_have_a_folder_that_is_no_page(string path, string thanks) => Assert.Equal(thanks, Entries.Action(path).ThanksPermalink.Path);
}
