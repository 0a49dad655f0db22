using Placard.Tests.Support;
using Placard.Text;
using Placard.Theming;

namespace Placard.Tests.Theming;

/// <summary>The accent of an archive, in its style sheet and held against its ground.</summary>
public class ThemeColourTests
{
    [Fact]
    public void An_accent_is_laid_over_the_themes_and_lightened_for_the_dark()
    {
        var added = Added("accent: \"#0b5c4a\"");
        Assert.StartsWith("@media screen { :root { --accent: #0b5c4a; } }\n@media screen and (prefers-color-scheme: dark) { :root { --accent: #", added, StringComparison.Ordinal);
        Assert.True(RgbColour.TryParse(added[^13..^6], out var dark));
        Assert.True(RgbColour.TryParse("#11171d", out var paper));
        Assert.True(dark.ContrastWith(paper) >= RgbColour.MinContrast);
    }

    [Fact]
    public void A_second_accent_is_for_the_dark() =>
        Assert.EndsWith("--accent: #ffaa00; } }\n", Added("accent: \"#0b5c4a\"\n  accentDark: fa0"), StringComparison.Ordinal);

    [Fact]
    public void Without_an_accent_the_style_is_the_themes_own() => Assert.Equal("", Added("name: Short"));

    [Fact]
    public void The_page_that_carries_its_style_has_the_accent_too() =>
        Assert.Contains("--accent: #0b5c4a", Site("accent: \"#0b5c4a\"").Text("404.html"), StringComparison.Ordinal);

    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#777777", "#ffffff", 4.48)]
    [InlineData("#b3261e", "#b3261e", 1)]
    public void Contrast_is_that_of_the_guidelines(string one, string two, double contrast)
    {
        Assert.True(RgbColour.TryParse(one, out var first) & RgbColour.TryParse(two, out var second));
        Assert.Equal(contrast, first.ContrastWith(second), 0.005);
        Assert.Equal(contrast, second.ContrastWith(first), 0.005);
    }

    private static string Added(string settings)
    {
        var theme = System.Text.Encoding.UTF8.GetString(BuiltInTheme.Files.Single(file => file.Path == "assets/style.css").Read().Span);
        return Site(settings).Text("assets/style.css")[theme.Length..];
    }

    private static BuiltSite Site(string settings) => TestSite.Of($"""
        == archive.yaml
        title: The archive
        baseUrl: https://archive.test/
        theme:
          {settings}
        == pages/about.md
        ---
        title: About
        ---
        Text.
        """).Build().WithoutDiagnostics();
}
