using Placard.Content;

namespace Placard.Outputs.Search;

/// <summary>
/// The index of all entries, built by all threads that need it: a thread that arrives while others read takes an unread piece instead of
/// waiting. Thread-safe.
/// </summary>
internal sealed class SharedIndex
{
    private readonly Lazy<SearchWords>[] pieces;
    private readonly Lazy<SearchIndex> joined;
    private int taken;

    /// <param name="entries">The entries, in the order of their numbers.</param>
    /// <param name="kindOf">The display name of an entry's kind.</param>
    /// <param name="parts">The number of parts of the index.</param>
    /// <param name="pieces">The number of pieces in which the entries are read.</param>
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
            // Idle threads help; if all are busy, these tasks find nothing left.
            for (var i = Volatile.Read(ref taken) + 1; i < pieces.Length; i++) _ = Task.Run(ReadWhatIsLeft);
            ReadWhatIsLeft();
            return joined.Value;
        }
    }

    /// <summary>An exception is stored with its piece and rethrown to every thread that needs it.</summary>
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
