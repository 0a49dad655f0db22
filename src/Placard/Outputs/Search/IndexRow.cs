using System.Buffers;

namespace Placard.Outputs.Search;

/// <summary>A word of the index with its postings from all pieces, limited to a size that a reader can load.</summary>
internal readonly struct IndexRow
{
    private readonly SearchWords[] pieces;
    private readonly (int Piece, int Number)[] words;
    private readonly Range range;
    private readonly byte[]? bounded;

    private IndexRow(SearchWords[] pieces, (int Piece, int Number)[] words, int from, int to)
    {
        (this.pieces, this.words, range) = (pieces, words, from..to);
        var (length, last, isBounded, leastWeight) = (0, -1, false, 0);
        foreach (var word in words.AsSpan(from, to - from))
        {
            ref readonly var postings = ref pieces[word.Piece].PostingsOf(word.Number);
            isBounded |= postings.IsBounded;
            leastWeight = Math.Max(leastWeight, postings.LeastWeight);
            if (postings.Encoded.Length == 0) continue;
            length += Symbols.LengthOf(postings.First - last) + postings.Encoded.Length;
            last = postings.Last;
        }
        if (isBounded || length > Postings.MaxBytesWithPositions) bounded = Bounded(length, leastWeight);
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

    private void JoinInto(IBufferWriter<byte> to)
    {
        var last = -1;
        foreach (var word in words.AsSpan(range))
        {
            ref readonly var postings = ref pieces[word.Piece].PostingsOf(word.Number);
            if (postings.Encoded.Length == 0) continue;
            to.Advance(Symbols.Write(to.GetSpan(Symbols.MaxLength), postings.First - last));
            pieces[word.Piece].CopySymbols(word.Number, to.GetSpan(postings.Encoded.Length));
            to.Advance(postings.Encoded.Length);
            last = postings.Last;
        }
    }

    /// <param name="length">The length of the joined postings.</param>
    /// <param name="leastWeight">The least weight that some piece has left entries below.</param>
    private byte[] Bounded(int length, int leastWeight)
    {
        var joined = new ArrayBufferWriter<byte>(Math.Max(length, 1));
        JoinInto(joined);
        Span<byte> postings = joined.WrittenSpan.ToArray();
        postings = postings[..Postings.RemovePositions(postings, leastWeight, out _)];
        while (postings.Length > Postings.MaxBytesWithoutPositions && leastWeight < Symbols.MaxWeight)
        {
            leastWeight = Postings.WeightAfter(leastWeight);
            postings = postings[..Postings.RemovePositions(postings, leastWeight, out _)];
        }
        return [Symbols.Of(leastWeight == 0 ? 1 : 2), .. postings];
    }
}
