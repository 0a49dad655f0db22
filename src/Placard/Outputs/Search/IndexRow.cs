using System.Buffers;

namespace Placard.Outputs.Search;

/// <summary>A word of the index with its postings from all pieces, limited to a size that a reader can load.</summary>
internal readonly struct IndexRow
{
    /// <summary>The maximum length of postings without positions, in bytes; above it only the entries with the highest weights are kept.</summary>
    private const int MaxBytesWithoutPositions = 40 * 1024;

    private readonly SearchWords[] pieces;
    private readonly (int Piece, int Number)[] words;
    private readonly Range range;
    private readonly byte[]? bounded;

    private IndexRow(SearchWords[] pieces, (int Piece, int Number)[] words, int from, int to)
    {
        (this.pieces, this.words, range) = (pieces, words, from..to);
        var (length, last) = (0L, -1);
        foreach (var word in words.AsSpan(from, to - from))
        {
            ref readonly var postings = ref pieces[word.Piece].Postings[word.Number];
            length += Symbols.LengthOf(postings.First - last) + postings.Symbols.Length;
            last = postings.Last;
        }
        if (length > Postings.MaxBytesWithPositions) bounded = Bounded(Joined().WrittenSpan);
        Size = (bounded?.Length ?? length) + Word.Length;
    }

    public ReadOnlySpan<char> Word => pieces[words[range.Start].Piece].Word(words[range.Start].Number);

    /// <summary>The size in characters and bytes, by which the index is split.</summary>
    public long Size { get; }

    /// <summary>Writes the postings after a symbol that says what was left out: nothing (0), positions (1), or most entries (2).</summary>
    public void Write(IBufferWriter<byte> to)
    {
        if (bounded is not null)
        {
            to.Write(bounded);
            return;
        }
        to.Write([Symbols.Of(0)]);
        JoinInto(to);
    }

    /// <summary>The words of all pieces, sorted by UTF-16 code units.</summary>
    public static List<IndexRow> Sorted(SearchWords[] pieces)
    {
        var words = new (int Piece, int Number)[pieces.Sum(piece => piece.Count)];
        var next = new int[pieces.Length];
        for (var at = 0; at < words.Length; at++)
        {
            var least = -1;
            for (var piece = 0; piece < pieces.Length; piece++)
            {
                if (next[piece] < pieces[piece].Count && (least < 0 || Head(piece).CompareTo(Head(least)) < 0)) least = piece;
            }
            words[at] = (least, Head(least).Number);
            next[least]++;
        }
        SortedWord Head(int piece) => pieces[piece].Sorted[next[piece]];

        var rows = new List<IndexRow>(words.Length);
        for (int from = 0, to; from < words.Length; from = to)
        {
            var word = pieces[words[from].Piece].Word(words[from].Number);
            for (to = from + 1; to < words.Length && pieces[words[to].Piece].Word(words[to].Number).SequenceEqual(word);) to++;
            rows.Add(new IndexRow(pieces, words, from, to));
        }
        return rows;
    }

    private ArrayBufferWriter<byte> Joined()
    {
        var joined = new ArrayBufferWriter<byte>(Postings.MaxBytesWithPositions);
        JoinInto(joined);
        return joined;
    }

    private void JoinInto(IBufferWriter<byte> to)
    {
        var last = -1;
        foreach (var word in words.AsSpan(range))
        {
            ref readonly var postings = ref pieces[word.Piece].Postings[word.Number];
            to.Advance(Symbols.Write(to.GetSpan(Symbols.MaxLength), postings.First - last));
            to.Write(postings.Symbols.Span);
            last = postings.Last;
        }
    }

    private static byte[] Bounded(ReadOnlySpan<byte> postings)
    {
        for (var least = 0; ; least++)
        {
            var without = WithoutPositions(postings, least);
            if (without.WrittenCount <= MaxBytesWithoutPositions || least == Symbols.MaxWeight) return [Symbols.Of(least == 0 ? 1 : 2), .. without.WrittenSpan];
        }
    }

    /// <summary>The same postings without positions; only entries of a minimum weight.</summary>
    private static ArrayBufferWriter<byte> WithoutPositions(ReadOnlySpan<byte> postings, int leastWeight)
    {
        var without = new ArrayBufferWriter<byte>(postings.Length);
        var (entry, last) = (-1, -1);
        for (var at = 0; at < postings.Length;)
        {
            entry += Symbols.Read(postings, ref at);
            while (!Symbols.IsWeight(postings[at])) Symbols.Read(postings, ref at);
            var weight = postings[at++];
            if (Symbols.WeightOf(weight) < leastWeight) continue;
            without.Advance(Symbols.Write(without.GetSpan(Symbols.MaxLength), entry - last));
            without.Write([weight]);
            last = entry;
        }
        return without;
    }
}
