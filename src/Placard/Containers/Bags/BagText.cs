using System.Text;
using Placard.Text;

namespace Placard.Containers.Bags;

/// <summary>Reads lines of a bag's own files, which end with any of three line ends.</summary>
internal static class BagText
{
    /// <returns>Null for an encoding that is not known.</returns>
    public static Encoding? EncodingNamed(string name) => name.Trim().ToUpperInvariant() switch
    {
        "UTF-8" or "UTF8" or "US-ASCII" or "ASCII" => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        "ISO-8859-1" or "LATIN1" or "LATIN-1" => Encoding.Latin1,
        "UTF-16" or "UTF-16BE" => Encoding.BigEndianUnicode,
        "UTF-16LE" => Encoding.Unicode,
        "UTF-32" => Encoding.UTF32,
        _ => null,
    };

    /// <summary>Decodes a file; a byte-order mark says more than the declared encoding.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes, Encoding encoding) => bytes switch
    {
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes[2..]),
        [0xFF, 0xFE, ..] when encoding is not UTF32Encoding => Encoding.Unicode.GetString(bytes[2..]),
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes[3..]),
        _ => encoding.GetString(bytes),
    };

    /// <summary>The lines that are not empty, each with its number from 1 on.</summary>
    public static IEnumerable<(string Line, int Number)> Lines(string text)
    {
        var number = 0;
        foreach (var line in TextLines.Split(text))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line)) yield return (line, number);
        }
    }
}
