using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Rendering;

namespace Placard.Tests.Rendering;

/// <summary>Raw HTML keeps what an archive needs, loads nothing from other sites, and can't take up the theme's ids.</summary>
public class RawHtmlSanitizerTests
{
    [Theory]
    [InlineData("<img src=\"a.png\" srcset=\"a.png 1x, b.png 2x\" alt=\"\">", "<img src=\"a.png\" srcset=\"a.png 1x, b.png 2x\" alt=\"\">", "")]
    [InlineData("<picture><source srcset=\"data:image/svg+xml,x\"></picture>", "<picture><source></picture>", "PLC1507")]
    [InlineData("<svg><style>x</style></svg>", "", "PLC1507")]
    [InlineData("<b id=\"own\">x</b>", "<b id=\"own\">x</b>", "")]
    [InlineData("<b id=\"_main\">x</b>", "<b>x</b>", "PLC1507")]
    [InlineData("<b id=\"a b\">x</b>", "<b id=\"a b\">x</b>", "")]
    [InlineData("<b id=\" _main\">x</b>", "<b id=\" _main\">x</b>", "")]
    [InlineData("<b id=\"_main two\">x</b>", "<b>x</b>", "PLC1507")]
    [InlineData("<b onclick=\"x()\">x</b>", "<b>x</b>", "PLC1507")]
    [InlineData("<a href=\"javascript:x()\">x</a>", "<a>x</a>", "PLC1507")]
    [InlineData("<a href=\"MAILTO:hidden@target.test\">x</a>", "<a>x</a>", "")]
    [InlineData("<a href=\"mailto:other@target.test\">x</a>", "<a href=\"mailto:other@target.test\">x</a>", "")]
    public void Each_part_is_kept_or_left_out_with_a_diagnostic(string html, string cleaned, string code)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Equal(cleaned, Clean(html, diagnostics));
        Assert.Equal(code, string.Join(' ', diagnostics.Sorted().Select(found => found.Descriptor.Code)));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void It_may_be_half_a_megabyte_long(int over, bool isKept) =>
        Assert.Equal(isKept, IsKept(new string('a', (RawHtmlSanitizer.MaxKilobytes * 1024) + over)));

    [Theory]
    [InlineData("<div>", 200, true)]
    [InlineData("<div>", 201, false)]
    [InlineData("</div>", 300, true)]
    [InlineData("<br>", 300, true)]
    [InlineData("<IMG alt=''>", 300, true)]
    [InlineData("<b></b>", 300, true)]
    [InlineData("<DIV></div>", 300, true)]
    [InlineData("<3 ", 300, true)]
    [InlineData("< b", 300, true)]
    public void Elements_may_be_nested_two_hundred_deep(string tag, int times, bool isKept) =>
        Assert.Equal(isKept, IsKept(string.Concat(Enumerable.Repeat(tag, times))));

    [Theory]
    [InlineData("</b>")]
    [InlineData("</span>")]
    [InlineData("<b></b></b>")]
    public void Ends_that_end_nothing_make_no_room_for_more(string ends) =>
        Assert.False(IsKept(string.Concat(Enumerable.Repeat(ends, 50).Concat(Enumerable.Repeat("<div>", 201)))));

    [Fact]
    public void Ends_of_other_elements_end_nothing() =>
        Assert.False(IsKept(string.Concat(Enumerable.Repeat("<div></x>", 201))));

    [Theory]
    [InlineData("<br>", 40_000, true)]
    [InlineData("<br>", 40_001, false)]
    [InlineData("<b class=x><p></p>", 199, true)]
    public void A_page_may_have_twenty_thousand_elements(string tag, int times, bool isKept) =>
        Assert.Equal(isKept, IsKept(string.Concat(Enumerable.Repeat(tag, times))));

    [Fact]
    public void Formatting_that_is_not_closed_is_not_repeated_without_end() =>
        Assert.False(IsKept(string.Concat(Enumerable.Range(0, 190).Select(number => $"<b id=b{number}>"))
            + string.Concat(Enumerable.Repeat("<p></p>", 5000))));

    private static string Clean(string html, DiagnosticBag diagnostics)
    {
        var links = new LinkResolver(null!, null!, "articles/a.md", "", diagnostics) { HiddenTargets = ["hidden@target.test"] };
        return new RawHtmlSanitizer(links, new RawHtmlMap(new Body(new MemorySourceFile("articles/a.md", default), 0, 1)), default, diagnostics).Clean(html);
    }

    private static bool IsKept(string html)
    {
        var diagnostics = new DiagnosticBag();
        Clean(html, diagnostics);
        return diagnostics.Sorted().Count == 0;
    }
}
