using Placard.Importing;
using Placard.Importing.Markdown;
using Placard.Syntax;
using Placard.Tests.Support;

namespace Placard.Tests.Importing;

/// <summary>A text of a former site that no limit of Markdown stops is imported as it is; any other is parted, so that the build takes it.</summary>
public class ParagraphLimitsTests
{
    [Fact]
    public void A_paragraph_of_many_links_is_parted_between_them_and_builds()
    {
        var links = string.Join(' ', Enumerable.Range(0, 6000).Select(i => $"[n{i}](https://other.example/{i})"));
        var site = new ImportedSite().Import(new MarkdownImporter(), $"== list.md\n---\ntitle: List\n---\nFirst.\n\n{links}\n");
        Assert.Equal(["Changed: text: empty lines part a paragraph with more than 5000 of the sign ["], site.Notes);
        var page = TestSite.Of($"== pages/list.md\n{site["pages/list.md"]}").Build().WithoutDiagnostics().Text("list.html");
        Assert.Equal(6000, page.Split("<a href=\"https://other.example/").Length - 1);
    }

    [Theory]
    [InlineData("[", 12_000)]
    [InlineData("[^", 12_000)]
    [InlineData("[a\n", 12_000)]
    [InlineData("| a | b |\n", 30_000)]
    [InlineData("*", 11_000)]
    [InlineData("`", 11_000)]
    [InlineData("&", 250_000)]
    [InlineData("> ", 600)]
    [InlineData("- ", 600)]
    [InlineData("1. ", 600)]
    [InlineData("[^1]: x\n\n", 25_000)]
    [InlineData("**a**\n", 90_000)]
    [InlineData("*a ", 300_000)]
    [InlineData("[a*b ", 200_000)]
    [InlineData("[a](", 250_000)]
    [InlineData("a <? ", 150_000)]
    [InlineData("a](", 300_000)]
    [InlineData("|a|a|a|a|a|a|a|a|a|\n|-\n\n", 28_000)]
    [InlineData("`a](", 200_000)]
    [InlineData("[`a]( ", 150_000)]
    public void No_text_exceeds_a_limit_afterwards(string sign, int times)
    {
        var text = string.Concat(Enumerable.Repeat(sign, times)) + "x";
        var fitted = ParagraphLimits.Fit(text, _ => { });
        MarkdownLimits.Check(fitted);
        Assert.Null(MarkdownLimits.FindDeepLine(fitted));
        Assert.Equal(text.Count(c => c == 'x'), fitted.Count(c => c == 'x'));
    }

    [Fact]
    public void A_text_within_the_limits_is_the_same() =>
        Assert.Same("Some [words](x).", ParagraphLimits.Fit("Some [words](x).", _ => Assert.Fail("Nothing was to be changed.")));
}
