namespace Placard.Outputs.Search;

/// <summary>The postings of a word: for each entry the positions and the weight.</summary>
/// <param name="First">The first entry, whose number is written when the pieces are joined.</param>
/// <param name="Last">The last entry.</param>
/// <param name="Symbols">The encoded postings after the first entry's number.</param>
internal readonly record struct Postings(int First, int Last, ReadOnlyMemory<byte> Symbols)
{
    /// <summary>The maximum length of postings with positions, in bytes.</summary>
    public const int MaxBytesWithPositions = 32 * 1024;
}
