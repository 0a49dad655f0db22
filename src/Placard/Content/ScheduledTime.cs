using System.Globalization;

namespace Placard.Content;

/// <summary>When an action opens or closes, as its author wrote it: a day, or a time of a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Time">The time of that day; null where the day alone was given.</param>
/// <param name="Offset">The UTC offset of the time; null for a local time of the archive's time zone.</param>
public readonly record struct ScheduledTime(DateOnly Day, TimeOnly? Time = null, TimeSpan? Offset = null)
{
    private const int DayLength = 10;

    /// <summary>The form in which an author writes it: <c>2020-06-17</c>, <c>2020-06-17T18:00</c> or <c>2020-06-17T18:00-07:00</c>.</summary>
    public override string ToString()
    {
        var day = Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (Time is not { } time) return day;
        var written = time.ToString(time.Second == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture);
        return $"{day}T{written}{(Offset is { } offset ? UtcOffset.Write(offset, "Z") : "")}";
    }

    /// <summary>Parses a day, or a day and a time (RFC 3339) whose offset may be left out. Fractions of a second are dropped.</summary>
    public static bool TryParse(string text, out ScheduledTime time)
    {
        time = default;
        if (text.Length < DayLength
            || !DateOnly.TryParseExact(text.AsSpan(0, DayLength), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return false;
        }
        if (text.Length == DayLength)
        {
            time = new ScheduledTime(day);
            return true;
        }
        if (ArchiveDate.TryParse(text, out var date) && date.Time is { } withOffset) time = new ScheduledTime(day, withOffset, date.Offset);
        else if (ArchiveDate.TryParse(text + "Z", out date) && date.Time is { } local) time = new ScheduledTime(day, local);
        return time.Time is not null;
    }
}
