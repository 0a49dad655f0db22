using Placard.Text;

namespace Placard.Tests.Text;

public class TruncationTests
{
    [Theory]
    [InlineData("abc", 3, "abc")]
    [InlineData("abcd", 3, "ab…")]
    [InlineData("abc def", 7, "abc def")]
    [InlineData("abc def", 6, "abc…")]
    [InlineData("abc, def", 6, "abc…")]
    [InlineData(" abcdef", 4, " ab…")]
    [InlineData("ab😀cd", 4, "ab…")]
    [InlineData("ab😀cd", 5, "ab😀…")]
    public void A_text_is_cut_after_a_word_and_never_within_a_character(string text, int length, string cut)
    {
        Assert.Equal(cut, Truncation.AtWord(text, length));
        Assert.InRange(cut.Length, 0, length);
    }
}
