using System.Runtime.InteropServices;

namespace Placard.Containers.Compression;

/// <summary>The checksum of gzip (RFC 1952, section 8) and zip, eight bytes at a time.</summary>
internal struct Crc32()
{
    private const uint Polynomial = 0xEDB88320;

    private const int Tables = 8;

    private static readonly uint[] Table = MakeTables();

    private uint state = uint.MaxValue;

    public readonly uint Value => ~state;

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var checksum = new Crc32();
        checksum.Add(bytes);
        return checksum.Value;
    }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        var table = Table;
        var value = state;
        var whole = BitConverter.IsLittleEndian ? bytes.Length / Tables : 0;
        foreach (var eight in MemoryMarshal.Cast<byte, ulong>(bytes[..(whole * Tables)]))
        {
            var low = (uint)eight ^ value;
            var high = (uint)(eight >> 32);
            value = table[0x700 + (low & 0xFF)] ^ table[0x600 + (low >> 8 & 0xFF)] ^ table[0x500 + (low >> 16 & 0xFF)] ^ table[0x400 + (low >> 24)]
                ^ table[0x300 + (high & 0xFF)] ^ table[0x200 + (high >> 8 & 0xFF)] ^ table[0x100 + (high >> 16 & 0xFF)] ^ table[high >> 24];
        }
        foreach (var one in bytes[(whole * Tables)..]) value = value >> 8 ^ table[(value ^ one) & 0xFF];
        state = value;
    }

    private static uint[] MakeTables()
    {
        var table = new uint[Tables * 256];
        for (uint i = 0; i < 256; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++) value = (value & 1) == 0 ? value >> 1 : value >> 1 ^ Polynomial;
            table[i] = value;
        }
        for (var i = 256; i < table.Length; i++) table[i] = table[i - 256] >> 8 ^ table[table[i - 256] & 0xFF];
        return table;
    }
}
