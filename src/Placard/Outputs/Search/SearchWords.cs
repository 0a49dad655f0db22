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
internal sealed class SearchWords
{
    /// <summary>What parts one field from the next, so that no phrase spans both.</summary>
    private const int FieldGap = 8;

    /// <summary>For how many words there is room before they are written; an entry with more makes it grow, for none is parted.</summary>
    private const int RoomOfBatch = 128 * 1024;

    /// <summary>A batch with as many ends with its last entry, while there is room for most.</summary>
    private const int FullBatch = RoomOfBatch / 8 * 7;

    private readonly WordTable words = new();
    private readonly PostingsWriter writer = new();
    private int[] gatheredWords = new int[RoomOfBatch];
    private Occurrence[] gathered = new Occurrence[RoomOfBatch];
    private int count, entry, place;
    private SearchField field;

    public int Count => words.Count;

    public ReadOnlySpan<char> Word(int number) => words[number];

    /// <summary>Where each word stands; empty before <see cref="End"/>.</summary>
    public Postings[] Postings { get; private set; } = [];

    /// <summary>All words in their order; empty before <see cref="End"/>.</summary>
    public SortedWord[] Sorted { get; private set; } = [];

    public void BeginEntry(int number)
    {
        if (count > FullBatch) EndBatch();
        (entry, place) = (number, 0);
    }

    public void BeginField(SearchField next) => (field, place) = (next, place + FieldGap);

    public void Add(ReadOnlySpan<char> word) => Gather(words.NumberOf(word));

    /// <summary>Adds a word of few plain letters, of which <see cref="WordTable"/> tells the key.</summary>
    public void Add(ulong key, ReadOnlySpan<byte> word) => Gather(words.NumberOf(key, word));

    /// <summary>To be called once, after the last word.</summary>
    public void End()
    {
        EndBatch();
        (gatheredWords, gathered) = ([], []);
        Postings = writer.Join();
        Sorted = new SortedWord[Count];
        for (var i = 0; i < Count; i++) Sorted[i] = new SortedWord(this, i);
        Array.Sort(Sorted);
    }

    private void Gather(int number)
    {
        if (count == gathered.Length)
        {
            Array.Resize(ref gatheredWords, count * 2);
            Array.Resize(ref gathered, count * 2);
        }
        gatheredWords[count] = number;
        gathered[count++] = new Occurrence(entry, ++place, field);
    }

    private void EndBatch()
    {
        writer.Write(gatheredWords.AsSpan(0, count), gathered.AsSpan(0, count), words.Count);
        count = 0;
    }
}
