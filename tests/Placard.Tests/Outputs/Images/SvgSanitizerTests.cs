using System.Text;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Outputs.Images;

namespace Placard.Tests.Outputs.Images;

/// <summary>A drawing keeps what it shows and loses what runs, what loads from elsewhere, and what a drawing program noted.</summary>
public class SvgSanitizerTests
{
    private const string Pixels = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==";

    [Theory]
    [InlineData("<rect width=\"4\"/>")]
    [InlineData("<use href=\"#a\"/>")]
    [InlineData("<use href=\" #a\"/>")]
    [InlineData("<use xlink:href=\"#a\"/>")]
    [InlineData("<image href=\"" + Pixels + "\"/>")]
    [InlineData("<a href=\"https://example.org/\"><text>x</text></a>")]
    [InlineData("<a href=\"HTTP://example.org/\"><text>x</text></a>")]
    [InlineData("<rect fill=\"url(#a)\"/>")]
    [InlineData("<rect fill=\"url('#a')\"/>")]
    [InlineData("<style>rect { fill: red }</style>")]
    [InlineData("<style>@media (prefers-color-scheme:dark){[fill=\"#eff3f4\"]{fill:#1a232b}}\n  a > b::before{content:'{'}</style>")]
    [InlineData("<style>@font-face{font-family:x;src:url(data:font/woff2;base64,AA) format('woff2')}@keyframes k{0%{opacity:0}to{opacity:1}}</style>")]
    [InlineData("<rect style=\"fill:#fff;stroke-width:2\" transform=\"rotate(4 5 6)\" d=\"M1 2\"/>")]
    [InlineData("<rect><animate attributeName=\"x\" values=\"1;2\" dur=\"1s\" repeatCount=\"indefinite\"/></rect>")]
    [InlineData("<filter id=\"f\"><feGaussianBlur stdDeviation=\"2\"/><feImage href=\"#a\"/></filter>")]
    [InlineData("<g aria-label=\"votes(2020) &quot;no&quot;&#9;&#10;\"><text>]]&gt; > \"</text></g>")]
    [InlineData("<rect fill=\"URL(#a)\"/>")]
    [InlineData("<style>g:nth-child(2){--own:red;fill:var(--own)}</style>")]
    public void What_is_harmless_is_published_as_it_is(string inner)
    {
        var (bytes, found) = Clean(inner);
        Assert.Equal((Document(inner), 0), (bytes, found.Count));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "", "<script>")]
    [InlineData("<SCRIPT>alert(1)</SCRIPT>", "", "<SCRIPT>")]
    [InlineData("<foreignObject><b/></foreignObject>", "", "<foreignObject>")]
    [InlineData("<rect onload=\"x()\"/>", "<rect/>", "onload=\"…\"")]
    [InlineData("<rect ONLOAD=\"x()\"/>", "<rect/>", "ONLOAD=\"…\"")]
    [InlineData("<use href=\"https://elsewhere.test/a.svg#a\"/>", "<use/>", "a link to https://elsewhere.test/a.svg#a")]
    [InlineData("<a href=\"javascript:x()\"><text>x</text></a>", "<a><text>x</text></a>", "a link to javascript:x()")]
    [InlineData("<a><image href=\"https://elsewhere.test/a.png\"/></a>", "<a><image/></a>", "a link to https://elsewhere.test/a.png")]
    [InlineData("<image href=\"data:text/html;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==\"/>", "<image/>",
        "a link to data:text/html;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAA…")]
    [InlineData("<rect fill=\"url(https://elsewhere.test/a)\"/>", "<rect/>", "fill=\"…\", which loads something from elsewhere")]
    [InlineData("<rect fill=\"url(#a) URL( 'https://elsewhere.test/a')\"/>", "<rect/>", "fill=\"…\", which loads something from elsewhere")]
    [InlineData("<set attributeName=\"href\" to=\"java&#9;script:x()\"/>", "", "<set> for the attribute href")]
    [InlineData("<animate attributeName=\"xlink:href\" values=\"#a;https://elsewhere.test/\"/>", "", "<animate> for the attribute xlink:href")]
    [InlineData("<animate attributeName=\"fill\" to=\"url(//elsewhere.test/a)\"/>", "<animate attributeName=\"fill\"/>",
        "to=\"…\", which loads something from elsewhere")]
    [InlineData("<set attributeName=\"style\" to=\"a\"/>", "", "<set> for the attribute style")]
    [InlineData("<feImage href=\"//elsewhere.test/a.png\"/>", "<feImage/>", "a link to //elsewhere.test/a.png")]
    [InlineData("<use href=\"&#xA0;#a\"/>", "<use/>", "a link to \u00A0#a")]
    [InlineData("<use href=\"" + Pixels + "\"/>", "<use/>", "a link to data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAA…")]
    [InlineData("<image href=\"data:image/svg+xml,&lt;svg/>;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==\"/>", "<image/>",
        "a link to data:image/svg+xml,<svg/>;base64,R0lGODlhAQABAAAAACH5BAEKAAE…")]
    [InlineData("<rect filter=\"u\\72l(https://elsewhere.test/)\"/>", "<rect/>", "filter=\"…\", which loads something from elsewhere")]
    [InlineData("<rect cursor=\"image-set('https://elsewhere.test/' 1x)\"/>", "<rect/>", "cursor=\"…\", which loads something from elsewhere")]
    [InlineData("<svg xml:base=\"https://elsewhere.test/\" unheard=\"x\"/>", "<svg/>", "unheard=\"…\"")]
    [InlineData("<rect style=\"fill:red;background:image-set('https://elsewhere.test/' 1x);x:1\"/>", "<rect style=\"fill:red;;x:1\"/>",
        "background:image-set('https://elsewhere.test/' 1x)")]
    [InlineData("<rect style=\"behavior:x\"/>", "<rect/>", "behavior:x")]
    [InlineData("<style>@\\69mport 'a.css'; rect{x:1}</style>", "<style> rect{x:1}</style>", "@\\69mport 'a.css';")]
    [InlineData("<style>@font-face{font-family:x;src:u\\72l(//elsewhere.test/)} a{x:1}</style>", "<style>@font-face{font-family:x;} a{x:1}</style>",
        "src:u\\72l(//elsewhere.test/)")]
    [InlineData("<style>a{x:1}@media x{b{cursor:src('//elsewhere.test/')}c{x:1}}d{x:1}</style>", "<style>a{x:1}@media x{b{}c{x:1}}d{x:1}</style>",
        "cursor:src('//elsewhere.test/')")]
    [InlineData("<style>a{fill:url(/*)*/#a)}</style>", "<style>a{}</style>", "fill:url(/*)*/#a)}")]
    [InlineData("<style>a{content:'\nfill:url(//elsewhere.test/)'}</style>", "<style>a{}</style>", "content:' fill:url(//elsewhere.test/)'}")]
    [InlineData("<?xml-stylesheet href='//elsewhere.test/a.css'?>", "", "a link to a style sheet")]
    [InlineData("<a href=\"java&#9;script:x()\"/>", "<a/>", "a link to java\tscript:x()")]
    [InlineData("<style>@supports (fill:url(#a)){a{x:1}}</style>", "<style></style>", "@supports (fill:url(#a)){a{x:1}}")]
    [InlineData("<style>a\\62 {x:1}</style>", "<style></style>", "a\\62 {x:1}")]
    [InlineData("<style>@layer b{a{x:1}}</style>", "<style></style>", "@layer b{a{x:1}}")]
    [InlineData("<rect style='font-family:\"\\61\"'/>", "<rect/>", "font-family:\"\\61\"")]
    [InlineData("<rect style='font-family:\"a\\\";x:1;\"'/>", "<rect/>", "font-family:\"a\\\";x:1;\"")]
    [InlineData("<rect fill=\"calc(1]\"/>", "<rect/>", "fill=\"…\", which loads something from elsewhere")]
    [InlineData("<rect fill=\"calc(1\"/>", "<rect/>", "fill=\"…\", which loads something from elsewhere")]
    [InlineData("<rect fill=\"calc(1)/*\"/>", "<rect/>", "fill=\"…\", which loads something from elsewhere")]
    [InlineData("<rect fill=\"évar(--a)\"/>", "<rect/>", "fill=\"…\", which loads something from elsewhere")]
    [InlineData("<rect fill=\"url('#a' x)\"/>", "<rect/>", "fill=\"…\", which loads something from elsewhere")]
    [InlineData("<rect fill=\"url(#a'b)\"/>", "<rect/>", "fill=\"…\", which loads something from elsewhere")]
    [InlineData("<style>@IMPORT 'a.css';</style>", "<style></style>", "@IMPORT 'a.css';")]
    [InlineData("<style>rect { fill: url(a.svg) }</style>", "<style>rect { }</style>", "fill: url(a.svg)")]
    public void What_runs_or_loads_from_elsewhere_is_left_out_with_a_word(string inner, string kept, string what)
    {
        var (cleaned, found) = Clean(inner);
        Assert.Equal(Document(kept), cleaned);
        Assert.Contains($" holds {what}, which was left out", Assert.Single(found).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<metadata>someone</metadata>", "")]
    [InlineData("<!-- someone -->", "")]
    [InlineData("<style>a{x:1}<g></g>b{x:1}</style>", "<style>a{x:1}b{x:1}</style>")]
    [InlineData("<rect style=\"-program-own:1;x:1\"/>", "<rect style=\";x:1\"/>")]
    [InlineData("<style>/* someone */a{x:1}</style>", "<style>a{x:1}</style>")]
    [InlineData("<other:view xmlns:other=\"https://drawing.test/\"/>", "")]
    [InlineData("<rect xmlns:other=\"https://drawing.test/\" other:path=\"/home/someone\"/>", "<rect/>")]
    public void What_a_drawing_program_noted_is_left_out_without_a_word(string inner, string kept)
    {
        var (cleaned, found) = Clean(inner);
        Assert.Equal((Document(kept), 0), (cleaned, found.Count));
    }

    [Fact]
    public void An_embedded_image_with_a_comment_is_left_out()
    {
        var plain = Convert.FromBase64String(Pixels[(Pixels.IndexOf(',', StringComparison.Ordinal) + 1)..]);
        byte[] commented = [.. plain[..^1], 0x21, 0xFE, 2, (byte)'h', (byte)'i', 0, plain[^1]];
        var (cleaned, found) = Clean($"<image href=\"data:image/gif;base64,{Convert.ToBase64String(commented)}\"/>");
        Assert.Equal((Document("<image/>"), 1), (cleaned, found.Count));
    }

    [Fact]
    public void Nothing_of_a_document_type_is_published()
    {
        var diagnostics = new DiagnosticBag();
        var drawing = "<!DOCTYPE svg [<!ATTLIST svg onload CDATA \"alert(1)\">]>" + Document("<rect/>");
        var cleaned = SvgSanitizer.Clean(new MemorySourceFile("files/a.svg", Encoding.UTF8.GetBytes(drawing)), diagnostics);
        Assert.Equal(Document("<rect/>"), Encoding.UTF8.GetString(cleaned.Span));
    }

    [Theory]
    [InlineData("url(" + Pixels + ")", true)]
    [InlineData("url(data:font/woff2;base64,AA)", false)]
    public void Images_are_embedded_in_attributes_and_fonts_in_font_faces_alone(string fill, bool isKept) =>
        Assert.Equal(isKept, Clean($"<rect fill=\"{fill}\"/>").Found.Count == 0);

    [Theory, InlineData(15, true), InlineData(16, false)]
    public void Rules_are_nested_fifteen_deep(int levels, bool isKept) =>
        Assert.Equal(isKept, Clean(Style(string.Concat(Enumerable.Repeat("@media x{", levels)) + "a{x:1}" + new string('}', levels))).Found.Count == 0);

    [Theory, InlineData(32, true), InlineData(33, false)]
    public void Brackets_are_nested_thirty_two_deep(int levels, bool isKept) =>
        Assert.Equal(isKept, Clean($"<rect width=\"calc{new string('(', levels)}1{new string(')', levels)}\"/>").Found.Count == 0);

    [Theory, InlineData(50), InlineData(51)]
    public void Fifty_parts_that_are_left_out_are_reported(int times) =>
        Assert.Equal(50, Clean(string.Concat(Enumerable.Repeat("<script/>", times))).Found.Count);

    [Fact]
    public void What_is_left_out_of_a_style_is_reported_at_its_place()
    {
        var found = Assert.Single(Clean("\n<style>\na{x:1}\n  b{fill:url(x)}</style>").Found);
        Assert.Equal((4, 5), (found.Location.Line, found.Location.Column));
    }

    [Theory]
    [InlineData("<style>a{fill:", "url(#a", "}</style>")]
    [InlineData("<style>", "a{fill:url(x)}", "</style>")]
    [InlineData("<style>", "@media x{", "</style>")]
    [InlineData("<style>", "/*", "</style>")]
    [InlineData("<rect style=\"", "behavior:x;", "\"/>")]
    [InlineData("<rect fill=\"", "rgb(", "\"/>")]
    [InlineData("", "<g>", "")]
    public void Hundreds_of_thousands_of_any_part_take_no_longer_than_their_length_does(string before, string part, string after)
    {
        var closing = part == "<g>" ? "</g>" : "";
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var (text, _) = Clean(before + string.Concat(Enumerable.Repeat(part, 200_000)) + after + string.Concat(Enumerable.Repeat(closing, 200_000)));
        Assert.DoesNotContain("url(x", text, StringComparison.Ordinal);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), clock.Elapsed.ToString());
    }

    [Theory]
    [InlineData(60, "")]
    [InlineData(61, "…")]
    public void A_long_link_is_shown_by_its_first_sixty_characters(int length, string end)
    {
        var url = "https://elsewhere.test/".PadRight(length, 'x');
        Assert.Contains($"a link to {url[..60]}{end}, which", Assert.Single(Clean($"<use href=\"{url}\"/>").Found).Message, StringComparison.Ordinal);
    }

    private static (string Text, IReadOnlyList<Diagnostic> Found) Clean(string inner)
    {
        var diagnostics = new DiagnosticBag();
        var cleaned = SvgSanitizer.Clean(new MemorySourceFile("files/a.svg", Encoding.UTF8.GetBytes(Document(inner))), diagnostics);
        return (Encoding.UTF8.GetString(cleaned.Span), diagnostics.Sorted());
    }

    private static string Style(string css) => $"<style>{css}</style>";

    private static string Document(string inner) => inner.Length == 0
        ? "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"></svg>"
        : $"<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">{inner}</svg>";
}
