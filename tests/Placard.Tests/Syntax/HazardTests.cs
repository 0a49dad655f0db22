using Markdig.Renderers.Html;
using Markdig.Syntax;
using Placard.Diagnostics;
using Placard.Syntax;

namespace Placard.Tests.Syntax;

/// <summary>Input that would end a parser, or keep it busy for hours: each of these would not come back without its guard.</summary>
public class HazardTests
{
    [Fact]
    public void A_hundred_thousand_headings_of_the_same_words_have_ids_of_their_own()
    {
        var document = MarkdownParser.Parse(string.Concat(Enumerable.Repeat("# a\n", 100_000)));
        var ids = document.Descendants<HeadingBlock>().Select(heading => heading.GetAttributes().Id).ToList();
        Assert.Equal(100_000, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(("a", "a-1", "a-99999"), (ids[0], ids[1], ids[^1]));
    }

    [Fact]
    public void A_heading_never_takes_an_id_that_its_author_gave_to_another()
    {
        var document = MarkdownParser.Parse("# a\n\n# a\n\n# b {#a-1}\n\n# !\n");
        Assert.Equal(["a", "a-2", "a-1", "section"], document.Descendants<HeadingBlock>().Select(heading => heading.GetAttributes().Id));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    public void Deep_yaml_is_refused_in_words(string opening)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(YamlReader.Read("t.md", "---\nx: \n  " + string.Concat(Enumerable.Repeat(opening, 10_000)), diagnostics));
        Assert.True(diagnostics.HasErrors);
    }

    [Theory, InlineData(20, true), InlineData(21, false)]
    public void Yaml_is_nested_twenty_deep_at_most(int levels, bool isRead) =>
        Assert.Equal(isRead, IsRead("a: " + new string('[', levels) + new string(']', levels)));

    [Theory, InlineData(0, true), InlineData(1, false)]
    public void Yaml_has_sixty_four_kilobytes_at_most(int over, bool isRead) =>
        Assert.Equal(isRead, IsRead("a: " + new string('x', (YamlLimits.MaxKilobytes * 1024) - "a: ".Length + over)));

    [Fact]
    public void A_hashtag_behind_a_closed_list_cuts_off_no_list() => Assert.True(IsRead("tags: [a]\ntitle: b #c"));

    [Theory]
    [InlineData("tags: [a, b\ndate: x")]
    [InlineData("a: {b: c\n\nd: ]")]
    [InlineData("\"a\": 'b\n'c: \"d")]
    [InlineData("a: &x [*x]")]
    [InlineData("!!binary x: y")]
    [InlineData("a: \"\\uDC00\"")]
    [InlineData("%YAML 9.9\n---\na: b")]
    [InlineData("a: b\n...\nc: d")]
    [InlineData("? ? ? a")]
    [InlineData("[]: {}")]
    [InlineData("a: |\n x\n\t y\nb: \"")]
    public void Whatever_the_parser_throws_becomes_a_message_with_a_place(string text)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(YamlReader.Read("t.md", text, diagnostics));
        Assert.All(diagnostics.Sorted(), diagnostic => Assert.InRange(diagnostic.Location.Line, 1, text.Split('\n').Length));
        Assert.True(diagnostics.HasErrors);
    }

    private static bool IsRead(string text) => YamlReader.Read("t.md", text, new DiagnosticBag()) is not null;
}
