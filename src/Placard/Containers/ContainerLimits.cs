namespace Placard.Containers;

/// <summary>How much a container may hold; what exceeds a limit is refused before it takes memory or time.</summary>
public sealed record ContainerLimits
{
    private const long Mebibyte = 1024 * 1024;

    /// <summary>The limits of a container of which nothing is known.</summary>
    public static ContainerLimits Default { get; } = new();

    /// <summary>The number of entries or records.</summary>
    public int Entries { get; init; } = 1_000_000;

    /// <summary>The bytes of an entry or record, uncompressed.</summary>
    public long EntryBytes { get; init; } = 4096 * Mebibyte;

    /// <summary>The bytes of all entries, uncompressed.</summary>
    public long TotalBytes { get; init; } = 64 * 1024 * Mebibyte;

    /// <summary>The bytes of a directory, an index or another list that is read whole.</summary>
    public int ListBytes { get; init; } = 256 * (int)Mebibyte;

    /// <summary>How many times larger than its compressed bytes something may be, once it is larger than <see cref="RatioFrom"/>.</summary>
    public int Ratio { get; init; } = 250;

    /// <summary>The size in bytes up to which <see cref="Ratio"/> doesn't matter.</summary>
    public long RatioFrom { get; init; } = 16 * Mebibyte;

    /// <summary>Whether an expansion is that of a bomb.</summary>
    internal bool IsBomb(long compressed, long expanded) => expanded > RatioFrom && expanded / Ratio > compressed;
}
