using Placard.Content;
using Placard.Reading.FrontMatter;
using Placard.Syntax;

namespace Placard.Reading.Keys;

/// <summary>The keys below <c>tally</c>: one count, or a list of running totals by way and day.</summary>
internal static class TallyKeys
{
    private const int MostPeople = 1_000_000_000;

    public static MappingSchema<Tally> Schema { get; } = new(
        Keys<Tally>.Number("count", "1000", "How many took part.", tally => tally.Count) with { Required = true },
        Keys<Tally>.PastDate("asOf", "2020-06-17", "When that was counted.", tally => tally.AsOf));

    public static MappingSchema<TallyCount> CountSchema { get; } = new(
        Keys<TallyCount>.ShortText("way", "online", "In a list: how they took part, such as `online` or `paper`.", count => count.Way) with { Required = true },
        Keys<TallyCount>.Number("count", "1000", "How many had taken part in this way until that day.", count => count.Count) with { Required = true },
        Keys<TallyCount>.PastDate("asOf", "2020-06-17", "When that was counted.", count => count.AsOf) with { Required = true });

    public static YamlNode? Write(Tally? tally) => tally switch
    {
        null => null,
        { Counts.Count: > 0 } => YamlValue.List(tally.Counts.Select(CountSchema.Write)),
        _ => Schema.Write(tally),
    };

    public static Tally? Read(MappingReader keys)
    {
        if (keys.Node("tally") is YamlSequence)
            return keys.Maps("tally", CountSchema) is { Count: > 0 } counts ? Tally.Of([.. counts.Select(ReadCount)]) : null;
        return keys.Map("tally", Schema) is { } tally ? new Tally(tally.Number("count", 0, MostPeople) ?? 0, tally.PastDate("asOf")) : null;
    }

    private static TallyCount ReadCount(MappingReader keys) =>
        new(keys.RequiredText("way"), keys.Number("count", 0, MostPeople) ?? 0, keys.RequiredPastDate("asOf"));
}
