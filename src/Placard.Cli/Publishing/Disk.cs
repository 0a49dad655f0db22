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
        Write(file, path, bytes, 0);
    }

    /// <summary>Creates a file with the bytes of a stream, unless another file holds the same bytes; nothing is created before the first difference.</summary>
    /// <param name="published">The other file; null where there is none.</param>
    /// <param name="prepare">Gives the path of a file that doesn't exist yet, in a folder that does.</param>
    /// <returns>Whether the file was created.</returns>
    public virtual bool CreateUnlessUnchanged(string? published, Func<string> prepare, Stream bytes)
    {
        using var old = published is not null && IsFile(published) ? File.OpenHandle(published) : null;
        SafeFileHandle? to = null;
        var path = "";
        var block = ArrayPool<byte>.Shared.Rent(BlockSize);
        try
        {
            long position = 0;
            while (bytes.ReadAtLeast(block.AsSpan(0, BlockSize), BlockSize, throwOnEndOfStream: false) is > 0 and var count)
            {
                if (to is null && (old is null || !HoldsAt(old, position, block.AsSpan(0, count))))
                    to = CreateWithStart(path = prepare(), old, position);
                if (to is not null)
                    Write(to, path, block.AsSpan(0, count), position);
                position += count;
            }

            if (to is null && (old is null || RandomAccess.GetLength(old) != position))
                to = CreateWithStart(prepare(), old, position);
            return to is not null;
        }
        finally
        {
            to?.Dispose();
            ArrayPool<byte>.Shared.Return(block);
        }
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

    /// <summary>A new file that begins with the first bytes of another.</summary>
    private static SafeFileHandle CreateWithStart(string path, SafeFileHandle? from, long length)
    {
        var to = CreateNew(path);
        if (from is null)
            return to;
        var block = ArrayPool<byte>.Shared.Rent(BlockSize);
        for (long position = 0; position < length;)
        {
            var count = RandomAccess.Read(from, block.AsSpan(0, (int)Math.Min(BlockSize, length - position)), position);
            if (count == 0)
                throw new IOException($"What was published was changed while '{path}' was being written. Build again.");
            Write(to, path, block.AsSpan(0, count), position);
            position += count;
        }

        ArrayPool<byte>.Shared.Return(block);
        return to;
    }

    private static void Write(SafeFileHandle file, string path, ReadOnlySpan<byte> bytes, long position)
    {
        try
        {
            RandomAccess.Write(file, bytes, position);
        }
        catch (ArgumentOutOfRangeException failure)
        {
            throw new IOException($"Cannot write '{path}': a file as large as this is not allowed there", failure);
        }
    }

    private static bool HoldsAt(SafeFileHandle file, long position, ReadOnlySpan<byte> bytes)
    {
        var block = ArrayPool<byte>.Shared.Rent(BlockSize);
        var filled = 0;
        while (filled < bytes.Length && RandomAccess.Read(file, block.AsSpan(filled, bytes.Length - filled), position + filled) is > 0 and var count)
            filled += count;
        var same = bytes.SequenceEqual(block.AsSpan(0, filled));
        ArrayPool<byte>.Shared.Return(block);
        return same;
    }

    private static bool IsFile(string path)
    {
        var info = new FileInfo(path);
        return info.Exists && info.LinkTarget is null;
    }

    private static bool IsFileOfLength(string path, long length)
    {
        var info = new FileInfo(path);
        return info.Exists && info.Length == length && info.LinkTarget is null;
    }
}
