namespace Placard.Outputs.Search;

/// <summary>The words of some entries with their occurrences, in the order of entry numbers; single-threaded.</summary>
internal sealed class SearchWords
{
    /// <summary>The gap in positions between two fields, so that no phrase matches across both.</summary>
    private const int FieldGap = 8;

    /// <summary>The initial capacity of a batch; an entry with more words makes it grow, since entries are not split.</summary>
    private const int BatchCapacity = 128 * 1024;

    /// <summary>The number of words after which a batch ends with its last entry.</summary>
    private const int FullBatch = BatchCapacity / 8 * 7;

    private readonly WordTable words = new();
    private readonly PostingsWriter writer = new();
    private int[] batchWords = new int[BatchCapacity];
    private Occurrence[] batch = new Occurrence[BatchCapacity];
    private int count, entry, position;
    private SearchField field;

    public int Count => words.Count;

    public ReadOnlySpan<char> Word(int number) => words[number];

    /// <summary>The postings of a word, complete after <see cref="End"/>.</summary>
    public ref readonly Postings PostingsOf(int number) => ref writer[number];

    /// <summary>Copies the encoded postings of a word; there must be room for them.</summary>
    public void CopySymbols(int number, Span<byte> to) => writer.CopySymbols(number, to);

    /// <summary>All words, sorted; empty before <see cref="End"/>.</summary>
    public SortedWord[] Sorted { get; private set; } = [];

    public void BeginEntry(int number)
    {
        if (count > FullBatch) EndBatch();
        (entry, position) = (number, 0);
    }

    public void BeginField(SearchField next) => (field, position) = (next, position + FieldGap);

    public void Add(ReadOnlySpan<char> word) => AddToBatch(words.NumberOf(word));

    /// <summary>Adds a short word of ASCII letters and digits with its key from <see cref="WordTable"/>.</summary>
    public void Add(ulong key, ReadOnlySpan<byte> word) => AddToBatch(words.NumberOf(key, word));

    /// <summary>Completes the postings. Call once, after the last word.</summary>
    public void End()
    {
        EndBatch();
        (batchWords, batch) = ([], []);
        writer.End();
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
