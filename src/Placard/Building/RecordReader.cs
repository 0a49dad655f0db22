using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Placard.Building;

/// <summary>Reads the parts of a <see cref="BuildRecord"/>, whose host has checked that the bytes are those of <see cref="RecordWriter"/>.</summary>
internal ref struct RecordReader(ReadOnlySpan<byte> left)
{
    private ReadOnlySpan<byte> left = left;

    public ReadOnlySpan<byte> Bytes(int count)
    {
        var bytes = left[..count];
        left = left[count..];
        return bytes;
    }

    public string Text() => Encoding.UTF8.GetString(Bytes(Number()));

    public RecordedOutput? Output()
    {
        var kind = Bytes(1)[0];
        if (kind == RecordWriter.Unknown) return null;
        var length = BinaryPrimitives.ReadInt64LittleEndian(Bytes(sizeof(long)));
        var hash = kind == RecordWriter.Hashed ? Bytes(SHA256.HashSizeInBytes).ToArray() : null;
        var reads = new int[Number()];
        for (var i = 0; i < reads.Length; i++) reads[i] = Number();
        return new RecordedOutput(length, hash, reads);
    }

    private int Number() => BinaryPrimitives.ReadInt32LittleEndian(Bytes(sizeof(int)));
}
