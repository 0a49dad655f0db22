using Placard.Syntax;

namespace Placard.Tests.Syntax;

/// <summary>An action's text without its letters, line by line.</summary>
public class WithheldLettersTests
{
    [Theory]
    [InlineData("Text.\n\n## Letter\n\nDear all.\n", "Text.\n\n\n\n\n")]
    [InlineData("## letter: press\nDear all.\n## Why\nText.", "\n\n## Why\nText.")]
    [InlineData("# Why\n\nLetter\n------\n\nDear all.\n\n# Then\nText.", "# Why\n\n\n\n\n\n\n# Then\nText.")]
    [InlineData("## Letter\n### To whom\nDear.\n\n```\n## Why\n```\n", "\n\n\n\n\n\n\n")]
    [InlineData("## Letters\nText.\n### Letter\nText.", "## Letters\nText.\n### Letter\nText.")]
    [InlineData("A[^a].\n## Letter\nB[^b].\n\n[^a]: One\n    two.\n[^b]: Hidden.\n\n[c]: /x\n", "A[^a].\n\n\n\n[^a]: One\n    two.\n\n\n[c]: /x\n")]
    [InlineData("A[^a].\r\n## Letter\r\nB[^a].\r\n", "A[^a].\r\n\n\n")]
    public void Only_the_lines_of_letters_are_empty(string text, string left) => Assert.Equal(left, WithheldLetters.Remove(text));

    [Fact]
    public void A_text_that_can_t_be_parsed_stays_so_that_its_error_is_found()
    {
        var deep = string.Concat(Enumerable.Repeat("> ", 300)) + "\n## Letter\nDear.";
        Assert.Equal(deep, WithheldLetters.Remove(deep));
    }
}
