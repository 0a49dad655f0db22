namespace Placard.Outputs.Search;

/// <summary>Where one word stands: entry by entry, the places in each and its weight there.</summary>
/// <param name="First">The first entry, whose number is left to whoever joins the pieces.</param>
/// <param name="Last">The last entry.</param>
/// <param name="Symbols">What is written between.</param>
internal readonly record struct Postings(int First, int Last, ReadOnlyMemory<byte> Symbols)
{
    /// <summary>A word with more than this, in bytes, keeps its entries but not its places.</summary>
    public const int MaxBytesWithPositions = 32 * 1024;
}
