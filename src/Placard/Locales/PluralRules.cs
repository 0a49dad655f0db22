using System.Collections.Frozen;

namespace Placard.Locales;

/// <summary>
/// Which words a language takes for a number of things: the plural forms and rules of Unicode's CLDR, for numbers as pages write
/// them, with one decimal at most.
/// </summary>
internal sealed class PluralRules
{
    private static readonly PluralRules Invariable = new(["other"], _ => "other");

    private static readonly PluralRules Two = new(["one", "other"], n => n == 1 ? "one" : "other");

    private static readonly PluralRules BelowTwo = new(["one", "other"], n => n < 2 ? "one" : "other");

    private static readonly PluralRules UpToOne = new(["one", "other"], n => n <= 1 ? "one" : "other");

    private static readonly PluralRules French = new(["one", "many", "other"], n => n < 2 ? "one" : IsMillions(n) ? "many" : "other");

    private static readonly PluralRules Spanish = new(["one", "many", "other"], n => n == 1 ? "one" : IsMillions(n) ? "many" : "other");

    private static readonly PluralRules Arabic = new(["zero", "one", "two", "few", "many", "other"], n => n switch
    {
        0 => "zero",
        1 => "one",
        2 => "two",
        _ when IsWhole(n) && n % 100 is >= 3 and <= 10 => "few",
        _ when IsWhole(n) && n % 100 >= 11 => "many",
        _ => "other",
    });

    private static readonly PluralRules Hebrew = new(["one", "two", "other"], n => n is 1 or (> 0 and < 1) ? "one" : n == 2 ? "two" : "other");

    private static readonly PluralRules Russian = new(["one", "few", "many", "other"], n =>
        !IsWhole(n) ? "other" : EndsInOne(n) ? "one" : EndsInTwoToFour(n) ? "few" : "many");

    private static readonly PluralRules Serbian = new(["one", "few", "other"], n => LastDigits(n) is var last && EndsInOne(last) ? "one" : EndsInTwoToFour(last) ? "few" : "other");

    private static readonly PluralRules Polish = new(["one", "few", "many", "other"], n =>
        !IsWhole(n) ? "other" : n == 1 ? "one" : EndsInTwoToFour(n) ? "few" : "many");

    private static readonly PluralRules Czech = new(["one", "few", "many", "other"], n =>
        !IsWhole(n) ? "many" : n == 1 ? "one" : n is >= 2 and <= 4 ? "few" : "other");

    private static readonly PluralRules Romanian = new(["one", "few", "other"], n =>
        n == 1 ? "one" : !IsWhole(n) || n == 0 || n % 100 is >= 1 and <= 19 ? "few" : "other");

    private static readonly PluralRules Irish = new(["one", "two", "few", "many", "other"], n => n switch
    {
        1 => "one",
        2 => "two",
        _ when IsWhole(n) && n is >= 3 and <= 6 => "few",
        _ when IsWhole(n) && n is >= 7 and <= 10 => "many",
        _ => "other",
    });

    private static readonly FrozenDictionary<string, PluralRules> ByLanguage = new (string Languages, PluralRules Rules)[]
    {
        ("id ja jv km ko lo ms my su th vi yue zh", Invariable),
        ("ff hy", BelowTwo),
        ("am as bn fa gu hi kn zu", UpToOne),
        ("fr", French),
        ("pt", French),
        ("ca es it", Spanish),
        ("ar", Arabic),
        ("he", Hebrew),
        ("be ru uk", Russian),
        ("bs hr sr", Serbian),
        ("pl", Polish),
        ("cs sk", Czech),
        ("mo ro", Romanian),
        ("ga", Irish),
    }.SelectMany(row => row.Languages.Split(' ').Select(lang => KeyValuePair.Create(lang, row.Rules))).ToFrozenDictionary(StringComparer.Ordinal);

    private readonly Func<decimal, string> formOf;

    private PluralRules(IReadOnlyList<string> forms, Func<decimal, string> formOf) => (Forms, this.formOf) = (forms, formOf);

    /// <summary>Every name that a form has in some language.</summary>
    public static IReadOnlyList<string> AllForms => Arabic.Forms;

    /// <summary>The forms that the language tells apart; <c>other</c> is the last.</summary>
    public IReadOnlyList<string> Forms { get; }

    /// <summary>The rules of a language; those of English, <c>one</c> and <c>other</c>, where none are known.</summary>
    public static PluralRules For(string lang) => ByLanguage.GetValueOrDefault(lang.Split('-')[0], Two);

    public string FormOf(decimal n) => formOf(Math.Abs(n));

    private static bool IsWhole(decimal n) => n == decimal.Truncate(n);

    private static bool IsMillions(decimal n) => n != 0 && n % 1_000_000 == 0;

    private static bool EndsInOne(decimal n) => n % 10 == 1 && n % 100 != 11;

    private static bool EndsInTwoToFour(decimal n) => n % 10 is >= 2 and <= 4 && n % 100 is not (>= 12 and <= 14);

    /// <summary>What languages look at that go by the decimals, where there are any.</summary>
    private static decimal LastDigits(decimal n) => IsWhole(n) ? n : n * 10 % 10;
}
