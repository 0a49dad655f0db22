namespace Placard.Outputs.Search;

/// <summary>The words of some entries, in the order of their numbers, and where each stands; on one thread.</summary>
internal sealed class SearchWords
{
    /// <summary>What parts one field from the next, so that no phrase spans both.</summary>
    private const int FieldGap = 8;

    /// <summary>For how many words there is room before they are written; an entry with more makes it grow, for none is parted.</summary>
    private const int BatchCapacity = 128 * 1024;

    /// <summary>A batch with as many ends with its last entry, while there is room for most.</summary>
    private const int FullBatch = BatchCapacity / 8 * 7;

    private readonly WordTable words = new();
    private readonly PostingsWriter writer = new();
    private int[] batchWords = new int[BatchCapacity];
    private Occurrence[] batch = new Occurrence[BatchCapacity];
    private int count, entry, position;
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
        (entry, position) = (number, 0);
    }

    public void BeginField(SearchField next) => (field, position) = (next, position + FieldGap);

    public void Add(ReadOnlySpan<char> word) => AddToBatch(words.NumberOf(word));

    /// <summary>Adds a word of few plain letters, of which <see cref="WordTable"/> tells the key.</summary>
    public void Add(ulong key, ReadOnlySpan<byte> word) => AddToBatch(words.NumberOf(key, word));

    /// <summary>To be called once, after the last word.</summary>
    public void End()
    {
        EndBatch();
        (batchWords, batch) = ([], []);
        Postings = writer.Join();
        Sorted = new SortedWord[Count];
        for (var i = 0; i < Count; i++) Sorted[i] = new SortedWord(words, i);
        Array.Sort(Sorted);
    }

    private void AddToBatch(int number)
    {
        if (count == batch.Length)
        {
            Array.Resize(ref batchWords, count * 2);
            Array.Resize(ref batch, count * 2);
        }
        batchWords[count] = number;
        batch[count++] = new Occurrence(entry, ++position, field);
    }

    private void EndBatch()
    {
        writer.Write(batchWords.AsSpan(0, count), batch.AsSpan(0, count), words.Count);
        count = 0;
    }
}
