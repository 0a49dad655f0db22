using Microsoft.Win32.SafeHandles;
using Placard.Cli.Native;
using Placard.Files;

namespace Placard.Cli.Loading;

/// <summary>A source on disk. Its bytes are kept while the budget of its folder lasts, and read again otherwise.</summary>
/// <param name="listedLength">How many bytes it had when its folder was listed; only whether it is streamed depends on it.</param>
/// <param name="settled">Its state, by which its version is known; null where it may change and keep its state.</param>
internal sealed class DiskSourceFile(
    string path, string displayPath, DiskPath place, MemoryBudget budget, long listedLength = 0, FileState? settled = null) : SourceFile(path, displayPath)
{
    public override string? Version => settled?.Version;

    private byte[]? kept;
    private long length = -1;
    private volatile bool isRetired;

    public override ReadOnlyMemory<byte> Read()
    {
        if (kept is not null) return kept;
        if (isRetired) throw new IOException($"{DisplayPath} has been changed meanwhile.");
        var bytes = ReadDisk();
        CheckLength(bytes.Length);
        if (budget.TryTake(bytes.Length)) kept = bytes;
        return bytes;
    }

    public override void UseBytes(Action<ReadOnlySpan<byte>> look)
    {
        if (kept is not null || isRetired || !budget.IsEmpty)
        {
            base.UseBytes(look);
            return;
        }
        using var borrowed = Reading(FullRead.Borrow);
        CheckLength(borrowed.Bytes.Length);
        look(borrowed.Bytes);
    }

    public override bool IsStreamed => listedLength > StreamedAbove;

    public override Stream OpenRead() => kept is not null || isRetired ? base.OpenRead() : new DiskSourceStream(this, Open());

    public override long Length => kept?.Length ?? new FileInfo(place.ToString()).Length;

    public override ReadOnlyMemory<byte> ReadStart(int count)
    {
        if (isRetired) return base.ReadStart(count);
        using var handle = kept is null ? Open() : null;
        if (handle is null || RandomAccess.GetLength(handle) <= count) return base.ReadStart(count);
        var start = new byte[count];
        var read = 0;
        while (read < count && RandomAccess.Read(handle, start.AsSpan(read), read) is > 0 and var more) read += more;
        return start.AsMemory(0, read);
    }

    /// <summary>Whether the file on disk has the bytes that are kept; false where none are.</summary>
    public bool IsOnDisk() => kept is not null && ReadDisk().AsSpan().SequenceEqual(kept);

    /// <summary>Returns this file's bytes to the budget, once the file was replaced; it can't be read any more unless its bytes are kept.</summary>
    public void Retire()
    {
        isRetired = true;
        if (kept is not null) budget.GiveBack(kept.Length);
    }

    /// <exception cref="IOException">The file had another length when it was read before.</exception>
    internal void CheckLength(long read)
    {
        if (length >= 0 && read != length) throw new IOException($"{DisplayPath} changed while it was being read. Build again.");
        length = read;
    }

    private byte[] ReadDisk() => Reading(FullRead.Read);

    private SafeFileHandle Open() => Reading(path => File.OpenHandle(path));

    /// <exception cref="UnreadableSourceException">The file exists but can't be read.</exception>
    private T Reading<T>(Func<string, T> read) where T : allows ref struct
    {
        try
        {
            return read(place.ToString());
        }
        catch (Exception reason) when (IsUnreadable(reason))
        {
            throw new UnreadableSourceException(this, reason);
        }
    }

    /// <summary>Whether a failure says that the file is there but can't be read.</summary>
    internal bool IsUnreadable(Exception reason) => reason is UnauthorizedAccessException || (reason is IOException && File.Exists(place.ToString()));
}
