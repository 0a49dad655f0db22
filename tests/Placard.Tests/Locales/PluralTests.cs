using Placard.Locales;
using Placard.Tests.Support;

namespace Placard.Tests.Locales;

public class PluralTests
{
    /// <summary>Pairs of a number and its form, from the samples of Unicode's CLDR.</summary>
    [Theory]
    [InlineData("en", "0 other, 1 one, 2 other, 1.5 other, 11 other")]
    [InlineData("fr", "0 one, 1 one, 1.5 one, 2 other, 17 other, 1000000 many, 1000001 other")]
    [InlineData("es", "0 other, 1 one, 2 other, 1000000 many")]
    [InlineData("ar", "0 zero, 1 one, 2 two, 3 few, 10 few, 11 many, 26 many, 99 many, 100 other, 102 other, 103 few, 111 many, 200 other, 1.5 other")]
    [InlineData("ar-EG", "3 few")]
    [InlineData("he", "1 one, 2 two, 3 other, 20 other")]
    [InlineData("ru", "1 one, 2 few, 5 many, 11 many, 12 many, 21 one, 22 few, 111 many, 1.5 other")]
    [InlineData("sr", "1 one, 3 few, 5 other, 21 one, 0.1 one, 0.3 few")]
    [InlineData("pl", "1 one, 2 few, 5 many, 12 many, 21 many, 22 few, 1.5 other")]
    [InlineData("cs", "1 one, 2 few, 4 few, 5 other, 1.5 many")]
    [InlineData("ro", "0 few, 1 one, 2 few, 19 few, 20 other, 101 few")]
    [InlineData("ga", "1 one, 2 two, 6 few, 7 many, 10 many, 11 other")]
    [InlineData("fa", "0 one, 0.5 one, 1 one, 2 other")]
    [InlineData("ja", "0 other, 1 other, 5 other")]
    [InlineData("xx", "1 one, 2 other")]
    public void A_number_takes_the_form_that_its_language_has_for_it(string lang, string samples)
    {
        var rules = PluralRules.For(lang);
        foreach (var sample in samples.Split(", "))
        {
            var parts = sample.Split(' ');
            Assert.Equal(sample, $"{parts[0]} {rules.FormOf(decimal.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture))}");
            Assert.Contains(parts[1], rules.Forms);
        }
    }

    [Theory]
    [InlineData(1, "مادة واحدة")]
    [InlineData(2, "مادتان")]
    [InlineData(3, "3 مواد")]
    [InlineData(11, "11 مادة")]
    public void Pages_use_them(int articles, string total)
    {
        var files = Enumerable.Range(1, articles).Select(n => $"\n== articles/a{n}.md\n---\ntitle: A{n}\ndate: 2020-01-01\n---\nA.");
        var site = TestSite.Of("== archive.yaml\ntitle: أ\nbaseUrl: https://archive.test/\nlanguages: [ar]" + string.Concat(files)).Build().WithoutDiagnostics();
        Assert.StartsWith(total, site.Page("articles/index.html").QuerySelector(".kicker")!.TextContent, StringComparison.Ordinal);
    }
}
