namespace Placard.Content;

/// <summary>The order of every list: latest date first, entries without a date last, then by path; the sort is stable.</summary>
internal static class NewestFirst
{
    public static T[] Of<T>(IEnumerable<T> entries, Func<T, EdtfDate?> dateOf) where T : Entry
    {
        T[] sorted = [.. entries];
        var keys = new Key[sorted.Length];
        for (var i = 0; i < keys.Length; i++) keys[i] = new Key(dateOf(sorted[i]), sorted[i].Permalink.Path, i);
        Array.Sort(keys, sorted);
        return sorted;
    }

    /// <summary>All values that are compared, contiguous in memory.</summary>
    private readonly struct Key(EdtfDate? date, string path, int index) : IComparable<Key>
    {
        private readonly int day = date is { } known ? known.SortDay.DayNumber : -1;
        private readonly long moment = date is { } known ? known.Exact?.UtcMoment.Ticks ?? known.SortDay.DayNumber * TimeSpan.TicksPerDay : 0;
        private readonly string path = path;
        private readonly int index = index;

        public int CompareTo(Key other)
        {
            if (day != other.day) return other.day.CompareTo(day);
            if (moment != other.moment) return other.moment.CompareTo(moment);
            return string.CompareOrdinal(path, other.path) is not 0 and var byPath ? byPath : index.CompareTo(other.index);
        }
    }
}
