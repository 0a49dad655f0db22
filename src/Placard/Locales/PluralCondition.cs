using System.Globalization;

namespace Placard.Locales;

/// <summary>The condition of a plural category, as CLDR writes it: <c>v = 0 and i % 10 = 2..4 or f != 0,1</c>.</summary>
internal sealed class PluralCondition
{
    /// <summary>Of one of these all relations hold where the condition does.</summary>
    private readonly Relation[][] alternatives;

    private PluralCondition(Relation[][] alternatives) => this.alternatives = alternatives;

    /// <exception cref="FormatException">The text is no condition.</exception>
    public static PluralCondition Parse(string text) =>
        new([.. text.Split(" or ").Select(alternative => alternative.Split(" and ").Select(Relation.Parse).ToArray())]);

    public bool Holds(in PluralOperands number)
    {
        foreach (var alternative in alternatives)
        {
            if (AllHold(alternative, number)) return true;
        }
        return false;
    }

    private static bool AllHold(Relation[] relations, in PluralOperands number)
    {
        foreach (var relation in relations)
        {
            if (!relation.Holds(number)) return false;
        }
        return true;
    }

    /// <summary>One comparison of an operand, or of its remainder, with numbers and ranges of numbers.</summary>
    private sealed class Relation(char operand, long modulus, bool isNegated, (long First, long Last)[] ranges)
    {
        /// <param name="text"><c>OPERAND = RANGES</c> or <c>OPERAND % MODULUS = RANGES</c>, with <c>!=</c> for not.</param>
        public static Relation Parse(string text) => text.Split(' ') switch
        {
            [var operand, "=" or "!=", var ranges] parts => new Relation(OperandOf(operand), long.MaxValue, parts[1] == "!=", RangesOf(ranges)),
            [var operand, "%", var modulus, "=" or "!=", var ranges] parts =>
                new Relation(OperandOf(operand), Number(modulus), parts[3] == "!=", RangesOf(ranges)),
            _ => throw new FormatException($"`{text}` is no relation."),
        };

        public bool Holds(in PluralOperands number)
        {
            if (operand == 'n' && !number.IsInteger) return isNegated;
            return Contains(ValueIn(number) % modulus) != isNegated;
        }

        private long ValueIn(in PluralOperands number) => operand switch
        {
            'v' => number.V,
            'w' => number.W,
            'f' => number.F,
            't' => number.T,
            'e' => number.E,
            _ => number.I,
        };

        private bool Contains(long value)
        {
            foreach (var (first, last) in ranges)
            {
                if (value >= first && value <= last) return true;
            }
            return false;
        }

        /// <summary>CLDR's operands; <c>c</c> and <c>e</c> are two names of one.</summary>
        private static char OperandOf(string text) => text switch
        {
            "n" or "i" or "v" or "w" or "f" or "t" or "e" => text[0],
            "c" => 'e',
            _ => throw new FormatException($"`{text}` is no operand."),
        };

        private static (long First, long Last)[] RangesOf(string text) => Array.ConvertAll(text.Split(','), range =>
        {
            var ends = range.Split("..");
            return (Number(ends[0]), Number(ends[^1]));
        });

        private static long Number(string text) => long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
