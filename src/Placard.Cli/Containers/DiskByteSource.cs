using Microsoft.Win32.SafeHandles;
using Placard.Containers;

namespace Placard.Cli.Containers;

/// <summary>A file on disk that stays open, so that what is read is always the same file.</summary>
internal sealed class DiskByteSource : ByteSource, IDisposable
{
    private readonly SafeFileHandle file;

    /// <exception cref="IOException">The file can't be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be opened.</exception>
    public DiskByteSource(string path)
    {
        file = File.OpenHandle(path, options: FileOptions.RandomAccess);
        Length = RandomAccess.GetLength(file);
    }

    public override long Length { get; }

    public override int Read(long offset, Span<byte> buffer) => RandomAccess.Read(file, buffer, offset);

    public void Dispose() => file.Dispose();
}
