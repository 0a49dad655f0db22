using Placard.Content;
using Placard.Reading.FrontMatter;
using static Placard.Reading.FrontMatter.Keys<Placard.Content.Tally>;

namespace Placard.Reading.Keys;

/// <summary>The keys below <c>tally</c>.</summary>
internal static class TallyKeys
{
    public static MappingSchema<Tally> Schema { get; } = new(
        Number("count", "1000", "How many took part.", tally => tally.Count) with { Required = true },
        PastDate("asOf", "2020-06-17", "When that was counted.", tally => tally.AsOf));

    public static Tally? Read(MappingReader keys) =>
        keys.Map("tally", Schema) is { } tally ? new Tally(tally.Number("count", 0, 1_000_000_000) ?? 0, tally.PastDate("asOf")) : null;
}
