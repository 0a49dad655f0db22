using Placard.Content;
using Placard.Reading.FrontMatter;
using Placard.Reading.Tables;
using static Placard.Reading.Keys.EntryKeys<Placard.Content.Campaign>;

namespace Placard.Reading.Keys;

/// <summary>The keys of a campaign.</summary>
internal static class CampaignKeys
{
    public static EntrySchema<Campaign> Schema { get; } = new(
        SharedKeys.All,
        PastDate("start", "2020-05-01", "The first day.", campaign => campaign.Start, (campaign, day) => campaign with { Start = day }) with
        {
            Required = true,
        },
        PastDate("end", "2020-06-17", "The last day.", campaign => campaign.End, (campaign, day) => campaign with { End = day }) with
        {
            AskedEarly = true,
        },
        ShortText("hashtag", "\"#MyCampaign\"", "Its hashtag.",
            campaign => campaign.Hashtag, (campaign, hashtag) => campaign with { Hashtag = '#' + hashtag.TrimStart('#') }),
        Choice<Outcome>("outcome", "unknown", "What came of it.", campaign => campaign.Outcome, (campaign, outcome) => campaign with { Outcome = outcome }),
        LongText("outcomeSummary", "What came of it, in one sentence.", "What came of it, in words.",
            campaign => campaign.OutcomeSummary, (campaign, summary) => campaign with { OutcomeSummary = summary }),
        Texts("organisations", "Example Society", "Who ran it.",
            campaign => campaign.Organisations, (campaign, names) => campaign with { Organisations = names })
            .Computed("organisations", "List links."),
        Nested(Keys<Campaign>.Maps("milestones", "date: …", "Turns in its life.", MilestoneKeys.Schema, campaign => campaign.Milestones),
            (campaign, reader) => campaign with { Milestones = MilestoneKeys.Read(reader) }),
        Custom("posts", ValueKind.FilePath, "posts.csv", "A table of preserved social posts.",
            campaign =>
                YamlValue.Path(campaign.PostsPath),
                    ReadPosts).SeenAs("posts", campaign => campaign.Posts, "Each `date` `author` `text` `url` `archivedUrl` `copy` `screenshot`."),
        Flag("featured", "true", "Whether the front page shows it first.",
            campaign => campaign.Featured, (campaign, isFeatured) => campaign with { Featured = isFeatured })
            .Hidden());

    private static Campaign ReadPosts(Campaign campaign, EntryReader reader) =>
        reader.Table("posts") is { } table
            ? campaign with { Posts = PostTable.Read(table, reader.Context.Sources, reader.Keys.Diagnostics), PostsPath = table.Path }
            : campaign;
}
