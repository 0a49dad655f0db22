using Placard.Content;

namespace Placard.Outputs.Search;

/// <summary>
/// The index of all entries, made by everybody who asks for it: who comes while others read takes a piece that nobody has,
/// rather than wait. Thread-safe.
/// </summary>
internal sealed class SharedIndex
{
    private readonly Lazy<SearchWords>[] pieces;
    private readonly Lazy<SearchIndex> joined;
    private int taken;

    /// <param name="entries">The entries, whose numbers are their places here.</param>
    /// <param name="kindOf">What an entry is, as readers see it.</param>
    /// <param name="parts">Into how many parts the index is cut.</param>
    /// <param name="pieces">In how many pieces the entries are read.</param>
    public SharedIndex(IReadOnlyList<Entry> entries, Func<Entry, string> kindOf, int parts, int pieces)
    {
        this.pieces = new Lazy<SearchWords>[pieces];
        for (var i = 0; i < pieces; i++)
        {
            var (from, to) = ((int)((long)entries.Count * i / pieces), (int)((long)entries.Count * (i + 1) / pieces));
            this.pieces[i] = new(() => Read(entries, kindOf, from, to));
        }
        joined = new(() => SearchIndex.Join([.. this.pieces.Select(piece => piece.Value)], parts));
    }

    public SearchIndex Value
    {
        get
        {
            if (joined.IsValueCreated) return joined.Value;
            // Where nobody else comes, idle threads do; where all are busy, these find nothing left.
            for (var i = Volatile.Read(ref taken) + 1; i < pieces.Length; i++) _ = Task.Run(ReadWhatIsLeft);
            ReadWhatIsLeft();
            return joined.Value;
        }
    }

    /// <summary>A failure stays with its piece, and meets everybody who needs that.</summary>
    private void ReadWhatIsLeft()
    {
        for (int i; (i = Interlocked.Increment(ref taken) - 1) < pieces.Length;) _ = pieces[i].Value;
    }

    private static SearchWords Read(IReadOnlyList<Entry> entries, Func<Entry, string> kindOf, int from, int to)
    {
        var words = new SearchWords();
        for (var i = from; i < to; i++)
        {
            words.BeginEntry(i);
            EntryWords.Read(entries[i], kindOf(entries[i]), words);
        }
        words.End();
        return words;
    }
}
