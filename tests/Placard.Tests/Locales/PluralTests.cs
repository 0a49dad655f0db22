using System.Globalization;
using Placard.Locales;
using Placard.Tests.Support;

namespace Placard.Tests.Locales;

/// <summary>A number takes the plural category that CLDR's rules give it in the language.</summary>
public class PluralTests
{
    /// <summary>The lines of <c>PluralSamples.txt</c>: languages, and for a category the samples that CLDR gives for it.</summary>
    public static TheoryData<string, string, string> Samples()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var line in File.ReadLines(Path.Join(Repository.Root, "tests/Placard.Tests/Locales/PluralSamples.txt")).Where(line => line[0] != '#'))
        {
            var parts = line.Split(" | ");
            var category = parts[1].Split(' ')[0];
            foreach (var language in parts[0].Split(' ')) data.Add(language, category, parts[1][(category.Length + 1)..]);
        }
        return data;
    }

    [Theory, MemberData(nameof(Samples))]
    public void Every_sample_of_CLDR_has_its_category(string language, string category, string samples)
    {
        var rules = PluralRules.Find(language)!;
        Assert.Contains(category, rules.Categories);
        var numbers = samples.Replace("@integer", "", StringComparison.Ordinal).Replace("@decimal", ",", StringComparison.Ordinal)
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(sample => sample != "…").SelectMany(Range).ToList();
        Assert.NotEmpty(numbers);
        Assert.All(numbers, number => Assert.Equal((number, category), (number, rules.CategoryOf(number))));
    }

    [Fact]
    public void The_samples_cover_every_language_and_category()
    {
        var samples = Samples().Select(row => row.Data).ToLookup(row => row.Item1, row => row.Item2);
        Assert.Equal(219, samples.Count);
        Assert.All(samples, language => Assert.Equal(PluralRules.Find(language.Key)!.Categories.Order(), language.Order()));
        Assert.Equal(PluralRules.AllCategories.Order(), samples.SelectMany(language => language).Distinct().Order());
    }

    [Theory]
    [InlineData("pt", "0")]
    [InlineData("pt-BR", "0")]
    [InlineData("pt-PT", "1")]
    [InlineData("pt-AO", "1")]
    [InlineData("pt-Latn-BR", "0")]
    [InlineData("zh-Hant-TW", null)]
    [InlineData("ar-EG", "1")]
    public void A_region_without_rules_of_its_own_has_those_of_its_language(string language, string? firstOne) =>
        Assert.Equal(firstOne,
            Enumerable.Range(0, 3).Where(n => PluralRules.Find(language)!.CategoryOf(PluralOperands.Of(n)) == "one").Select(n => $"{n}").FirstOrDefault());

    [Theory, InlineData("xx"), InlineData("xx-US"), InlineData("deutsch"), InlineData("de_AT"), InlineData("")]
    public void What_is_no_language_has_no_rules(string language) => Assert.Null(PluralRules.Find(language));

    [Theory]
    [InlineData("1", 1, 0, 0, 0, 0)]
    [InlineData("-1", 1, 0, 0, 0, 0)]
    [InlineData("1.50", 1, 2, 1, 50, 5)]
    [InlineData("1.05", 1, 2, 2, 5, 5)]
    [InlineData("1.0", 1, 1, 0, 0, 0)]
    [InlineData("1200000", 1200000, 0, 0, 0, 0)]
    [InlineData("12345678901234567890123", 1678901234567890123, 0, 0, 0, 0)]
    public void Operands_are_the_digits_of_the_number_as_it_is_written(string number, long i, int v, int w, long f, long t) =>
        Assert.Equal(new PluralOperands(i, v, w, f, t, 0), PluralOperands.Of(decimal.Parse(number, CultureInfo.InvariantCulture)));

    [Fact]
    public void A_number_of_zeros_only_behind_the_separator_is_an_integer() => Assert.True(PluralOperands.Of(3.00m).IsInteger);

    [Theory, InlineData("n"), InlineData("x = 1"), InlineData("n = a"), InlineData("n % 10 in 1"), InlineData("n = 1 and")]
    public void What_is_no_condition_is_refused(string text) => Assert.Throws<FormatException>(() => PluralCondition.Parse(text));

    [Fact]
    public void A_category_costs_no_memory()
    {
        var rules = PluralRules.Find("br")!;
        var number = PluralOperands.Of(1_000_003);
        rules.CategoryOf(number);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) rules.CategoryOf(PluralOperands.Of(i + 0.5m));
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    /// <summary>The numbers of <c>3</c>, <c>0.0~1.5</c> or <c>1.1c6</c>.</summary>
    private static IEnumerable<PluralOperands> Range(string sample)
    {
        var ends = sample.Split('~');
        if (ends is [var compact] && compact.Split('c') is [var number, var exponent])
            return [PluralOperands.Of(decimal.Parse(number, CultureInfo.InvariantCulture), int.Parse(exponent, CultureInfo.InvariantCulture))];
        var (first, last) = (decimal.Parse(ends[0], CultureInfo.InvariantCulture), decimal.Parse(ends[^1], CultureInfo.InvariantCulture));
        var step = new decimal(1, 0, 0, isNegative: false, scale: first.Scale);
        return Enumerable.Range(0, (int)((last - first) / step) + 1).Select(i => PluralOperands.Of(first + i * step));
    }

    [Theory]
    [InlineData(1, "مادة واحدة")]
    [InlineData(2, "مادتان")]
    [InlineData(3, "3 مواد")]
    [InlineData(11, "11 مادة")]
    public void Pages_use_them(int articles, string total)
    {
        var files = Enumerable.Range(1, articles).Select(n => $"\n== articles/a{n}.md\n---\ntitle: A{n}\ndate: 2020-01-01\n---\nA.");
        var site = TestSite.Of("== archive.yaml\ntitle: أ\nbaseUrl: https://archive.test/\nlanguages: [ar]" + string.Concat(files)).Build()
            .WithoutDiagnostics();
        Assert.StartsWith(total, site.Page("articles/index.html").QuerySelector(".kicker")!.TextContent, StringComparison.Ordinal);
    }
}
