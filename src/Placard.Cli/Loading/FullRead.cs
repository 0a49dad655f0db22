using Placard.Cli.Native;

namespace Placard.Cli.Loading;

/// <summary>Reads whole files. On Linux it makes three system calls (open, read, close), where the portable method makes several more.</summary>
internal static class FullRead
{
    /// <summary>Larger files are read by the portable method, whose overhead they outweigh.</summary>
    private const int MaxFastRead = 64 * 1024;

    /// <summary>The buffer for the next file of this thread; null while it is borrowed.</summary>
    [ThreadStatic] private static byte[]? spare;

    /// <exception cref="IOException">The file can't be read, or the path is not that of a file.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static byte[] Read(string path)
    {
        using var borrowed = Borrow(path);
        return borrowed.ToArray();
    }

    /// <summary>Reads a file into a shared buffer. To be disposed on the same thread, soon.</summary>
    /// <exception cref="IOException">The file can't be read, or the path is not that of a file.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static BorrowedBytes Borrow(string path)
    {
        if (OperatingSystem.IsLinux())
        {
            var block = spare ?? new byte[MaxFastRead];
            spare = null;
            var count = TryRead(path, block);
            if (count is >= 0 and < MaxFastRead) return new BorrowedBytes(block, count, isShared: true);
            spare = block;
        }
        var bytes = File.ReadAllBytes(path);
        return new BorrowedBytes(bytes, bytes.Length, isShared: false);
    }

    private static int TryRead(string path, byte[] block)
    {
        var file = Posix.Open(path, Posix.OpenForReading);
        if (file < 0) return -1;
        var count = Posix.Read(file, block);
        Posix.Close(file);
        return count;
    }

    /// <summary>The bytes of a file, valid until they are disposed.</summary>
    public readonly ref struct BorrowedBytes(byte[] block, int length, bool isShared)
    {
        public ReadOnlySpan<byte> Bytes => block.AsSpan(0, length);

        /// <summary>The bytes in an array of their own.</summary>
        public byte[] ToArray() => isShared ? Bytes.ToArray() : block;

        public void Dispose()
        {
            if (isShared) spare = block;
        }
    }
}
