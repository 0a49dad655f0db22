using Placard.Content;

namespace Placard.Outputs.Data;

/// <summary>
/// Two columns of a table for each of its dates: the first and the last day that it may mean. A table has them if it holds a date whose day is not known.
/// </summary>
internal readonly struct DateBounds(bool areWritten)
{
    public object?[] Names(string column) => areWritten ? [column + "Earliest", column + "Latest"] : [];

    /// <summary>The first day is empty where the beginning of the date is open.</summary>
    public object?[] Of(EdtfDate? date) => !areWritten ? [] : [Day(date?.Earliest), Day(date?.Latest)];

    private static ArchiveDate? Day(DateOnly? day) => day is { } known ? new ArchiveDate(known) : null;
}
