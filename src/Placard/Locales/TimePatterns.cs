using System.Globalization;
using Placard.Content;

namespace Placard.Locales;

/// <summary>How a language writes moments with their time zone, to the minute, from <c>times:</c> in its file.</summary>
internal static class TimePatterns
{
    private const string Keys = "times.", Names = "timeZones.";

    public static string Start(Locale locale, ActionTime time) => Write(locale, time, "start", "{day}, {time} ({zone})");

    public static string End(Locale locale, ActionTime time) =>
        time.Written.Time is null ? Write(locale, time, "endOfDay", "{day}, 24:00 ({zone})") : Write(locale, time, "end", "{day}, {time} ({zone})");

    private static string Write(Locale locale, ActionTime time, string key, string pattern)
    {
        var shown = time.Written.Time is null ? new ArchiveDate(time.Day, TimeOnly.MinValue) : time.LocalMoment;
        var clock = shown.Time!.Value;
        return (locale.Find(Keys + key) ?? pattern)
            .Replace("{day}", locale.Day(shown), StringComparison.Ordinal)
            .Replace("{time}", clock.ToString("HH:mm", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{hour}", clock.ToString("HH", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{minute}", clock.ToString("mm", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{zone}", Zone(locale, time), StringComparison.Ordinal);
    }

    /// <summary>The name of the zone and its offset; the offset alone where the zone has no name that readers know.</summary>
    private static string Zone(Locale locale, ActionTime time)
    {
        var offset = UtcOffset.Write(time.Offset, "", minus: "−");
        var utc = "UTC" + offset;
        if (time.Zone is not { Id: var id } || NameOf(locale, id) is not { } name) return utc;
        var pattern = locale.Find(Keys + "zone") ?? "{name}, {utc}";
        return pattern.Replace("{name}", name, StringComparison.Ordinal).Replace("{utc}", utc, StringComparison.Ordinal);
    }

    /// <summary>The locale's name for a zone, else the place in its IANA name; null where this is none.</summary>
    public static string? NameOf(Locale locale, string id)
    {
        if (locale.Find(Names + id) is { } translated) return translated;
        var place = id.StartsWith("Etc/", StringComparison.Ordinal) ? -1 : id.LastIndexOf('/');
        return place < 0 ? null : id[(place + 1)..].Replace('_', ' ');
    }
}
