using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Placard.Syntax;

namespace Placard.Tests.Syntax;

/// <summary>Where a URL without brackets begins and ends.</summary>
public class BareUrlsTests
{
    [Theory]
    [InlineData("www.example.org", "http://www.example.org")]
    [InlineData("a@example.org", "mailto:a@example.org")]
    [InlineData("https://example.org", "https://example.org")]
    [InlineData("(https://example.org/a_(b))", "https://example.org/a_(b)")]
    public void The_first_word_of_a_text_may_be_one(string text, string url) =>
        Assert.Equal(url, Assert.Single(MarkdownParser.Parse(text).Descendants<LinkInline>()).Url);

    [Theory]
    [InlineData("a@.org")]
    [InlineData("a@example.org-")]
    [InlineData("https://(example)")]
    [InlineData("ahttps://example.org")]
    public void Names_of_hosts_begin_and_end_with_a_letter_or_digit(string text) => Assert.Empty(MarkdownParser.Parse(text).Descendants<LinkInline>());
}
