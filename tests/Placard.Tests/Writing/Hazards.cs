using CsCheck;
using Placard.Content;

namespace Placard.Tests.Writing;

/// <summary>Generators of texts and dates that a writer of YAML can get wrong.</summary>
internal static class Hazards
{
    private static readonly string[] Texts =
    [
        "017", "0o17", "0x1F", "no", "yes", "on", "off", "true", "null", "~", "3.10", "1e3", "1_000", ".inf", "12:30:45", "2020-06-17", "=", "<<",
        "#", "# 1", "a #b", "a: b", "a:", ": a", ":", "- a", "-", "--", "---", "...", "? a", "! a", "!tag", "& a", "* a", "% a", "@ a", "` a", "| a", "> a",
            "|", ">-",
        "[a]", "{ a: b }", "[", "]", "{", "}", ",", "a, b", "'", "\"", "''", "\"\"", "'a", "\"a", "a'b\"c", "\\", "\\n", "a\\", "\\\"", "\\x41",
        "a\nb", "a\n\nb", "a\n  b\nc", "a\r\nb", "a\tb", "a\n\tb", "a\n---\nb", "a\n# b", "a\n- b: “c”", "a: “b”", "“a”", "a\n<<<<<<< b\n=======\n>>>>>>> c",
        "\u0080", "a\u0085b", "a\u2028b", "a\u2029b", "\uFEFFa", "a\u200Db", "a\u00A0b", "a\u200Bb", "\uFFFD", "a\u007Fb", "é", "e\u0301", "ماذا حدث؟", "漢字",
            "👩‍👩‍👧", "${a}", "{{ a }}", "$(a)",
    ];

    /// <summary>One of some values.</summary>
    public static Gen<T> Any<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static readonly Gen<string> Unicode =
        Gen.OneOf(Gen.Int[0x20, 0x7E], Gen.Int[0x80, 0xD7FF], Gen.Int[0xE000, 0x10FFFF],
            Any('\n', ' ', ' ', ':', '#', '-', '"', '\'', '\\').Select(c => (int)c))
            .Array[0, 40].Select(runes => string.Concat(runes.Select(rune => char.ConvertFromUtf32(rune is 0xFFFE or 0xFFFF ? 0xFFFD : rune))));

    private static readonly Gen<string> Long = Gen.Int[1000, 2500]
        .Select(Any("word ", "x", "“a” ", "a\n"), (count, part) => string.Concat(Enumerable.Repeat(part, count / part.Length)));

    /// <summary>Any text, also with white space around it.</summary>
    public static readonly Gen<string> Raw = Gen.Frequency((8, Any(Texts)), (4, Any(Texts).Select(Any(Texts), (a, b) => $"{a} {b}")), (6, Unicode), (1, Long),
        (1, Any("")));

    /// <summary>A text as front matter can hold it: something, without white space around it.</summary>
    public static readonly Gen<string> Text = Raw.Select(text => text.Trim() is { Length: > 0 } trimmed ? trimmed : "a");

    public static readonly Gen<string?> MayBeText = Text.Null();

    public static readonly Gen<ArchiveDate> Date =
        Gen.Select(Gen.Date[new DateTime(1900, 1, 2), new DateTime(2100, 1, 1)], Gen.Int[-14 * 60, 14 * 60], Gen.Int[0, 86399], Gen.Bool,
            (day, offset, second, hasTime) =>
            hasTime
            ? new ArchiveDate(DateOnly.FromDateTime(day), TimeOnly.MinValue.Add(TimeSpan.FromSeconds(second)), TimeSpan.FromMinutes(offset))
            : new ArchiveDate(DateOnly.FromDateTime(day)));

    public static readonly Gen<ArchiveDate?> MayBeDate = Date.Nullable();

    /// <summary>A day, a moment, or what is known instead in one of the forms of EDTF that are read.</summary>
    public static readonly Gen<EdtfDate> PastDate = Gen.OneOf(Date.Select(date => new EdtfDate(date)), PastDateWithin(1900, 2100));

    public static readonly Gen<EdtfDate?> MayBePastDate = PastDate.Nullable();

    /// <summary>Dates of some years, none of them a moment.</summary>
    public static Gen<EdtfDate> PastDateWithin(int first, int last)
    {
        var part = Gen.Select(Gen.Int[first, last], Gen.Int[1, 12], Gen.Int[1, 28], Gen.Int[0, 2], Any("", "~", "?", "%"))
            .Select((year, month, day, precision, mark) =>
                precision switch { 0 => $"{year}", 1 => $"{year}-{month:D2}", _ => $"{year}-{month:D2}-{day:D2}" } + mark);
        return Gen.Select(part, part, Gen.Int[0, 4], Gen.Int[first, last]).Select((one, other, form, year) => form switch
        {
            0 => Read($"{year / 10}X"),
            1 => Read($"../{one}"),
            2 => EdtfDate.TryParse($"{one}/{other}", out var interval) ? interval : Read($"{other}/{one}"),
            _ => Read(one),
        });
    }

    private static EdtfDate Read(string text) => EdtfDate.TryParse(text, out var date) ? date : throw new FormatException(text);

    /// <summary>A day, a time with its offset, or a local time.</summary>
    public static readonly Gen<ScheduledTime?> MayBeSchedule = Date.Select(Gen.Bool,
        (date, isLocal) => new ScheduledTime(date.Day, date.Time, isLocal || date.Time is null ? null : date.Offset)).Nullable();

    public static readonly Gen<string?> MayBeEmail = Any("a@b.test", "o'hara+1@mail.b.test", "büro@müller.test", "#1@b.test").Null();

    public static readonly Gen<string?> MayBeUrl = Any("https://a.test/", "http://b.test/x?y=1&z=%20#f", "https://c.test/ü").Null();
}
