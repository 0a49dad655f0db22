using Placard.Redaction;

namespace Placard.Tests.Redaction;

public class NameMatcherTests
{
    [Theory]
    [InlineData("Anna Bell", "said Anna Bell.", "Anna Bell")]
    [InlineData("Anna Bell", "ANNA  BELL", "ANNA  BELL")]
    [InlineData("Anna Bell", "Anna\nBell", "Anna\nBell")]
    [InlineData("Anna Bell", "**Anna** _Bell_", "Anna** _Bell")]
    [InlineData("Anna Bell", "Bell, Anna", "Bell, Anna")]
    [InlineData("Bell, Anna", "Anna Bell’s", "Anna Bell")]
    [InlineData("Anna Bell", "Anna&nbsp;Bell", "Anna&nbsp;Bell")]
    [InlineData("Anna Bell", "people/anna-bell.html", "anna-bell")]
    [InlineData("Anna Bell", "?q=Anna%20Bell", "Anna%20Bell")]
    [InlineData("Ludwig van Beethoven", "van Beethoven, Ludwig", "van Beethoven, Ludwig")]
    [InlineData("Jean-Paul Bell", "Jean Paul Bell", "Jean Paul Bell")]
    [InlineData("Renée Bell", "Rene\u0301e Bell", "Rene\u0301e Bell")]
    [InlineData("Renee Bell", "Renée Bell", "Renée Bell")]
    [InlineData("Anna Bell", "Ａｎｎａ Bell", "Ａｎｎａ Bell")]
    [InlineData("محمد العلي", "السيد مُحَمَّد العلي", "مُحَمَّد العلي")]
    [InlineData("𝔄nna Bell", "anna bell", "anna bell")]
    public void A_name_is_found_however_it_is_written(string name, string text, string found) =>
        Assert.Equal([found], new NameMatcher(name).Find(text).Select(place => text[place]));

    [Theory]
    [InlineData("Anna Bell", "Joanna Bell")]
    [InlineData("Anna Bell", "Anna Bellamy")]
    [InlineData("Anna Bell", "Anna B. Bell")]
    [InlineData("Anna Bell", "Anna\n\nBell")]
    [InlineData("Anna Bell", "Anna, who is not related to Bell")]
    [InlineData("Anna Bell", "Anna")]
    public void Other_words_are_no_name(string name, string text) => Assert.False(new NameMatcher(name).IsIn(text));

    [Theory, InlineData(""), InlineData("  "), InlineData("—")]
    public void A_name_without_letters_is_none(string name) => Assert.False(new NameMatcher(name).IsUsable);

    [Fact]
    public void Each_place_is_found_once() =>
        Assert.Equal(3, new NameMatcher("Anna Anna").Find("Anna Anna Anna Anna, Anna Anna").Count());
}
