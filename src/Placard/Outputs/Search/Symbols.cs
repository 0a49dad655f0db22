namespace Placard.Outputs.Search;

/// <summary>
/// The encoding of postings in a script's string: printable ASCII that needs no escape. A number ends with a final symbol (0 to 47) after as
/// many leading ones (48 to 63, 16 values each) as it needs; a symbol from 64 on is a weight, and ends an entry.
/// </summary>
internal static class Symbols
{
    private const int Final = 48, Leading = 16, Weight = 64;

    /// <summary>The maximum number of symbols of a number.</summary>
    public const int MaxLength = 8;

    /// <summary>The maximum weight.</summary>
    public const int MaxWeight = 15;

    public static byte Of(int symbol) => (byte)(symbol + '#' + (symbol + '#' >= '\\' ? 1 : 0));

    public static byte OfWeight(int weight) => Of(Weight + Math.Min(weight, MaxWeight));

    public static bool IsWeight(byte symbol) => symbol >= WeightStart;

    public static int WeightOf(byte symbol) => symbol - WeightStart;

    /// <summary>The number of symbols of a number.</summary>
    public static int LengthOf(int number)
    {
        var length = 1;
        for (var rest = number / Final; rest > 0; rest /= Leading) length++;
        return length;
    }

    /// <summary>Writes a number; there must be room for its symbols.</summary>
    public static int Write(Span<byte> to, int number)
    {
        if (number < Final)
        {
            to[0] = Of(number);
            return 1;
        }
        if (number >= Final * Leading) return WriteLong(to, number);
        to[1] = Of(number % Final);
        to[0] = Of(Final + (number / Final));
        return 2;
    }

    private static int WriteLong(Span<byte> to, int number)
    {
        var length = LengthOf(number);
        to[length - 1] = Of(number % Final);
        for (var (at, rest) = (length - 2, number / Final); at >= 0; at--, rest /= Leading) to[at] = Of(Final + (rest % Leading));
        return length;
    }

    /// <summary>Reads the number that begins at <paramref name="at"/>, and moves past it.</summary>
    public static int Read(ReadOnlySpan<byte> from, ref int at)
    {
        var leading = 0;
        while (true)
        {
            var symbol = from[at] - '#' - (from[at] > '\\' ? 1 : 0);
            at++;
            if (symbol < Final) return leading * Final + symbol;
            leading = leading * Leading + symbol - Final;
        }
    }

    private static readonly byte WeightStart = Of(Weight);
}
