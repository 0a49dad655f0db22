namespace Placard.Outputs.Search;

/// <summary>The postings of a word in a <see cref="PostingsWriter"/>: for each entry the positions and the weight, limited to what an index can use.</summary>
internal struct Postings
{
    /// <summary>The maximum length of postings with positions, in bytes.</summary>
    public const int MaxBytesWithPositions = 32 * 1024;

    /// <summary>The maximum length of postings without positions, in bytes; above it only the entries with the highest weights are kept.</summary>
    public const int MaxBytesWithoutPositions = 40 * 1024;

    /// <summary>The encoded postings after the number of the first entry.</summary>
    public SlicePool.Chain Encoded;

    /// <summary>The first entry, whose number is written when the pieces are joined.</summary>
    public int First { get; set; }

    /// <summary>The last entry.</summary>
    public int Last { get; set; }

    /// <summary>The weight of the entries that were left out is less; 0 if none was.</summary>
    public byte LeastWeight { get; set; }

    /// <summary>Whether positions were left out.</summary>
    public bool IsBounded { get; set; }

    /// <summary>Removes the positions, and entries of low weight, in place.</summary>
    /// <param name="postings">Postings that begin with the distance of the first entry from -1.</param>
    /// <param name="leastWeight">The minimum weight of the entries that stay.</param>
    /// <param name="last">The last entry that stays; -1 if none does.</param>
    /// <returns>The new length.</returns>
    public static int RemovePositions(Span<byte> postings, int leastWeight, out int last)
    {
        var (length, entry) = (0, -1);
        last = -1;
        for (var at = 0; at < postings.Length;)
        {
            entry += Symbols.Read(postings, ref at);
            while (!Symbols.IsWeight(postings[at])) Symbols.Read(postings, ref at);
            var weight = postings[at++];
            if (Symbols.WeightOf(weight) < leastWeight) continue;
            length += Symbols.Write(postings[length..], entry - last);
            postings[length++] = weight;
            last = entry;
        }
        return length;
    }

    /// <summary>The next higher minimum weight that leaves entries out; each has a weight of at least 1.</summary>
    public static int WeightAfter(int leastWeight) => Math.Max(leastWeight, 1) + 1;
}
