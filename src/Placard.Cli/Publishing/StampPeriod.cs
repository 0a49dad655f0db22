using System.Globalization;
using Placard.Content;

namespace Placard.Cli.Publishing;

/// <summary>The moments for which a build holds, as a line of its stamp: a day that was given, or the time from the build to the next change.</summary>
internal static class StampPeriod
{
    private const string Format = "yyyy-MM-ddTHH:mm:ss.fffffffZ";

    /// <summary>The period of a build that was made.</summary>
    public static string Of(Site site) => site.Options.AsOfTime is null ? DayOf(site.Options) : $"{Text(site.Now)}/{Text(site.NextChange)}";

    /// <summary>Whether a period contains the moment of a build to be made.</summary>
    public static bool Contains(string period, BuildOptions options)
    {
        if (options.AsOfTime is not { } time) return period == DayOf(options);
        var moment = Text(options.AsOf.ToDateTime(time, DateTimeKind.Utc));
        return period.Split('/') is [var from, var until] && string.CompareOrdinal(from, moment) <= 0 && string.CompareOrdinal(moment, until) < 0;
    }

    private static string DayOf(BuildOptions options) => options.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(DateTime moment) => moment.ToString(Format, CultureInfo.InvariantCulture);
}
