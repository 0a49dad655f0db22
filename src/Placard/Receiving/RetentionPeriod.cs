using System.Globalization;
using System.Text.RegularExpressions;
using SortKey = Placard.Text.SortKey;

namespace Placard.Receiving;

/// <summary>How long data are kept, as the privacy notice says it in a sentence.</summary>
/// <param name="IsRead">Whether the sentence names a time; else a year is assumed.</param>
public sealed partial record RetentionPeriod(int Count, RetentionUnit Unit, bool IsRead)
{
    private const int Largest = 1_000;

    private static readonly string[] Plurals = ["s", "es", "e", "en"];

    private static readonly string[][] Numbers =
    [
        ["one", "a", "an", "un", "une", "ein", "eine", "einem", "einer", "eines", "una", "واحد"],
        ["two", "deux", "zwei", "dos", "شهرين", "سنتين", "يومين", "اسبوعين"],
        ["three", "trois", "drei", "tres", "ثلاثه", "ثلاثة"], ["four", "quatre", "vier", "cuatro"], ["five", "cinq", "funf", "cinco"],
        ["six", "sechs", "seis", "سته", "ستة"], ["seven", "sept", "sieben", "siete"], ["eight", "huit", "acht", "ocho"], ["nine", "neuf", "neun", "nueve"],
        ["ten", "dix", "zehn", "diez"], ["eleven", "onze", "elf", "once"], ["twelve", "douze", "zwolf", "doce"],
    ];

    private static readonly (RetentionUnit Unit, string[] Stems)[] Units =
    [
        (RetentionUnit.Days, ["day", "jour", "tag", "dia", "يوم", "ايام"]),
        (RetentionUnit.Weeks, ["week", "semaine", "woche", "semana", "اسبوع", "اسابيع"]),
        (RetentionUnit.Months, ["month", "mois", "monat", "mes", "شهر", "اشهر", "شهور"]),
        (RetentionUnit.Years, ["year", "an", "ans", "annee", "jahr", "ano", "سنه", "سنة", "سنوات", "عام"]),
    ];

    /// <summary>The first time that a sentence in English, French, Arabic, German or Spanish names: <c>six months</c>, <c>30 Tage</c>.</summary>
    public static RetentionPeriod Of(string? sentence)
    {
        var words = Words().Matches(SortKey.Of(sentence ?? "")).Select(match => match.Value).ToArray();
        for (var i = 0; i < words.Length; i++)
        {
            var count = CountOf(words[i]);
            if (count is 2 && UnitOf(words[i]) is { } dual) return new(2, dual, IsRead: true);
            for (var next = i + 1; count is { } number && next < Math.Min(i + 3, words.Length); next++)
            {
                if (UnitOf(words[next]) is { } unit) return new(number, unit, IsRead: true);
            }
        }
        return new(1, RetentionUnit.Years, IsRead: false);
    }

    /// <summary>The last day on which data of a day may be kept.</summary>
    public DateOnly EndFrom(DateOnly day)
    {
        try
        {
            return Unit switch
            {
                RetentionUnit.Days => day.AddDays(Count),
                RetentionUnit.Weeks => day.AddDays(7 * Count),
                RetentionUnit.Months => day.AddMonths(Count),
                _ => day.AddYears(Count),
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            return DateOnly.MaxValue;
        }
    }

    private static int? CountOf(string word)
    {
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number is > 0 and <= Largest ? number : null;
        var index = Array.FindIndex(Numbers, names => names.Contains(word));
        return index < 0 ? null : index + 1;
    }

    private static RetentionUnit? UnitOf(string word)
    {
        foreach (var (unit, stems) in Units)
        {
            if (Array.Exists(stems, stem => IsOf(word, stem))) return unit;
        }
        return null;
    }

    /// <summary>Short stems begin other words too.</summary>
    private static bool IsOf(string word, string stem) =>
        stem.Length > 3 ? word.Contains(stem, StringComparison.Ordinal) : word == stem || Plurals.Any(plural => word == stem + plural);

    [GeneratedRegex(@"\p{L}+|\d+")]
    private static partial Regex Words();
}

/// <summary>The units of <see cref="RetentionPeriod"/>.</summary>
public enum RetentionUnit
{
    Days,
    Weeks,
    Months,
    Years,
}
