using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace Placard.Cli.Publishing;

/// <summary>The file operations of publishing, with calls that every operating system has. Thread-safe; paths are full paths.</summary>
internal class Disk
{
    private const int BlockSize = 128 * 1024;

    /// <summary>Creates a new file in an existing folder.</summary>
    public virtual void Create(string path, ReadOnlySpan<byte> bytes)
    {
        using var file = CreateNew(path);
        RandomAccess.Write(file, bytes, 0);
    }

    /// <summary>Creates a new file with the bytes of another; unlike File.Copy, with the timestamp and permissions of a new file.</summary>
    public virtual void CreateCopy(string path, string source)
    {
        using var from = File.OpenHandle(source);
        using var to = CreateNew(path);
        var block = ArrayPool<byte>.Shared.Rent(BlockSize);
        long position = 0;
        while (RandomAccess.Read(from, block, position) is > 0 and var count)
        {
            RandomAccess.Write(to, block.AsSpan(0, count), position);
            position += count;
        }

        ArrayPool<byte>.Shared.Return(block);
    }

    /// <summary>Whether the path is a regular file with exactly these bytes.</summary>
    public virtual bool HasContent(string path, ReadOnlySpan<byte> bytes)
    {
        if (!IsFileOfLength(path, bytes.Length))
            return false;
        using var file = File.OpenHandle(path);
        var block = ArrayPool<byte>.Shared.Rent(BlockSize);
        var position = 0;
        while (RandomAccess.Read(file, block, position) is > 0 and var count && bytes[position..].StartsWith(block.AsSpan(0, count)))
            position += count;
        ArrayPool<byte>.Shared.Return(block);
        return position == bytes.Length;
    }

    /// <summary>Whether the path is a regular file with exactly the bytes of another.</summary>
    public virtual bool HasContentOf(string path, string source)
    {
        using var original = File.OpenHandle(source);
        var length = RandomAccess.GetLength(original);
        if (!IsFileOfLength(path, length))
            return false;
        using var copy = File.OpenHandle(path);
        var expected = ArrayPool<byte>.Shared.Rent(BlockSize);
        var actual = ArrayPool<byte>.Shared.Rent(BlockSize);
        long position = 0;
        while (ReadBlock(original, expected, position) is { IsEmpty: false } block && block.SequenceEqual(ReadBlock(copy, actual, position)))
            position += block.Length;
        ArrayPool<byte>.Shared.Return(expected);
        ArrayPool<byte>.Shared.Return(actual);
        return position == length;
    }

    /// <summary>
    /// Makes an existing file available under a second path with its timestamp: as a hard link if the file system supports it, else as a copy.
    /// </summary>
    public void LinkOrCopy(string existing, string path)
    {
        if (!TryLink(existing, path))
            File.Copy(existing, path); // with the time stamp, on every system
    }

    /// <summary>Exchanges two folders atomically; false if the file system does not support it.</summary>
    public virtual bool TryExchange(string folder, string other) => false;

    /// <summary>Renames a folder to a path that does not exist.</summary>
    public virtual void Move(string folder, string path) => Directory.Move(folder, path);

    /// <summary>Creates a hard link; false if the file system does not support it.</summary>
    protected virtual bool TryLink(string existing, string path) => false;

    private static SafeFileHandle CreateNew(string path) =>
        File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);

    private static bool IsFileOfLength(string path, long length)
    {
        var info = new FileInfo(path);
        return info.Exists && info.Length == length && info.LinkTarget is null;
    }

    private static ReadOnlySpan<byte> ReadBlock(SafeFileHandle file, byte[] buffer, long position)
    {
        var filled = 0;
        while (filled < BlockSize && RandomAccess.Read(file, buffer.AsSpan(filled, BlockSize - filled), position + filled) is > 0 and var count)
            filled += count;
        return buffer.AsSpan(0, filled);
    }
}
