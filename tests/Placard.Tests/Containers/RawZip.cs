using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Placard.Tests.Containers;

/// <summary>A zip written field by field, so that every field can be false.</summary>
internal sealed class RawZip
{
    private readonly List<byte> zip = [];

    private readonly List<byte> directory = [];

    private int count;

    /// <summary>What is false about an entry; all is true by default.</summary>
    internal sealed record Entry(string Name, string Text = "text")
    {
        public byte[]? NameBytes { get; init; }

        public string? NameInHeader { get; init; }

        public bool IsDeflated { get; init; }

        public byte[]? Bytes { get; init; }

        public int Flags { get; init; } = 1 << 11;

        public int? Method { get; init; }

        public uint? Checksum { get; init; }

        public uint? Size { get; init; }

        public uint? Compressed { get; init; }

        public uint? Offset { get; init; }

        public uint UnixMode { get; init; } = 0x81A4;

        public byte[] Extra { get; init; } = [];
    }

    public static byte[] Of(params Entry[] entries)
    {
        var raw = new RawZip();
        foreach (var entry in entries) raw.Add(entry);
        return raw.ToBytes();
    }

    public static byte[] Deflate(byte[] bytes)
    {
        using var deflated = new MemoryStream();
        using (var stream = new DeflateStream(deflated, CompressionLevel.Optimal, leaveOpen: true)) stream.Write(bytes);
        return deflated.ToArray();
    }

    public void Add(Entry entry)
    {
        var bytes = Encoding.UTF8.GetBytes(entry.Text);
        var stored = entry.Bytes ?? (entry.IsDeflated ? Deflate(bytes) : bytes);
        var name = entry.NameBytes ?? Encoding.UTF8.GetBytes(entry.Name);
        var offset = entry.Offset ?? (uint)zip.Count;
        var fields = new byte[26];
        fields[0] = 20;
        BinaryPrimitives.WriteUInt16LittleEndian(fields.AsSpan(2), (ushort)entry.Flags);
        BinaryPrimitives.WriteUInt16LittleEndian(fields.AsSpan(4), (ushort)(entry.Method ?? (entry.IsDeflated ? 8 : 0)));
        BinaryPrimitives.WriteUInt32LittleEndian(fields.AsSpan(10), entry.Checksum ?? Crc(bytes));
        BinaryPrimitives.WriteUInt32LittleEndian(fields.AsSpan(14), entry.Compressed ?? (uint)stored.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(fields.AsSpan(18), entry.Size ?? (uint)bytes.Length);
        var nameInHeader = entry.NameInHeader is { } other ? Encoding.UTF8.GetBytes(other) : name;
        BinaryPrimitives.WriteUInt16LittleEndian(fields.AsSpan(22), (ushort)nameInHeader.Length);
        zip.AddRange([.. "PK\u0003\u0004"u8, .. fields, .. nameInHeader, .. stored]);
        BinaryPrimitives.WriteUInt16LittleEndian(fields.AsSpan(22), (ushort)name.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(fields.AsSpan(24), (ushort)entry.Extra.Length);
        var rest = new byte[14];
        BinaryPrimitives.WriteUInt32LittleEndian(rest.AsSpan(6), entry.UnixMode << 16);
        BinaryPrimitives.WriteUInt32LittleEndian(rest.AsSpan(10), offset);
        directory.AddRange([.. "PK\u0001\u0002"u8, 20, 3, .. fields, .. rest, .. name, .. entry.Extra]);
        count++;
    }

    public byte[] ToBytes(int? statedCount = null, string comment = "")
    {
        var end = new byte[18];
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(4), (ushort)(statedCount ?? count));
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(6), (ushort)(statedCount ?? count));
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(8), (uint)directory.Count);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(12), (uint)zip.Count);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(16), (ushort)comment.Length);
        return [.. zip, .. directory, .. "PK\u0005\u0006"u8, .. end, .. Encoding.ASCII.GetBytes(comment)];
    }

    private static uint Crc(byte[] bytes)
    {
        var value = uint.MaxValue;
        foreach (var one in bytes)
        {
            value ^= one;
            for (var bit = 0; bit < 8; bit++) value = (value & 1) == 0 ? value >> 1 : value >> 1 ^ 0xEDB88320;
        }
        return ~value;
    }
}
