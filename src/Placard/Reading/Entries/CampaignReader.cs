using Placard.Content;
using Placard.Files;
using Placard.Reading.FrontMatter;
using Placard.Reading.Sources;
using Placard.Reading.Tables;

namespace Placard.Reading.Entries;

internal static class CampaignReader
{
    public static Campaign? Read(ReadingContext context, SourceFile file)
    {
        if (EntryReader.Open(context, file, ContentSchemas.Campaign) is not { } entry) return null;
        var keys = entry.Keys;
        var slug = entry.Slug();
        var start = keys.RequiredDate("start");
        var end = keys.Date("end");
        entry.CheckOrder("start", start, "end", end);
        return new Campaign
        {
            Origin = entry.Origin,
            UrlOrigin = entry.UrlOrigin(),
            SourcePath = file.Path,
            Title = keys.RequiredText("title"),
            Slug = slug,
            Permalink = entry.PermalinkOr($"campaigns/{slug}.html"),
            Lang = entry.Lang(),
            Summary = entry.Summary(),
            Lead = entry.Lead(),
            Date = keys.Date("date"),
            Updated = keys.Date("updated"),
            Tags = keys.Texts("tags"),
            Authors = keys.Texts("authors"),
            Image = entry.Image(),
            Aliases = entry.Aliases(),
            RemovalReason = keys.Text("gone"),
            TranslationOf = entry.TranslationOf(),
            Extra = entry.Extra(),
            Body = entry.Body,
            Start = start,
            End = end,
            Hashtag = keys.Text("hashtag") is { } hashtag ? '#' + hashtag.TrimStart('#') : null,
            Outcome = keys.Word("outcome", Outcome.Unknown),
            OutcomeSummary = keys.Text("outcomeSummary"),
            Organisations = keys.Texts("organisations"),
            Milestones = ReadMilestones(entry),
            Posts = entry.Table("posts") is { } table ? PostTable.Read(table, context.Sources, keys.Diagnostics) : [],
            Featured = keys.Flag("featured", otherwise: false),
        };
    }

    private static List<Milestone> ReadMilestones(EntryReader entry)
    {
        var milestones = new List<Milestone>();
        foreach (var map in entry.Keys.Maps("milestones", ContentSchemas.Milestone))
        {
            var link = map.Text("link") is { } written ? LinkReader.Read(entry.Context, map, "link", written) : null;
            milestones.Add(new Milestone(map.RequiredDate("date"), map.RequiredText("text"), link));
        }
        return [.. milestones.OrderBy(milestone => milestone.Date)];
    }
}
