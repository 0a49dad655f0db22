using System.Numerics;

namespace Placard.Outputs.Search;

/// <summary>Converts words in text order to postings in word order; single-threaded.</summary>
/// <remarks>
/// Writing to the postings of random words would be slow because they are far apart in memory. So each batch of words is sorted by counting
/// within a small area and written from its first word to its last; at the end the batches are joined, once for each word in each.
/// </remarks>
internal sealed class PostingsWriter
{
    /// <summary>The maximum number of positions of a word in one entry, so that a long text does not inflate the index.</summary>
    private const int MaxPositions = 40;

    /// <summary>The maximum number of symbols of an occurrence: the end of one entry, the number of the next, and a position.</summary>
    private const int MaxOccurrenceLength = (2 * Symbols.MaxLength) + 2;

    /// <summary>The size of a block, below the large object heap, so that the garbage collector can move blocks.</summary>
    private const int BlockLength = 64 * 1024, RunsPerBlock = 4 * 1024;

    private readonly List<Block> blocks = [];
    private readonly List<Run> runs = new(RunsPerBlock);
    private byte[] symbols = new byte[BlockLength];
    private Total[] totals = new Total[4096];
    private int[] ends = new int[4096];
    private Occurrence[] sorted = [];
    private int written, wordCount;

    /// <summary>Writes a batch of words.</summary>
    /// <param name="words">The numbers of the words in text order.</param>
    /// <param name="occurrences">The occurrence of each word; entries follow those of all earlier batches.</param>
    /// <param name="count">The number of distinct words.</param>
    public void Write(ReadOnlySpan<int> words, ReadOnlySpan<Occurrence> occurrences, int count)
    {
        if (count > ends.Length)
        {
            ends = new int[count * 2];
            Array.Resize(ref totals, ends.Length);
        }
        wordCount = count;
        Sort(words, occurrences);
        for (var (word, from) = (0, 0); word < count; word++)
        {
            var to = ends[word];
            if (to > from) Write(word, sorted.AsSpan(from, to - from));
            from = to;
        }
        EndBlock();
    }

    /// <summary>The postings of every word by its number. Call once, at the end.</summary>
    public Postings[] Join()
    {
        var postings = new Postings[wordCount];
        var rooms = new Memory<byte>[wordCount];
        var room = Memory<byte>.Empty;
        for (var word = 0; word < wordCount; word++)
        {
            var total = totals[word];
            if (room.Length < total.Length) room = new byte[Math.Max(BlockLength, total.Length)];
            rooms[word] = room[..total.Length];
            postings[word] = new Postings(total.First, total.Last, rooms[word]);
            room = room[total.Length..];
        }
        var lasts = new int[wordCount];
        foreach (var block in blocks)
        {
            var from = 0;
            foreach (var run in block.Runs)
            {
                ref var to = ref rooms[run.Word];
                if (run.First != totals[run.Word].First) to = to[Symbols.Write(to.Span, run.First - lasts[run.Word])..];
                block.Symbols.AsSpan(from, run.Length).CopyTo(to.Span);
                to = to[run.Length..];
                lasts[run.Word] = run.Last;
                from += run.Length;
            }
        }
        blocks.Clear();
        return postings;
    }

    private void Write(int word, ReadOnlySpan<Occurrence> occurrences)
    {
        var room = occurrences.Length * MaxOccurrenceLength;
        if (written + room > BlockLength || runs.Count == RunsPerBlock) EndBlock();
        if (symbols.Length < room) symbols = new byte[room];
        var length = Write(occurrences, totals[word].Length <= Postings.MaxBytesWithPositions, symbols.AsSpan(written));
        var run = new Run(word, occurrences[0].Entry, occurrences[^1].Entry, length);
        totals[word].Add(run);
        runs.Add(run);
        written += length;
    }

    private void EndBlock()
    {
        if (written > 0) blocks.Add(new Block([.. runs], symbols.AsSpan(0, written).ToArray()));
        runs.Clear();
        written = 0;
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

    /// <returns>The number of symbols written.</returns>
    private static int Write(ReadOnlySpan<Occurrence> occurrences, bool withPositions, Span<byte> to)
    {
        var (at, entry, position, times, fields) = (0, occurrences[0].Entry, 0, 0, 0);
        foreach (var occurrence in occurrences)
        {
            if (occurrence.Entry != entry)
            {
                to[at++] = Symbols.OfWeight(Weight(times, fields));
                at += Symbols.Write(to[at..], occurrence.Entry - entry);
                (entry, position, times, fields) = (occurrence.Entry, 0, 0, 0);
            }
            fields |= 1 << (int)occurrence.Field;
            if (++times <= MaxPositions && withPositions) at += Symbols.Write(to[at..], occurrence.Position - position);
            position = occurrence.Position;
        }
        to[at++] = Symbols.OfWeight(Weight(times, fields));
        return at;
    }

    private static int Weight(int times, int fields)
    {
        var weight = times > 7 ? 3 : times > 2 ? 2 : 1;
        if ((fields & (1 << (int)SearchField.Title)) != 0) weight += 8;
        if ((fields & (1 << (int)SearchField.Label)) != 0) weight += 2;
        if ((fields & (1 << (int)SearchField.Summary)) != 0) weight += 2;
        return weight;
    }

    /// <summary>The postings of a word in a batch: first and last entry, and number of symbols.</summary>
    private readonly record struct Run(int Word, int First, int Last, int Length);

    /// <summary>A block of a batch.</summary>
    private sealed record Block(Run[] Runs, byte[] Symbols);

    /// <summary>The postings of a word in all batches so far.</summary>
    private struct Total
    {
        public int First { get; private set; }

        public int Last { get; private set; }

        public int Length { get; private set; }

        public void Add(Run run)
        {
            if (Length == 0) First = run.First;
            else Length += Symbols.LengthOf(run.First - Last);
            Length += run.Length;
            Last = run.Last;
        }
    }
}
