namespace Placard.Locales;

/// <summary>The operands of a number in CLDR's plural rules (Unicode Technical Standard 35, part 3): the digits that a reader sees.</summary>
/// <param name="I">The integer part, without sign.</param>
/// <param name="V">How many digits stand after the decimal separator, zeros at the end included.</param>
/// <param name="W">The same without the zeros at the end.</param>
/// <param name="F">The digits that <paramref name="V"/> counts, as a number.</param>
/// <param name="T">The digits that <paramref name="W"/> counts, as a number.</param>
/// <param name="E">The power of ten of a compact form: 6 for <c>3 million</c>; else 0.</param>
internal readonly record struct PluralOperands(long I, int V, int W, long F, long T, int E)
{
    private const long MostDigits = 1_000_000_000_000_000_000;

    /// <summary>Whether the number is an integer, with or without zeros after a decimal separator.</summary>
    public bool IsInteger => T == 0;

    /// <param name="number">A number with as many decimals as are shown: <c>1.0m</c> is not <c>1m</c>.</param>
    /// <param name="exponent">The power of ten of a compact form, by which the number is multiplied.</param>
    public static PluralOperands Of(decimal number, int exponent = 0)
    {
        number = Math.Abs(number);
        var decimals = Math.Max(0, number.Scale - exponent);
        for (var i = 0; i < exponent; i++) number *= 10;
        var integer = decimal.Truncate(number);
        var fraction = number - integer;
        for (var i = 0; i < decimals; i++) fraction *= 10;
        var digits = LastDigits(fraction);
        var (significant, w) = (digits, digits == 0 ? 0 : decimals);
        for (; significant != 0 && significant % 10 == 0; w--) significant /= 10;
        return new PluralOperands(LastDigits(integer), decimals, w, digits, significant, exponent);
    }

    /// <summary>A number itself; of one that is too long the last digits, which are what rules look at, behind a one.</summary>
    private static long LastDigits(decimal integer) => (long)(integer < MostDigits ? integer : MostDigits + integer % MostDigits);
}
