using System.Globalization;

namespace Placard.Containers.Warc;

/// <summary>Dates as WARC and WACZ write them (ISO 28500, section 5.4): to the second, in UTC.</summary>
internal static class WarcDate
{
    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    public static string ToText(DateTimeOffset date) => date.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Reads a date; those without a zone are in UTC.</summary>
    /// <returns>Null if there is none, or it is not understood.</returns>
    public static DateTimeOffset? Parse(string? text) => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, Utc, out var date) ? date : null;
}
