using System.Globalization;

namespace Placard.Cli.Commands;

/// <summary>The day on which a build is judged where the call names none.</summary>
internal static class BuildDate
{
    /// <summary>The day of SOURCE_DATE_EPOCH (seconds since 1970, as reproducible builds set it), else the clock's, in UTC.</summary>
    public static DateOnly FromEnvironment()
    {
        var epoch = Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH");
        var moment = long.TryParse(epoch, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < 253402300800
            ? DateTime.UnixEpoch.AddSeconds(seconds)
            : DateTime.UtcNow;
        return DateOnly.FromDateTime(moment);
    }
}
