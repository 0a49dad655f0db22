using System.Numerics;

namespace Placard.Syntax;

/// <summary>
/// Postcodes, or their beginnings, as numbers that sort as their texts do: six bits for each letter or digit, the first in bits 54 to 59. Case,
/// spaces and hyphens are lost.
/// </summary>
internal static class Postcode
{
    /// <summary>The maximum number of letters and digits.</summary>
    public const int MaxLength = 10;

    private const int Bits = 6, AllBits = MaxLength * Bits;

    private static ReadOnlySpan<byte> Characters => "0123456789abcdefghijklmnopqrstuvwxyz"u8;

    /// <returns>False where the text holds anything but letters from a to z, digits, spaces and hyphens, or none or too many of the former.</returns>
    public static bool TryRead(ReadOnlySpan<byte> text, out ulong code)
    {
        code = 0;
        var shift = AllBits;
        foreach (var c in text)
        {
            if (c is (byte)' ' or (byte)'-') continue;
            var value = c switch
            {
                >= (byte)'0' and <= (byte)'9' => c - '0' + 1,
                >= (byte)'a' and <= (byte)'z' => c - 'a' + 11,
                >= (byte)'A' and <= (byte)'Z' => c - 'A' + 11,
                _ => 0,
            };
            if (value == 0 || shift == 0) return false;
            shift -= Bits;
            code |= (ulong)value << shift;
        }
        return shift < AllBits;
    }

    /// <summary>The number of letters and digits.</summary>
    public static int LengthOf(ulong code) => code == 0 ? 0 : MaxLength - (BitOperations.TrailingZeroCount(code) / Bits);

    /// <summary>The number of letters and digits with which both begin.</summary>
    public static int SharedBy(ulong a, ulong b) => a == b ? LengthOf(a) : (BitOperations.LeadingZeroCount(a ^ b) - (64 - AllBits)) / Bits;

    /// <summary>The first letters and digits.</summary>
    public static ulong Start(ulong code, int length) => code & ~((1UL << (AllBits - (length * Bits))) - 1);

    /// <summary>Writes lower-case letters and digits in ASCII, from the one with a number on.</summary>
    /// <returns>How many there are.</returns>
    public static int Write(ulong code, int from, Span<byte> to)
    {
        var length = LengthOf(code);
        for (var i = from; i < length; i++) to[i - from] = Characters[(int)((code >> (AllBits - ((i + 1) * Bits))) & 63) - 1];
        return Math.Max(0, length - from);
    }

    public static string TextOf(ulong code)
    {
        Span<byte> text = stackalloc byte[MaxLength];
        return System.Text.Encoding.ASCII.GetString(text[..Write(code, 0, text)]);
    }
}
