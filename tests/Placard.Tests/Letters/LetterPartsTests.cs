using Placard.Letters;

namespace Placard.Tests.Letters;

public class LetterPartsTests
{
    [Theory]
    [InlineData("aaaa bbbbb", 10, "aaaa|bbbbb")] // The blank is exactly at half of what fits.
    [InlineData("aaa bbbbbb", 10, "aaa bbbb|bb")] // It is before half, so the word is cut.
    [InlineData("aaaa bbbbb", 100, "aaaa bbbbb")]
    [InlineData("a. b c ddd", 12, "a. b|c ddd")]
    [InlineData("", 100, "")]
    public void A_part_ends_with_the_last_sentence_or_word_that_leaves_it_half_full(string letter, int room, string parts) =>
        Assert.Equal(parts, string.Join('|', LetterParts.Split(letter, room)));

    [Fact]
    public void Line_ends_are_those_of_mail() => Assert.Equal("a%0D%0Ab", LetterParts.Escape("a\nb"));
}
