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
    public void What_is_harmless_is_published_byte_for_byte(string inner)
    {
        var (bytes, found) = Clean(inner);
        Assert.Equal((Document(inner), 0), (bytes, found.Count));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "", "<script>")]
    [InlineData("<SCRIPT>alert(1)</SCRIPT>", "", "<SCRIPT>")]
    [InlineData("<foreignObject><b/></foreignObject>", "", "<foreignObject>")]
    [InlineData("<rect onload=\"x()\"/>", "<rect />", "onload=\"…\"")]
    [InlineData("<rect ONLOAD=\"x()\"/>", "<rect />", "ONLOAD=\"…\"")]
    [InlineData("<use href=\"https://elsewhere.test/a.svg#a\"/>", "<use />", "a link to https://elsewhere.test/a.svg#a")]
    [InlineData("<a href=\"javascript:x()\"><text>x</text></a>", "<a><text>x</text></a>", "a link to javascript:x()")]
    [InlineData("<a><image href=\"https://elsewhere.test/a.png\"/></a>", "<a><image /></a>", "a link to https://elsewhere.test/a.png")]
    [InlineData("<image href=\"data:text/html;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==\"/>", "<image />",
        "a link to data:text/html;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAA…")]
    [InlineData("<rect fill=\"url(https://elsewhere.test/a)\"/>", "<rect />", "fill=\"…\", which loads something from elsewhere")]
    [InlineData("<rect fill=\"url(#a) URL( 'https://elsewhere.test/a')\"/>", "<rect />", "fill=\"…\", which loads something from elsewhere")]
    [InlineData("<set to=\"JavaScript:x()\"/>", "<set />", "to=\"…\", which loads something from elsewhere")]
    [InlineData("<style>@IMPORT 'a.css';</style>", "<style />", "a style that loads something from elsewhere")]
    [InlineData("<style>rect { fill: url(a.svg) }</style>", "<style />", "a style that loads something from elsewhere")]
    public void What_runs_or_loads_from_elsewhere_is_left_out_with_a_word(string inner, string kept, string what)
    {
        var (cleaned, found) = Clean(inner);
        Assert.Equal(Document(kept), cleaned);
        Assert.Contains($" holds {what}, which was left out", Assert.Single(found).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<metadata>someone</metadata>", "")]
    [InlineData("<!-- someone -->", "")]
    [InlineData("<other:view xmlns:other=\"https://drawing.test/\"/>", "")]
    [InlineData("<rect xmlns:other=\"https://drawing.test/\" other:path=\"/home/someone\"/>", "<rect />")]
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
        Assert.Equal((Document("<image />"), 1), (cleaned, found.Count));
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

    private static string Document(string inner) => inner.Length == 0
        ? "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"></svg>"
        : $"<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">{inner}</svg>";
}
