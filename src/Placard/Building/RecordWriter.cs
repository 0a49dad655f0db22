using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Placard.Building;

/// <summary>Writes the parts of a <see cref="BuildRecord"/>; <see cref="RecordReader"/> reads them.</summary>
internal sealed class RecordWriter
{
    /// <summary>The first byte of an output: not recorded, recorded, or recorded with its hash.</summary>
    public const byte Unknown = 0, Known = 1, Hashed = 2;

    private readonly ArrayBufferWriter<byte> buffer = new(64 * 1024);

    public ReadOnlyMemory<byte> Written => buffer.WrittenMemory;

    public void Bytes(ReadOnlySpan<byte> bytes) => buffer.Write(bytes);

    public void Text(string text)
    {
        Number(Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, buffer);
    }

    public void Output(RecordedOutput? output)
    {
        buffer.Write([output is null ? Unknown : output.Hash is null ? Known : Hashed]);
        if (output is null) return;
        BinaryPrimitives.WriteInt64LittleEndian(buffer.GetSpan(sizeof(long)), output.Length);
        buffer.Advance(sizeof(long));
        if (output.Hash is not null) Bytes(output.Hash);
        Number(output.Reads.Length);
        foreach (var read in output.Reads) Number(read);
    }

    private void Number(int number)
    {
        BinaryPrimitives.WriteInt32LittleEndian(buffer.GetSpan(sizeof(int)), number);
        buffer.Advance(sizeof(int));
    }
}
