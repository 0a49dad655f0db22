using System.IO.Compression;
using System.Text.RegularExpressions;
using Placard.Tests.Support;
using Placard.Theming;
using static Placard.Tests.Html.EveryPage;

namespace Placard.Tests.Html;

/// <summary>What the style sheet promises by itself: it is small, it turns with the writing, and nothing comes from elsewhere.</summary>
public partial class StyleTests
{
    /// <summary>What a server can send before the first answer of a reader's machine: page and style in one go.</summary>
    private const int FirstFlight = 14 * 1024;

    private static readonly string Style = Text("assets/style.css");

    public static TheoryData<string> Archive => Archives.Names;

    [Theory, MemberData(nameof(Archive))]
    public void A_page_and_its_style_come_in_the_first_fourteen_kilobytes(string archive) => Keeps(archive, page =>
    {
        var size = Compressed(Archives.Get(archive).Files[page.Path]) + (page.IsNotFound ? 0 : Compressed(Archives.Get(archive).Files["assets/style.css"]));
        return When(size > FirstFlight, $"{size} bytes compressed");
    });

    [Fact]
    public void Style_names_no_side_of_the_screen() => Assert.Empty(SidesIn(Style));

    [Theory]
    [InlineData("a { margin-left: 1rem; }", "margin-left: 1rem")]
    [InlineData("@media (min-width: 5em) { a { color: red; max-width: 3em } }", "max-width: 3em")]
    [InlineData("p { text-align: right; }", "text-align: right")]
    [InlineData("p { top: 0 }", "top: 0")]
    [InlineData("p { border-top-left-radius: 1px; }", "border-top-left-radius: 1px")]
    public void A_side_of_the_screen_is_noticed(string style, string declaration) => Assert.Equal([declaration], SidesIn(style));

    [Fact]
    public void Style_loads_nothing()
    {
        Assert.DoesNotContain("url(", Style, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", Style, StringComparison.Ordinal);
        Assert.DoesNotContain("@font-face", Style, StringComparison.Ordinal);
    }

    /// <summary>A font for one script may hold digits and signs too: before the generic name it would take them over in every text.</summary>
    [Theory]
    [InlineData("--reading")]
    [InlineData("--labels")]
    public void Fonts_for_one_script_come_last(string property)
    {
        var names = Regex.Match(Style, property + ": ([^;]+);").Groups[1].Value.Split(',').Select(name => name.Trim('"', ' ')).ToList();
        var generic = names.FindIndex(name => name is "serif" or "sans-serif");
        Assert.True(generic > 0);
        Assert.All(names, (name, at) => Assert.True(at > generic || !name.Contains("Arabic", StringComparison.Ordinal), name));
    }

    private static string Text(string path) => System.Text.Encoding.UTF8.GetString(BuiltInTheme.Files.Single(file => file.Path == path).Read().Span);

    private static long Compressed(byte[] bytes)
    {
        using var to = new MemoryStream();
        using (var gzip = new GZipStream(to, CompressionLevel.SmallestSize, leaveOpen: true)) gzip.Write(bytes);
        return to.Length;
    }

    private static IEnumerable<string> SidesIn(string style) =>
        Declaration().Matches(AtRule().Replace(Comment().Replace(style, ""), "{"))
            .Where(match => match.Groups["name"].Value is var name && !name.StartsWith("--", StringComparison.Ordinal)
                && (Side().IsMatch(name) && name is not ("line-height" or "border-width" or "outline-width" or "stroke-width")
                    || match.Groups["value"].Value is "left" or "right"))
            .Select(match => match.Value.Trim());

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"@[^{]*\{")]
    private static partial Regex AtRule();

    [GeneratedRegex(@"(?<=[{;]\s*)(?<name>[a-z-]+)\s*:\s*(?<value>[^;{}]+?)(?=\s*[;}])")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"(^|-)(left|right|top|bottom|width|height)($|-)")]
    private static partial Regex Side();
}
