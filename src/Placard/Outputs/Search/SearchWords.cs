namespace Placard.Outputs.Search;

/// <summary>Where in an entry a word stands; a title beats all the rest.</summary>
internal enum SearchField
{
    Title,
    Label,
    Summary,
    Body,
}

/// <summary>The words of some entries, in the order of their numbers, and where each stands; on one thread.</summary>
/// <remarks>
/// Words come in the order of texts and are kept in the order of words, which lie far apart in memory. So some thousands are
/// gathered and sorted where they are near, and each word's postings are touched once for all of them.
/// </remarks>
internal sealed class SearchWords
{
    /// <summary>What parts one field from the next, so that no phrase spans both.</summary>
    private const int FieldGap = 8;

    /// <summary>As many as lie in the memory next to a processor.</summary>
    private const int MostGathered = 32 * 1024;

    private readonly WordTable words = new();
    private readonly int[] gatheredWords = new int[MostGathered];
    private readonly Occurrence[] gathered = new Occurrence[MostGathered];
    private readonly Occurrence[] sorted = new Occurrence[MostGathered];
    private readonly List<int> met = [];
    private int[] times = new int[4096];
    private Postings[] postings = new Postings[4096];
    private int count, entry, place;
    private SearchField field;

    public int Count => words.Count;

    public ReadOnlySpan<char> Word(int number) => words[number];

    /// <summary>Complete only after <see cref="End"/>.</summary>
    public ref Postings this[int number] => ref postings[number];

    /// <summary>All words in their order; empty before <see cref="End"/>.</summary>
    public SortedWord[] Sorted { get; private set; } = [];

    public void BeginEntry(int number) => (entry, place) = (number, 0);

    public void BeginField(SearchField next) => (field, place) = (next, place + FieldGap);

    public void Add(ReadOnlySpan<char> word)
    {
        var number = words.NumberOf(word);
        if (number >= times.Length) Grow();
        if (times[number]++ == 0) met.Add(number);
        gatheredWords[count] = number;
        gathered[count++] = new Occurrence(entry, ++place, field);
        if (count == MostGathered) Post();
    }

    /// <summary>To be called once, after the last word.</summary>
    public void End()
    {
        Post();
        for (var i = 0; i < Count; i++) postings[i].End();
        Sorted = new SortedWord[Count];
        for (var i = 0; i < Count; i++) Sorted[i] = new SortedWord(this, i);
        Array.Sort(Sorted);
    }

    private void Grow()
    {
        Array.Resize(ref times, times.Length * 2);
        Array.Resize(ref postings, times.Length);
    }

    private void Post()
    {
        var start = 0;
        foreach (var number in met)
        {
            start += times[number];
            times[number] = start - times[number];
        }
        for (var i = 0; i < count; i++) sorted[times[gatheredWords[i]]++] = gathered[i];
        var from = 0;
        foreach (var number in met)
        {
            var to = times[number];
            postings[number].Add(sorted.AsSpan(from, to - from));
            (from, times[number]) = (to, 0);
        }
        met.Clear();
        count = 0;
    }
}
