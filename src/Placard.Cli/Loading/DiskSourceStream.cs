using Microsoft.Win32.SafeHandles;
using Placard.Files;

namespace Placard.Cli.Loading;

/// <summary>The bytes of a file on disk, read once in the blocks that the reader asks for.</summary>
internal sealed class DiskSourceStream(DiskSourceFile file, SafeFileHandle handle) : ReadOnceStream
{
    private long position;

    /// <exception cref="IOException">The file can't be read, or it had another length when it was read before.</exception>
    public override int Read(Span<byte> buffer)
    {
        var count = ReadDisk(buffer);
        position += count;
        if (count == 0 && buffer.Length > 0) file.CheckLength(position);
        return count;
    }

    private int ReadDisk(Span<byte> buffer)
    {
        try
        {
            return RandomAccess.Read(handle, buffer, position);
        }
        catch (Exception reason) when (file.IsUnreadable(reason))
        {
            throw new UnreadableSourceException(file, reason);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) handle.Dispose();
        base.Dispose(disposing);
    }
}
