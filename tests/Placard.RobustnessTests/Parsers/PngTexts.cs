using System.IO.Compression;
using System.Text;

namespace Placard.RobustnessTests.Parsers;

/// <summary>PNG images with texts, whose chunks are complete, with checksums that hold, so that decoders read them.</summary>
internal static class PngTexts
{
    private const string Signature = "\u0089PNG\r\n\u001a\n";

    public static string Frame { get; } =
        Signature + Chunk("IHDR", "\0\0\0\u0001\0\0\0\u0001\u0008\0\0\0\0") + "§" + Chunk("IDAT", Deflated("\0\0")) + Chunk("IEND", "");

    /// <summary>Texts of a megabyte in a thousand bytes, and small ones.</summary>
    public static string[] Tokens { get; } =
    [
        Chunk("tEXt", "Title\0a"), Chunk("tEXt", "no end"), Chunk("zTXt", "Title\0\0" + Deflated(new string('a', 1_000_000))), Chunk("zTXt", "Title\0\0broken"),
        Chunk("iTXt", "Title\0\u0001\0en\0T\0" + Deflated(new string('b', 1_000_000))), Chunk("iTXt", "XML:com.adobe.xmp\0\0\0\0\0<x/>"), Chunk("tIME",
            "1234567"),
        Chunk("iCCP", "a\0\0" + Deflated(new string('c', 1_000_000))), Chunk("eXIf", "MM\0*\0\0\0\u0008\0\0"), Chunk("IDAT", ""), Chunk("prVt", "a"),
    ];

    private static string Chunk(string type, string data)
    {
        var bytes = Encoding.Latin1.GetBytes(type + data);
        return Number((uint)data.Length) + type + data + Number(Checksum(bytes));
    }

    private static string Number(uint value) => Encoding.Latin1.GetString([(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value]);

    private static string Deflated(string text)
    {
        var to = new MemoryStream();
        using (var compressor = new ZLibStream(to, CompressionLevel.SmallestSize)) compressor.Write(Encoding.Latin1.GetBytes(text));
        return Encoding.Latin1.GetString(to.ToArray());
    }

    /// <summary>CRC-32 of ISO 3309, as PNG has it.</summary>
    private static uint Checksum(byte[] bytes)
    {
        var checksum = 0xFFFFFFFF;
        foreach (var one in bytes)
        {
            checksum ^= one;
            for (var bit = 0; bit < 8; bit++) checksum = (checksum & 1) == 0 ? checksum >> 1 : 0xEDB88320 ^ (checksum >> 1);
        }
        return ~checksum;
    }
}
