using Placard.Syntax;

namespace Placard.Tests.Syntax;

/// <summary>A letter as plain text says all that its page says.</summary>
public class LetterTextTests
{
    [Theory]
    [InlineData("As [the report](https://a.test/r?a=1&b=2) shows", "As the report (https://a.test/r?a=1&b=2) shows")]
    [InlineData("See [our campaign](../campaigns/trains.md)", "See our campaign (https://archive.test/campaigns/trains.html)")]
    [InlineData("<https://a.test/> and [https://a.test/](https://a.test/)", "https://a.test/ and https://a.test/")]
    [InlineData("[Ada](mailto:ada@a.test), <ada@a.test>, [call](tel:+4930)", "Ada (ada@a.test), ada@a.test, call (+4930)")]
    [InlineData("[nowhere](missing.md)", "nowhere")]
    [InlineData("[link](https://a.test/)[your city][x", "link (https://a.test/)[your city][x")]
    [InlineData("<a href=\"https://a.test/?a&amp;b\">words</a>", "words (https://a.test/?a&b)")]
    [InlineData("![A map](map.png)", "A map (https://archive.test/map.png)")]
    public void A_link_keeps_its_URL(string markdown, string text) => Assert.Equal(text, Of(markdown));

    [Theory]
    [InlineData("One[^b], two[^a], one again[^b].\n\n[^a]: Second.\n[^b]: First.", "One[1], two[2], one again[1].\n\n[1] First.\n\n[2] Second.")]
    [InlineData("Text.\n\n[^a]: Without a reference.", "Text.")]
    public void A_note_keeps_its_number(string markdown, string text) => Assert.Equal(text, Of(markdown));

    [Theory]
    [InlineData("| Line | Seats |\n|---|---|\n| A | 120 |\n| **B** | [80](https://a.test/) |", "Line | Seats\nA | 120\nB | 80 (https://a.test/)")]
    [InlineData("Yours,\\\nAda  \nBerlin", "Yours,\nAda\nBerlin")]
    [InlineData("**Yours,\\\nAda**<br>Berlin", "Yours,\nAda\nBerlin")]
    [InlineData("> One\n>\n> two\n>> three", "> One\n>\n> two\n>\n> > three")]
    [InlineData("- a\n  - b\n    1. c\n- d", "- a\n  - b\n    1. c\n- d")]
    [InlineData("3. a\n\n   more\n\n4. b", "3. a\n\n   more\n\n4. b")]
    [InlineData("one\n\n---\n\ntwo", "one\n\n* * *\n\ntwo")]
    [InlineData("Term\n:   Meaning", "Term\n  Meaning")]
    [InlineData("One <name>two</name><b>three</b>\n<img src=\"x.png\">four", "One twothree four")]
    [InlineData("<p>One</p><p>two</p>\n\n<script>three()</script>", "One\n\ntwo")]
    public void Lines_stay_lines(string markdown, string text) => Assert.Equal(text, Of(markdown));

    private static string Of(string markdown) => LetterText.Of(MarkdownParser.Parse(markdown), url => url switch
    {
        "missing.md" => null,
        ['.', '.', '/', .. var path] => "https://archive.test/" + path.Replace(".md", ".html", StringComparison.Ordinal),
        "map.png" => "https://archive.test/map.png",
        _ => url,
    });
}
