using System.Security.Cryptography;
using Placard.Files;

namespace Placard.Cli.Loading;

/// <summary>
/// A file that is written as a stream beside the one that it replaces: that one stays as it is until <see cref="Commit"/>, and for good without it.
/// </summary>
internal sealed class NewFile : WriteOnceStream
{
    private const int BufferSize = 256 * 1024;

    private readonly string path;

    private readonly string temporary;

    private readonly FileStream file;

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    private bool isEnded;

    /// <exception cref="IOException">The folder can't be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public NewFile(string path)
    {
        this.path = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(this.path)!);
        temporary = AtomicFile.TemporaryFor(this.path);
        File.Delete(temporary);
        file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferSize);
    }

    /// <summary>The number of bytes written.</summary>
    public long Count { get; private set; }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        hash.AppendData(buffer);
        Count += buffer.Length;
        file.Write(buffer);
    }

    /// <summary>Puts the file in its place.</summary>
    /// <param name="flushes">Whether the bytes are on the device before that; not where many files can be written once more.</param>
    /// <returns>Its SHA-256 in hexadecimal digits.</returns>
    public string Commit(bool flushes = true)
    {
        file.Flush(flushes);
        file.Dispose();
        File.Move(temporary, path, overwrite: true);
        isEnded = true;
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            file.Dispose();
            hash.Dispose();
            if (!isEnded) File.Delete(temporary);
            isEnded = true;
        }
        base.Dispose(disposing);
    }
}
