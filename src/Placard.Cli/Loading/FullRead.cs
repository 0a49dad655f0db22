using Placard.Cli.Native;

namespace Placard.Cli.Loading;

/// <summary>Reads files whole: on Linux with nothing but open, read and close, where the portable call also locks, measures and advises.</summary>
internal static class FullRead
{
    /// <summary>Larger files are read by the portable call, whose cost they outweigh.</summary>
    private const int MaxConcurrent = 64 * 1024;

    /// <summary>The memory that the next file is read into; null while somebody looks at it.</summary>
    [ThreadStatic] private static byte[]? spare;

    /// <exception cref="IOException">The file can't be read, or is none.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static byte[] Read(string path)
    {
        using var lent = Borrow(path);
        return lent.ToArray();
    }

    /// <summary>Reads a file into memory that is to be given back; on the same thread, best soon.</summary>
    /// <exception cref="IOException">The file can't be read, or is none.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static LentBytes Borrow(string path)
    {
        if (OperatingSystem.IsLinux())
        {
            var block = spare ?? new byte[MaxConcurrent];
            spare = null;
            var count = TryRead(path, block);
            if (count is >= 0 and < MaxConcurrent) return new LentBytes(block, count, isShared: true);
            spare = block;
        }
        var bytes = File.ReadAllBytes(path);
        return new LentBytes(bytes, bytes.Length, isShared: false);
    }

    private static int TryRead(string path, byte[] block)
    {
        var file = Posix.Open(path, Posix.OpenForReading);
        if (file < 0) return -1;
        var count = Posix.Read(file, block);
        Posix.Close(file);
        return count;
    }

    /// <summary>The bytes of a file, until they are given back.</summary>
    public readonly ref struct LentBytes(byte[] block, int length, bool isShared)
    {
        public ReadOnlySpan<byte> Bytes => block.AsSpan(0, length);

        /// <summary>The bytes for good.</summary>
        public byte[] ToArray() => isShared ? Bytes.ToArray() : block;

        public void Dispose()
        {
            if (isShared) spare = block;
        }
    }
}
