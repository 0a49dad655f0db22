using Placard.Files;
using Placard.Tests.Support;
using Placard.Theming;

namespace Placard.Tests.Theming;

/// <summary>The theme that is part of the library.</summary>
public class BuiltInThemeTests
{
    [Theory, InlineData("Bahn für alle e.V."), InlineData("Trains")]
    public void A_name_that_ends_with_a_full_stop_gets_no_second_one(string publisher)
    {
        var page = TestSite.Of($"== archive.yaml\ntitle: T\nbaseUrl: https://archive.test/\npublisher: {publisher}\n").Build().Page("index.html");
        Assert.Contains($"Published by {publisher.TrimEnd('.')}.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("..", page.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void It_has_the_files_of_the_repository_byte_for_byte()
    {
        var expected = Repository.Read("theme").Where(file => file.Path != "README.md").ToList();
        Assert.Equal(expected.Select(file => file.Path), BuiltInTheme.Files.Select(file => file.Path));
        Assert.All(expected.Zip(BuiltInTheme.Files), pair => Assert.True(pair.First.Read().Span.SequenceEqual(pair.Second.Read().Span), pair.First.Path));
        Assert.All(BuiltInTheme.Files, file => Assert.Equal("theme/" + file.Path, file.DisplayPath));
    }

    [Fact]
    public void An_archive_s_own_files_replace_those_of_the_same_path()
    {
        SourceFile card = new MemorySourceFile("partials/card.liquid", "<p>"u8.ToArray(), "own/partials/card.liquid");
        SourceFile logo = new MemorySourceFile("assets/logo.svg", "<svg/>"u8.ToArray(), "own/assets/logo.svg");

        var theme = BuiltInTheme.Overlay([card, logo]);

        Assert.Equal(BuiltInTheme.Files.Count + 1, theme.Count);
        Assert.Equal(theme.Select(file => file.Path).Order(StringComparer.Ordinal), theme.Select(file => file.Path));
        Assert.Same(card, theme.Single(file => file.Path == card.Path));
        Assert.Same(logo, theme.Single(file => file.Path == logo.Path));
    }

    [Fact]
    public void Without_own_files_the_overlay_is_the_built_in_theme() => Assert.Equal(BuiltInTheme.Files, BuiltInTheme.Overlay([]));
}
