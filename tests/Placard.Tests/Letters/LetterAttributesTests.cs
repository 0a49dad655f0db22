using Placard.Tests.Support;

namespace Placard.Tests.Letters;

/// <summary>A letter is sent as its page shows it, so curly brackets in it are text.</summary>
public class LetterAttributesTests
{
    [Theory]
    [InlineData("### To all {#own}", "To all {#own}")]
    [InlineData("Dear {lang=fr} friends", "Dear {lang=fr} friends")]
    public void Attributes_are_text_in_a_letter(string line, string shown)
    {
        var site = TestSite.Of($$"""
            == actions/a.md
            ---
            title: A
            kind: letter
            closes: 2020-02-01
            targets: [{ name: T, email: t@example.org }]
            ---
            ## Letter

            {{line}}
            """).Build();
        Assert.Contains(shown, site.Page("actions/a.html").QuerySelector(".letter")!.TextContent, StringComparison.Ordinal);
    }
}
