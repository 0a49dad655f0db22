using Placard.Diagnostics;
using Placard.Reading.FrontMatter;
using Placard.Time;

namespace Placard.Reading.Settings;

/// <summary>Reads the name of a time zone.</summary>
internal static class TimeZoneReader
{
    private const int MostSuggestions = 3;

    public static ArchiveTimeZone Read(MappingReader keys) => Find(keys, "timeZone") ?? ArchiveTimeZone.Utc;

    /// <summary>The time zone of a key; null where it has none, or no valid one, which has been reported.</summary>
    public static ArchiveTimeZone? Find(MappingReader keys, string key)
    {
        if (keys.Text(key) is not { } written) return null;
        if (ArchiveTimeZone.Find(written) is { } zone) return zone;
        keys.Diagnostics.Report(DiagnosticDescriptors.NotATimeZone, keys.LocationOf(key), written, Hint(written));
        return null;
    }

    private static string Hint(string written)
    {
        var names = Nearest(written).Distinct(StringComparer.Ordinal).Take(MostSuggestions).Select(name => $"`{name}`").ToList();
        return names.Count == 0 ? "" : $" Did you mean {string.Join(" or ", names)}?";
    }

    /// <summary>The zone that Windows calls so; else those of the city, however it is written; else those with the most similar name.</summary>
    private static IEnumerable<string> Nearest(string written)
    {
        var name = written.Replace(' ', '_');
        if (ArchiveTimeZone.FindWindowsName(written) is { } windows) return [windows];
        var city = CityOf(name);
        var ofCity = ArchiveTimeZone.Ids.Where(id => CityOf(id).Equals(city, StringComparison.OrdinalIgnoreCase)).ToList();
        if (ofCity.Count > 0) return ofCity;
        var cities = ArchiveTimeZone.Ids.ToLookup(CityOf, StringComparer.Ordinal);
        IEnumerable<string> similar = NearestName.Of(city, cities.Select(group => group.Key)) is { } near ? cities[near] : [];
        return NearestName.Of(name, ArchiveTimeZone.Ids) is { } whole ? similar.Prepend(whole) : similar;
    }

    private static string CityOf(string id) => id[(id.LastIndexOf('/') + 1)..];
}
