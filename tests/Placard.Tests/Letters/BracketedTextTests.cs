using Placard.Letters;

namespace Placard.Tests.Letters;

public class BracketedTextTests
{
    [Theory]
    [InlineData("Dear [name]", "[name]")]
    [InlineData("Dear [ab}", "[ab}")]
    [InlineData("Dear {{a}}", "{{a}}")]
    [InlineData("Point [a], note [1], as written [sic] [Ibid.]", "")]
    public void Letters_numbers_and_marks_of_quotations_are_no_placeholders(string text, string found) =>
        Assert.Equal(found, string.Join(' ', BracketedText.AllIn(text).Select(bracketed => bracketed.Written)));
}
