using Placard.Tests.Support;

namespace Placard.Tests.Rendering;

/// <summary>Markdown and HTML at the edges of their rules; <c>Specs/markdown.md</c> says what the rules are for.</summary>
public class MarkdownRulesTests
{
    private static readonly (string Rule, string Markdown, string Html)[] Shown =
    [
        ("notes count their own references", "One.[^a] Two.[^b]\n\n[^a]: A.\n[^b]: B.", "aria-label=\"Back to reference 1 of note 2\""),
        ("text alternatives hold no note", "![A table[^n]](../files/a.svg)\n\n[^n]: A.", "alt=\"A table\""),
        ("text alternatives hold no emphasis", "![A *table*](../files/a.svg)", "alt=\"A table\""),
        ("notes in code are code", "```\n[^n]: A.\n```", "[^n]: A."),
        ("notes are found in capitals", "Text.[^N]\n\n[^n]: A.", "href=\"#fn:1\""),
        ("links in code are code", "`[text][name]`", "<code>[text][name]</code>"),
        ("an image beside words in a link is no figure",
            "[![A](../files/a.svg \"T\") words](https://example.org/)", "<p><a href=\"https://example.org/\"><img"),
        ("only the first paragraph of an item begins with a box", "- a\n\n  [x] b", "<p>[x] b</p>"),
        ("a capital X is a tick", "- [X] a", "<li>☑"),
        ("attributes stand apart", "## Votes {#own.wide}", ">Votes {#own.wide}<"),
        ("ids begin with a digit", "## Votes {#2020}", "id=\"2020\""),
        ("attributes end on their line", "Words {title=\"two\nwords\"}", "{title=\"two\nwords\"}"),
        ("text behind attributes remains", "## Votes {#own} again", "again</h2>"),
        ("sizes follow commas without blanks",
            "<img srcset=\"../files/a.svg, ../files/a.svg 2x\" alt=\"x\">", "srcset=\"../../files/a.svg, ../../files/a.svg 2x\""),
        ("URLs go on behind a line end", "<img src=\"../files/\na.svg\" alt=\"x\">", "src=\"../../files/a.svg\""),
        ("Markdown behind a tag is resolved once", "<b>[x](../files/a.svg)</b>", "<b><a href=\"../../files/a.svg\">x</a></b>"),
    ];

    private static readonly BuiltSite Site = Build([.. Shown.Select(example => example.Markdown)]);

    public static TheoryData<string> Rules() => new(Shown.Select(example => example.Rule));

    [Theory]
    [MemberData(nameof(Rules))]
    public void It_holds_that(string rule)
    {
        var number = Array.FindIndex(Shown, example => example.Rule == rule);
        Assert.DoesNotContain(Site.Diagnostics, found => found.Location.Path == $"input/articles/{number}.md");
        Assert.Contains(Shown[number].Html, Site.Page($"articles/2020/{number}.html").QuerySelector(".prose")!.InnerHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a class begins with a letter", "## Votes {.5 lang=fr}", "5:10 PLC1512")]
    [InlineData("a tab between two slashes hides no other site", "<img src=\"/&#9;/example.org/a.png\" alt=\"x\">", "5:1 PLC1502")]
    [InlineData("a blank before two slashes hides no other site", "<svg><image href=\" //example.org/a.png\"/></svg>", "5:1 PLC1507, 5:6 PLC1502")]
    [InlineData("each drawing is reported at its place", "<svg><image href=\"//a.test/\"/>\n<image href=\"//b.test/\"/></svg>",
        "5:1 PLC1507, 5:6 PLC1502, 6:1 PLC1502")]
    [InlineData("a drawing at the start is reported there", "<svg></svg>\n<svg></svg>", "5:1 PLC1507, 6:1 PLC1507")]
    [InlineData("an object loads nothing", "<object data=\"https://example.org/a.pdf\"></object>", "5:1 PLC1507, 5:1 PLC1567")]
    [InlineData("a name of two words is no id", "<a name=\"two words\">x</a>", "5:1 PLC1507")]
    [InlineData("a name beside an id is no id", "<a name=\"b\" id=\"a\">x</a>", "5:1 PLC1507")]
    public void It_is_reported_that(string rule, string markdown, string messages) =>
        Assert.Equal((rule, messages), (rule, string.Join(", ", Build(markdown).Diagnostics
            .Select(found => $"{found.Location.Line}:{found.Location.Column} {found.Descriptor.Code}"))));

    [Fact]
    public void The_label_of_notes_and_the_names_of_their_links_are_in_the_language_of_the_page()
    {
        var site = TestSite.Of("== articles/a.md\n---\ntitle: A page\ndate: 2020-06-17\nlang: ar\n---\nA.[^n]\n\n[^n]: B.\n").Build();
        var text = site.Page("articles/2020/a.html");
        Assert.Equal("الحواشي", text.QuerySelector(".footnotes ol")!.GetAttribute("aria-label"));
        Assert.Equal("الحاشية 1", text.QuerySelector(".footnote-ref")!.GetAttribute("aria-label"));
    }

    private static BuiltSite Build(params string[] markdown) => TestSite.Of("\n== files/a.svg\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>"
        + string.Concat(markdown.Select((text, i) => $"\n== articles/{i}.md\n---\ntitle: A page\ndate: 2020-06-17\n---\n{text}\n"))).Build();
}
