using Placard.Content;
using Placard.Diagnostics;
using Placard.Reading.Keys;

namespace Placard.Reading.Entries;

/// <summary>Compares the areas of an action's targets with those of its table of postcodes.</summary>
internal static class AreaChecks
{
    private const int MostNamed = 3;

    public static void Check(EntryReader reader, CampaignAction action)
    {
        if (action.Areas is not { } table) return;
        var (diagnostics, at) = (reader.Keys.Diagnostics, reader.Keys.LocationOf("areas"));
        var named = action.Targets.SelectMany(target => TargetAreas.Split(target.Area)).ToHashSet(StringComparer.Ordinal);
        if (named.Count == 0)
        {
            diagnostics.Report(DiagnosticDescriptors.TargetsWithoutArea, at);
            return;
        }
        foreach (var name in named.Where(name => name != TargetAreas.Everywhere && !table.Names.Contains(name)).Order(StringComparer.Ordinal))
            diagnostics.Report(DiagnosticDescriptors.AreaWithoutPostcode, at, name, NearestName.Hint(name, table.Names.Order(StringComparer.Ordinal)));
        var empty = table.Names.Except(named, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (empty.Count == 0) return;
        var examples = string.Join(", ", empty.Take(MostNamed).Select(name => $"`{name}`"));
        diagnostics.Report(DiagnosticDescriptors.AreaWithoutTarget, at, empty.Count, table.Names.Count, examples + (empty.Count > MostNamed ? ", …" : ""));
    }
}
