using Placard.Content;
using Placard.Reading.FrontMatter;
using Placard.Reading.Sources;
using static Placard.Reading.FrontMatter.Keys<Placard.Content.Milestone>;

namespace Placard.Reading.Keys;

/// <summary>The keys of each item of <c>milestones</c>.</summary>
internal static class MilestoneKeys
{
    public static MappingSchema<Milestone> Schema { get; } = new(
        PastDate("date", "2020-06-17", "When it happened.", milestone => milestone.Date) with { Required = true },
        ShortText("text", "The vote takes place.", "What happened.", milestone => milestone.Text) with { Required = true },
        Of("link", ValueKind.Text, "https://example.org/page", "Where more is said.", milestone => YamlValue.Link(milestone.Link), null) with
        {
            MemberName = "url",
        });

    /// <summary>Reads the milestones, the earliest first.</summary>
    public static IReadOnlyList<Milestone> Read(EntryReader reader)
    {
        var milestones = new List<Milestone>();
        foreach (var map in reader.Keys.Maps("milestones", Schema))
        {
            var link = map.Text("link") is { } written ? LinkReader.Read(reader.Context, map, "link", written) : null;
            milestones.Add(new Milestone(map.RequiredPastDate("date"), map.RequiredText("text"), link));
        }
        return [.. milestones.OrderBy(milestone => milestone.Date)];
    }
}
