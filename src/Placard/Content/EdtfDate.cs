using System.Globalization;

namespace Placard.Content;

/// <summary>
/// A date of the past, of which more or less is known: a day or a moment, or what the Extended Date/Time Format (ISO 8601-2,
/// https://www.loc.gov/standards/datetime/) says of it in the forms that archives need: <c>2019</c>, <c>2019-05</c>, each also with <c>~</c> (about),
/// <c>?</c> (uncertain) or <c>%</c> (both), as <c>2019-05-18~</c>; <c>201X</c>; <c>2019-05/2019-07</c>; <c>../2019-05-18</c>.
/// It has no day unless one is known, so that no output can show one.
/// </summary>
public readonly record struct EdtfDate : IComparable<EdtfDate>
{
    private readonly ArchiveDate exact;

    /// <summary>A date whose day is known.</summary>
    public EdtfDate(ArchiveDate exact) => this.exact = exact;

    private EdtfDate(EdtfInterval interval) => Interval = interval;

    /// <summary>The day or moment; null where it is not known.</summary>
    public ArchiveDate? Exact => Interval is null ? exact : null;

    /// <summary>What is known instead of the day; null where the day is known.</summary>
    public EdtfInterval? Interval { get; }

    /// <summary>The first day that the date may mean, qualifiers aside; null where its beginning is open.</summary>
    public DateOnly? Earliest => Interval is null ? exact.Day : Interval.From?.Earliest;

    /// <summary>The last day that the date may mean, qualifiers aside.</summary>
    public DateOnly Latest => Interval is null ? exact.Day : Interval.To.Latest;

    /// <summary>The day by which lists sort: the earliest, and of an open beginning the latest. It is a place in an order and need not be known.</summary>
    public DateOnly SortDay => Interval is null ? exact.Day : Earliest ?? Latest;

    /// <summary>Whether the date or one of its ends is marked as approximate or uncertain.</summary>
    public bool IsQualified => Interval is { } interval && (interval.To.IsQualified || interval.From is { IsQualified: true });

    /// <summary>The year in which the date lies, or begins, or which it precedes; null of a decade.</summary>
    public int? Year => Interval is { To.Precision: DatePrecision.Decade } ? null : SortDay.Year;

    /// <summary>The month, by the rule of <see cref="Year"/>; null where only the year or the decade is known.</summary>
    public int? Month => Interval is null || (Interval.From ?? Interval.To).Precision <= DatePrecision.Month ? SortDay.Month : null;

    /// <summary>The year or decade as a folder and a list have it: <c>2019</c>, <c>2010-2019</c>.</summary>
    public string YearName => Year is { } year
        ? year.ToString("D4", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{SortDay.Year:D4}-{Latest.Year:D4}");

    /// <summary>
    /// The date in ISO 8601 with the precision that is known (<c>2019</c>, <c>2019-05</c>, or a day or moment), as HTML, XML and JSON formats take it;
    /// null where that notation can't say what is known: approximate and uncertain dates, decades, intervals.
    /// </summary>
    public string? ToIso8601() => Interval is not { } interval ? exact.ToString()
        : interval.IsInterval || IsQualified || interval.To.Precision == DatePrecision.Decade ? null
        : interval.ToString();

    /// <summary>
    /// Compares by <see cref="SortDay"/>, then by moment; then what spans more time comes first, and the text decides the rest. Two dates that differ in
    /// anything but the spelling of a moment have an order.
    /// </summary>
    public int CompareTo(EdtfDate other)
    {
        if (Interval is null && other.Interval is null) return exact.CompareTo(other.exact);
        if (SortDay.CompareTo(other.SortDay) is not 0 and var byDay) return byDay;
        if (Moment.CompareTo(other.Moment) is not 0 and var byMoment) return byMoment;
        if (other.Latest.CompareTo(Latest) is not 0 and var bySpan) return bySpan;
        return string.CompareOrdinal(Interval?.ToString(), other.Interval?.ToString());
    }

    /// <summary>The date in EDTF as the author wrote it; of a day or moment as <see cref="ArchiveDate.ToString"/> writes it.</summary>
    public override string ToString() => Interval?.ToString() ?? exact.ToString();

    /// <summary>Parses what <see cref="ArchiveDate.TryParse"/> takes, and the forms of EDTF above.</summary>
    public static bool TryParse(string text, out EdtfDate date)
    {
        date = default;
        if (ArchiveDate.TryParse(text, out var day)) date = new EdtfDate(day);
        else if (EdtfInterval.Parse(text) is { } interval) date = new EdtfDate(interval);
        else return false;
        return true;
    }

    public static implicit operator EdtfDate(ArchiveDate day) => new(day);

    public static bool operator <(EdtfDate left, EdtfDate right) => left.CompareTo(right) < 0;
    public static bool operator >(EdtfDate left, EdtfDate right) => left.CompareTo(right) > 0;
    public static bool operator <=(EdtfDate left, EdtfDate right) => left.CompareTo(right) <= 0;
    public static bool operator >=(EdtfDate left, EdtfDate right) => left.CompareTo(right) >= 0;

    private DateTime Moment => Interval is null ? exact.UtcMoment : SortDay.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
}
