using Placard.Content;
using Placard.Tests.Support;
using Placard.Time;

namespace Placard.Tests.Content;

/// <summary>A campaign is live from its first day to its last, both included.</summary>
public class CampaignTests
{
    [Theory]
    [InlineData("2020-04-30", CampaignStatus.Upcoming)]
    [InlineData("2020-05-01", CampaignStatus.Live)]
    [InlineData("2020-06-17", CampaignStatus.Live)]
    [InlineData("2020-06-18", CampaignStatus.Over)]
    public void It_is_live_on_its_first_and_on_its_last_day(string day, CampaignStatus status) =>
        Assert.Equal(status, StatusOf(Entries.Campaign("2020-05-01", "2020-06-17"), day));

    [Theory]
    [InlineData("2020-05-01", CampaignStatus.Live)]
    [InlineData("2999-12-31", CampaignStatus.Live)]
    [InlineData("2020-04-30", CampaignStatus.Upcoming)]
    public void Without_a_last_day_it_stays_live(string day, CampaignStatus status) => Assert.Equal(status, StatusOf(Entries.Campaign("2020-05-01"), day));

    private static CampaignStatus StatusOf(Campaign campaign, string day) =>
        new Lifecycle(ArchiveTimeZone.Utc, new BuildOptions { AsOf = Entries.Date(day).Day }, [campaign]).Of(campaign);
}
