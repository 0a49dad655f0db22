using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Placard.Cli.Publishing;

/// <summary>A digest of names, sizes and times, in the order in which they are added.</summary>
internal sealed class FileDigest : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] buffer = new byte[4 * 1024];
    private int used;

    /// <summary>Adds a file's name, its length in bytes, the time of its last write, and that of its last change where it is known.</summary>
    public void Add(string name, long length, DateTime written, DateTime changed = default)
    {
        Add(name);
        EnsureRoom(3 * sizeof(long));
        BinaryPrimitives.WriteInt64LittleEndian(buffer.AsSpan(used), length);
        BinaryPrimitives.WriteInt64LittleEndian(buffer.AsSpan(used + sizeof(long)), written.Ticks);
        BinaryPrimitives.WriteInt64LittleEndian(buffer.AsSpan(used + (2 * sizeof(long))), changed.Ticks);
        used += 3 * sizeof(long);
    }

    /// <summary>Adds a text with a terminator.</summary>
    public void Add(string text)
    {
        var maxLength = Encoding.UTF8.GetMaxByteCount(text.Length) + 1;
        if (maxLength > buffer.Length)
        {
            EnsureRoom(buffer.Length);
            hash.AppendData(Encoding.UTF8.GetBytes(text));
        }
        else
        {
            EnsureRoom(maxLength);
            used += Encoding.UTF8.GetBytes(text, buffer.AsSpan(used));
        }
        EnsureRoom(1);
        buffer[used++] = 0;
    }

    public byte[] End()
    {
        EnsureRoom(buffer.Length);
        return hash.GetHashAndReset();
    }

    public void Dispose() => hash.Dispose();

    private void EnsureRoom(int bytes)
    {
        if (buffer.Length - used >= bytes) return;
        hash.AppendData(buffer.AsSpan(0, used));
        used = 0;
    }
}
