using Placard.Syntax;

namespace Placard.Tests.Syntax;

/// <summary>The first paragraph in a list or feed has the words that the page shows.</summary>
public class PlainTextTests
{
    [Theory]
    [InlineData("One <script>hidden()</script>two", "One two")]
    [InlineData("One <script><b>hidden</b>()</script>two", "One two")]
    [InlineData("One <!-- hidden --> two", "One two")]
    [InlineData("One <b>two</b>three", "One twothree")]
    [InlineData("<template>\n\nhidden\n\n</template>\n\nShown.", "Shown.")]
    [InlineData("<style>\n\np > b { color: red }\n\n</style>\n\nShown.", "Shown.")]
    [InlineData("<script>x</script>\n\nShown.", "Shown.")]
    [InlineData("[//]: # (hidden)\n\nShown[^1].\n\n[^1]: Note.", "Shown.")]
    public void The_first_paragraph_has_no_words_that_the_page_leaves_out(string markdown, string text) =>
        Assert.Equal(text, PlainText.FirstParagraph(markdown));
}
