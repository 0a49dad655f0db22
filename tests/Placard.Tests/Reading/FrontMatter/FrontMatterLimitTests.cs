using System.Text;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Reading.FrontMatter;

namespace Placard.Tests.Reading.FrontMatter;

/// <summary>Front matter that is too long is told from text that lacks the line of hyphens behind it.</summary>
public class FrontMatterLimitTests
{
    [Theory]
    [InlineData("---\nText.", "PLC1006")]
    [InlineData("Text.", "PLC1005")]
    public void Sixty_four_kilobytes_are_searched_for_the_end(string rest, string code) =>
        Assert.Equal(code, Read("---\n" + string.Concat(Enumerable.Repeat("# a\n", 20_000)) + rest));

    [Theory]
    [InlineData("a", "")]
    [InlineData("ab", "PLC1006")]
    public void The_last_line_begins_at_sixty_four_kilobytes(string key, string code) =>
        Assert.Equal(code, Read($"---\n{key}: {new string('é', 32_764)}\nb: x\n---\nText."));

    private static string Read(string text)
    {
        var diagnostics = new DiagnosticBag();
        FrontMatterReader.Read(new MemorySourceFile("articles/a.md", Encoding.UTF8.GetBytes(text)), diagnostics);
        return string.Join(' ', diagnostics.Sorted().Select(found => found.Descriptor.Code));
    }
}
