using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Placard.Cli.Publishing;

/// <summary>What many names, sizes and times come to, in the order in which they are added.</summary>
internal sealed class FileDigest : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] room = new byte[4 * 1024];
    private int used;

    /// <summary>Adds a file's name, its size in bytes and the time when it was last written.</summary>
    public void Add(string name, long length, DateTime written)
    {
        Add(name);
        MakeRoom(2 * sizeof(long));
        BinaryPrimitives.WriteInt64LittleEndian(room.AsSpan(used), length);
        BinaryPrimitives.WriteInt64LittleEndian(room.AsSpan(used + sizeof(long)), written.Ticks);
        used += 2 * sizeof(long);
    }

    /// <summary>Adds a text and its end.</summary>
    public void Add(string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length) + 1;
        if (most > room.Length)
        {
            MakeRoom(room.Length);
            hash.AppendData(Encoding.UTF8.GetBytes(text));
        }
        else
        {
            MakeRoom(most);
            used += Encoding.UTF8.GetBytes(text, room.AsSpan(used));
        }
        MakeRoom(1);
        room[used++] = 0;
    }

    public byte[] End()
    {
        MakeRoom(room.Length);
        return hash.GetHashAndReset();
    }

    public void Dispose() => hash.Dispose();

    private void MakeRoom(int bytes)
    {
        if (room.Length - used >= bytes) return;
        hash.AppendData(room.AsSpan(0, used));
        used = 0;
    }
}
