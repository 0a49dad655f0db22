using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Placard.Diagnostics;
using Placard.Locales;
using Placard.Tests.Support;
using Placard.Theming;

namespace Placard.Tests.Locales;

/// <summary>Rules that hold for the texts of every locale of the theme; a new locale joins by itself.</summary>
public partial class LocaleTextTests
{
    /// <summary>Texts that are typed, joined or counted, rather than read.</summary>
    private static readonly string[] NotRead = ["number.group", "number.decimal", "list.separator", "picture.colon"];

    public static TheoryData<string> Languages =>
        [.. Repository.Read("theme/locales").Where(file => !file.Path.Contains('/', StringComparison.Ordinal)).Select(file => file.Path[..^".yaml".Length])];

    /// <summary>Each text with its keys, joined by dots.</summary>
    private static List<(string Key, string Text)> TextsOf(string lang)
    {
        var texts = new List<(string Key, string Text)>();
        Add("", YamlAsJson.Read(File.ReadAllText(Path.Join(Repository.Root, $"theme/locales/{lang}.yaml"))));
        return texts;

        void Add(string key, JsonNode? node)
        {
            if (node is JsonObject map) foreach (var (name, value) in map) Add(key.Length == 0 ? name : $"{key}.{name}", value);
            else if (node is JsonArray list) foreach (var (i, value) in list.Index()) Add($"{key}.{i}", value);
            else if (!NotRead.Contains(key)) texts.Add((key, node?.ToString() ?? ""));
        }
    }

    [Fact]
    public void Every_locale_has_every_text_and_plural_form()
    {
        var diagnostics = new DiagnosticBag();
        LocaleReader.Read(BuiltInTheme.Files, _ => true, diagnostics);
        Assert.Empty(diagnostics.Sorted());
    }

    [Theory, MemberData(nameof(Languages))]
    public void Signs_are_those_of_the_language(string lang)
    {
        var foreign = lang switch { "en" => "„«»", "de" => "”«»", "fr" => "„", "es" => "„”", _ => "„" };
        Assert.All(TextsOf(lang), text =>
        {
            Assert.DoesNotContain("  ", text.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("...", text.Text, StringComparison.Ordinal);
            Assert.DoesNotContain('"', text.Text);
            Assert.DoesNotContain('\'', text.Text);
            if (!text.Key.StartsWith("cite.", StringComparison.Ordinal)) Assert.Equal("", string.Concat(text.Text.Where(foreign.Contains)));
        });
    }

    /// <summary>What English fills in, the others fill in.</summary>
    [Theory, MemberData(nameof(Languages))]
    public void Placeholders_are_those_of_English(string lang)
    {
        var english = TextsOf("en").ToDictionary(text => text.Key, text => text.Text, StringComparer.Ordinal);
        Assert.All(TextsOf(lang), text =>
        {
            if (!english.TryGetValue(text.Key, out var original)) return; // A plural form that English does not have.
            if (text.Key.StartsWith("times.", StringComparison.Ordinal)) return;
            var isWord = text.Key.EndsWith(".one", StringComparison.Ordinal) && !Names(text.Text).Contains("n"); // "A result", in words.
            Assert.Equal(Names(original).Where(name => !isWord || name != "n"), Names(text.Text));
        });
    }

    /// <summary>English writes the time, or its hour and minute; a date has its day, month and year in any order.</summary>
    [Theory, MemberData(nameof(Languages))]
    public void Dates_and_times_contain_each_part_once(string lang)
    {
        foreach (var (key, text) in TextsOf(lang))
        {
            if (DatePattern().IsMatch(key)) Assert.Equal(["day", "month", "year"], Names(text));
            if (MonthPattern().IsMatch(key)) Assert.Equal(["month", "year"], Names(text));
            if (key is "times.start" or "times.end") Assert.Contains(string.Join(' ', Names(text)), new[] { "day time zone", "day hour minute zone" });
        }
        Assert.Equal(12, TextsOf(lang).Count(text => text.Key.StartsWith("months.", StringComparison.Ordinal)));
    }

    [Theory, MemberData(nameof(Languages))]
    public void No_text_is_left_in_English(string lang)
    {
        if (lang == "en") return;
        var english = TextsOf("en").ToDictionary(text => text.Key, text => text.Text, StringComparer.Ordinal);
        Assert.Empty(TextsOf(lang).Where(text => english.GetValueOrDefault(text.Key) == text.Text && LongWords().IsMatch(text.Text)).Select(text => text.Key));
    }

    private static IEnumerable<string> Names(string text) => Placeholder().Matches(text).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^(dates\.(day|card)|cite\.(chicago|apa|mla)Date)(\.[a-z]+)?$")]
    private static partial Regex DatePattern();

    [GeneratedRegex(@"^(dates\.month|cite\.(chicago|apa|mla)Month)$")]
    private static partial Regex MonthPattern();

    [GeneratedRegex(@"[a-z]{4,} [a-z]{3,}")]
    private static partial Regex LongWords();
}
