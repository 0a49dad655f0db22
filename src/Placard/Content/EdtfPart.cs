using System.Globalization;

namespace Placard.Content;

/// <summary>A day, month, year or decade of which more or less is known: a whole date in EDTF, or one end of an interval.</summary>
/// <param name="Earliest">The first day that it may mean, qualifiers aside.</param>
/// <param name="Precision">How much is known of the calendar date.</param>
/// <param name="IsApproximate">Whether it is marked with <c>~</c> or <c>%</c>.</param>
/// <param name="IsUncertain">Whether it is marked with <c>?</c> or <c>%</c>.</param>
public sealed record EdtfPart(DateOnly Earliest, DatePrecision Precision, bool IsApproximate = false, bool IsUncertain = false)
{
    /// <summary>The last day that it may mean, qualifiers aside.</summary>
    public DateOnly Latest => Precision switch
    {
        DatePrecision.Day => Earliest,
        DatePrecision.Month => new DateOnly(Earliest.Year, Earliest.Month, DateTime.DaysInMonth(Earliest.Year, Earliest.Month)),
        DatePrecision.Year => new DateOnly(Earliest.Year, 12, 31),
        _ => new DateOnly(Earliest.Year + 9, 12, 31),
    };

    /// <summary>Whether it is marked as approximate or uncertain.</summary>
    public bool IsQualified => IsApproximate || IsUncertain;

    /// <summary>The part in EDTF: <c>2019-05~</c>.</summary>
    public override string ToString() => Calendar + (IsApproximate, IsUncertain) switch
    {
        (true, true) => "%",
        (true, false) => "~",
        (false, true) => "?",
        _ => "",
    };

    private string Calendar => Precision switch
    {
        DatePrecision.Day => Earliest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DatePrecision.Month => Earliest.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        DatePrecision.Year => Earliest.ToString("yyyy", CultureInfo.InvariantCulture),
        _ => Earliest.ToString("yyyy", CultureInfo.InvariantCulture)[..3] + "X",
    };

    /// <summary>Parses <c>2019-05-18</c>, <c>2019-05</c> or <c>2019</c>, each perhaps with <c>~</c>, <c>?</c> or <c>%</c>; else null.</summary>
    internal static EdtfPart? Parse(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return null;
        var (isApproximate, isUncertain) = (text[^1] is '~' or '%', text[^1] is '?' or '%');
        if (isApproximate || isUncertain) text = text[..^1];
        var (format, precision) = text.Length switch
        {
            10 => ("yyyy-MM-dd", DatePrecision.Day),
            7 => ("yyyy-MM", DatePrecision.Month),
            _ => ("yyyy", DatePrecision.Year),
        };
        return DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var earliest)
            ? new EdtfPart(earliest, precision, isApproximate, isUncertain)
            : null;
    }

    /// <summary>Parses a decade such as <c>201X</c>; else null.</summary>
    internal static EdtfPart? ParseDecade(ReadOnlySpan<char> text) =>
        text.Length == 4 && text[3] == 'X' && int.TryParse(text[..3], NumberStyles.None, CultureInfo.InvariantCulture, out var tens) && tens > 0
            ? new EdtfPart(new DateOnly(tens * 10, 1, 1), DatePrecision.Decade)
            : null;
}

/// <summary>How much is known of a calendar date.</summary>
public enum DatePrecision
{
    Day,
    Month,
    Year,
    Decade,
}
