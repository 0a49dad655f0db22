using Placard.Citations;
using Placard.Diagnostics;
using Placard.Locales;
using Placard.Tests.Support;
using Placard.Theming;

namespace Placard.Tests.Citations;

/// <summary>How many names each style lists before it says that there are others.</summary>
public class CitationStylesTests
{
    private static readonly Locale English = LocaleReader.Read(BuiltInTheme.Overlay([]), _ => true, new DiagnosticBag())["en"];

    [Theory]
    [InlineData(1, "F1, G1. “A.” ")]
    [InlineData(2, "F1, G1, and G2 F2. “A.” ")]
    [InlineData(10, "F1, G1, G2 F2, G3 F3, G4 F4, G5 F5, G6 F6, G7 F7, G8 F8, G9 F9, and G10 F10. “A.” ")]
    [InlineData(11, "F1, G1, G2 F2, G3 F3, G4 F4, G5 F5, G6 F6, G7 F7, et al. “A.” ")]
    public void Chicago_lists_ten_or_seven_and_others(int names, string begin) =>
        Assert.StartsWith(begin, new ChicagoStyle().Write(By(names), English).ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData(1, "F1, G1. “A.” ")]
    [InlineData(2, "F1, G1, and G2 F2. “A.” ")]
    [InlineData(3, "F1, G1, et al. “A.” ")]
    public void Mla_lists_two_or_one_and_others(int names, string begin) =>
        Assert.StartsWith(begin, new MlaStyle().Write(By(names), English).ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData(1, "F1, G. (")]
    [InlineData(2, "F1, G., & F2, G. (")]
    [InlineData(3, "F1, G., F2, G., & F3, G. (")]
    public void Apa_lists_all_by_their_initials(int names, string begin) =>
        Assert.StartsWith(begin, new ApaStyle().Write(By(names), English).ToString(), StringComparison.Ordinal);

    [Fact]
    public void Apa_lists_twenty_or_nineteen_and_the_last()
    {
        Assert.EndsWith("F19, G., & F20, G", new ApaStyle().Write(By(20), English).ToString().Split(". (")[0], StringComparison.Ordinal);
        Assert.EndsWith("F18, G., F19, G., … F21, G", new ApaStyle().Write(By(21), English).ToString().Split(". (")[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A", "“A.” ")]
    [InlineData("A?", "“A?” ")]
    [InlineData("A \"b\" c", "“A ‘b’ c.” ")]
    [InlineData("A \"b", "“A \"b.” ")]
    public void A_title_ends_with_one_mark_and_its_quotation_marks_change(string title, string quoted) =>
        Assert.StartsWith(quoted,
            new ChicagoStyle().Write(new Citation(Entries.Page(title), [], null, "Archive", null, "https://archive.test/", ""), English).ToString(),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("articles/2020/a.html", "articles-2020-a")]
    [InlineData("a/--b.html", "a-b")]
    [InlineData("é.html", "-[0-9a-f]{8}")]
    public void A_key_is_made_of_the_path(string path, string key) =>
        Assert.Matches($"^{key}$", new Citation(Entries.Page("A", path), [], null, "Archive", null, "", "").Key);

    private static Citation By(int names) =>
        new(Entries.Page("A"), [.. Enumerable.Range(1, names).Select(n => CitedName.Parse($"F{n}, G{n}"))], null, "Archive", null, "https://archive.test/", "");
}
