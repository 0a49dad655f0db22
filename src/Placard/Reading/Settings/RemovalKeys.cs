using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Reading.FrontMatter;
using Placard.Reading.Sources;
using Placard.Syntax;

namespace Placard.Reading.Settings;

/// <summary>The keys of <c>removals.yaml</c>.</summary>
internal static class RemovalKeys
{
    private const int MostPlaces = 1_000_000;

    private static MappingSchema<Removal> Item { get; } = new(
        Keys<Removal>.PastDate("date", "2026-11-29", "The day of the removal.", removal => removal.Date) with { Required = true },
        Keys<Removal>.Number("count", "3", "In how many places something was removed.", removal => removal.Count) with { Required = true },
        Keys<Removal>.Choice<RemovalReason>("reason", "wish", "Whether a person wished it or a law required it.", removal => removal.Reason) with
        {
            Required = true,
        });

    public static MappingSchema<IReadOnlyList<Removal>> Schema { get; } = new(
        Keys<IReadOnlyList<Removal>>.Maps("removals", "date: …",
            "That something was removed, by `placard redact`: when, in how many places and why; never what or about whom.", Item, removals => removals));

    public static IReadOnlyList<Removal> Read(SourceIndex sources, DiagnosticBag diagnostics)
    {
        if (sources.Find(Removal.FileName) is not { } file || TextFile.ReadText(file, diagnostics) is not { } text) return [];
        if (YamlReader.Read(file.DisplayPath, text, diagnostics) is not { } mapping) return [];
        return [.. new MappingReader(file, mapping, Schema, diagnostics).Maps("removals", Item)
            .Select(map => new Removal(map.RequiredPastDate("date"), map.Number("count", 1, MostPlaces) ?? 1,
                map.Choice<RemovalReason>("reason") ?? RemovalReason.Wish))];
    }
}
