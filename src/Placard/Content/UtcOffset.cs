using System.Globalization;

namespace Placard.Content;

/// <summary>Offsets from UTC as text.</summary>
internal static class UtcOffset
{
    /// <summary><c>-07:00</c>, or another text for none.</summary>
    /// <param name="minus">The sign before a negative offset.</param>
    public static string Write(TimeSpan offset, string zero, string minus = "-") =>
        offset == TimeSpan.Zero ? zero : (offset < TimeSpan.Zero ? minus : "+") + offset.ToString("hh\\:mm", CultureInfo.InvariantCulture);
}
