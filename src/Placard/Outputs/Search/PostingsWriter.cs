using System.Numerics;

namespace Placard.Outputs.Search;

/// <summary>Converts words in text order to postings in word order; single-threaded.</summary>
/// <remarks>
/// Writing to the postings of random words would be slow because they are far apart in memory. So each batch of words is sorted by counting
/// within a small area and appended from its first word to its last, once for each word. What no index could use of the most frequent words is removed
/// as soon as it is known, so that no more is in memory than an index has.
/// </remarks>
internal sealed class PostingsWriter
{
    /// <summary>The maximum number of positions of a word in one entry, so that a long text does not inflate the index.</summary>
    private const int MaxPositions = 40;

    /// <summary>The maximum number of symbols of an occurrence: the number of an entry, a position, and the end of the entry.</summary>
    private const int MaxOccurrenceLength = (2 * Symbols.MaxLength) + 1;

    private readonly SlicePool pool = new();
    private Postings[] postings = new Postings[4096];
    private int[] ends = new int[4096];
    private byte[] symbols = [], rewritten = [];
    private Occurrence[] sorted = [];
    private int wordCount;

    /// <summary>The postings of a word by its number.</summary>
    public ref readonly Postings this[int word] => ref postings[word];

    /// <summary>Writes a batch of words.</summary>
    /// <param name="words">The numbers of the words in text order.</param>
    /// <param name="occurrences">The occurrence of each word; entries follow those of all earlier batches.</param>
    /// <param name="count">The number of distinct words.</param>
    public void Write(ReadOnlySpan<int> words, ReadOnlySpan<Occurrence> occurrences, int count)
    {
        if (count > ends.Length)
        {
            ends = new int[count * 2];
            Array.Resize(ref postings, ends.Length);
        }
        wordCount = count;
        Sort(words, occurrences);
        for (var (word, from) = (0, 0); word < count; word++)
        {
            var to = ends[word];
            if (to > from) Write(ref postings[word], sorted.AsSpan(from, to - from));
            from = to;
        }
    }

    /// <summary>Frees what is needed only to write.</summary>
    public void End() => (ends, sorted, symbols, rewritten) = ([], [], [], []);

    /// <summary>Copies the encoded postings of a word after the number of its first entry; there must be room for them.</summary>
    public void CopySymbols(int word, Span<byte> to) => pool.CopyTo(postings[word].Encoded, to);

    private void Write(ref Postings word, ReadOnlySpan<Occurrence> occurrences)
    {
        var room = Symbols.MaxLength + (occurrences.Length * MaxOccurrenceLength);
        if (symbols.Length < room) symbols = new byte[BitOperations.RoundUpToPowerOf2((uint)room)];
        var run = Encode(occurrences, word, symbols.AsSpan(Symbols.MaxLength));
        if (run.Length == 0) return;
        var start = Symbols.MaxLength;
        if (word.Encoded.Length == 0)
        {
            word.First = run.First;
        }
        else
        {
            start -= Symbols.LengthOf(run.First - word.Last);
            Symbols.Write(symbols.AsSpan(start), run.First - word.Last);
        }
        word.Last = run.Last;
        pool.Append(ref word.Encoded, symbols.AsSpan(start, Symbols.MaxLength - start + run.Length));
        if (word.Encoded.Length > Postings.MaxBytesWithPositions) Bound(ref word);
    }

    /// <summary>Removes what every index leaves out that has these postings: one with more entries has no more room.</summary>
    private void Bound(ref Postings word)
    {
        if (!word.IsBounded)
        {
            word.IsBounded = true;
            Rewrite(ref word);
        }
        while (word.Encoded.Length > Postings.MaxBytesWithoutPositions && word.LeastWeight < Symbols.MaxWeight)
        {
            word.LeastWeight = (byte)Postings.WeightAfter(word.LeastWeight);
            Rewrite(ref word);
        }
    }

    private void Rewrite(ref Postings word)
    {
        var room = Symbols.MaxLength + word.Encoded.Length;
        if (rewritten.Length < room) rewritten = new byte[BitOperations.RoundUpToPowerOf2((uint)room)];
        var start = Symbols.Write(rewritten, word.First + 1);
        pool.CopyTo(word.Encoded, rewritten.AsSpan(start));
        var all = rewritten.AsSpan(0, start + word.Encoded.Length);
        pool.Free(ref word.Encoded);
        var kept = all[..Postings.RemovePositions(all, word.LeastWeight, out var last)];
        if (kept.Length == 0) return;
        var at = 0;
        word.First = Symbols.Read(kept, ref at) - 1;
        word.Last = last;
        pool.Append(ref word.Encoded, kept[at..]);
    }

    /// <summary>Sorts the occurrences by word (counting sort): those of a word end where the next one's begin.</summary>
    private void Sort(ReadOnlySpan<int> words, ReadOnlySpan<Occurrence> occurrences)
    {
        if (sorted.Length < words.Length) sorted = new Occurrence[BitOperations.RoundUpToPowerOf2((uint)words.Length)];
        Array.Clear(ends);
        foreach (var word in words) ends[word]++;
        var start = 0;
        for (var word = 0; word < wordCount; word++) (ends[word], start) = (start, start + ends[word]);
        for (var i = 0; i < words.Length; i++) sorted[ends[words[i]]++] = occurrences[i];
    }

    /// <summary>Encodes a word's occurrences: the first entry without its number, each next one as the distance to the one before.</summary>
    /// <param name="occurrences">The occurrences in a batch.</param>
    /// <param name="word">What was left out of the word's postings by now, and is left out here.</param>
    /// <returns>The first and last entry, and the number of symbols.</returns>
    private static (int First, int Last, int Length) Encode(ReadOnlySpan<Occurrence> occurrences, in Postings word, Span<byte> to)
    {
        var (length, first, last) = (0, -1, -1);
        for (var next = 0; next < occurrences.Length;)
        {
            var entry = occurrences[next].Entry;
            var (at, position, times, fields) = (length, 0, 0, 0);
            if (last >= 0) at += Symbols.Write(to[at..], entry - last);
            for (; next < occurrences.Length && occurrences[next].Entry == entry; next++)
            {
                var occurrence = occurrences[next];
                fields |= 1 << (int)occurrence.Field;
                if (++times <= MaxPositions && !word.IsBounded) at += Symbols.Write(to[at..], occurrence.Position - position);
                position = occurrence.Position;
            }
            var weight = Weight(times, fields);
            if (weight < word.LeastWeight) continue;
            to[at++] = Symbols.OfWeight(weight);
            if (first < 0) first = entry;
            (last, length) = (entry, at);
        }
        return (first, last, length);
    }

    private static int Weight(int times, int fields)
    {
        var weight = times > 7 ? 3 : times > 2 ? 2 : 1;
        if ((fields & (1 << (int)SearchField.Title)) != 0) weight += 8;
        if ((fields & (1 << (int)SearchField.Label)) != 0) weight += 2;
        if ((fields & (1 << (int)SearchField.Summary)) != 0) weight += 2;
        return weight;
    }
}
