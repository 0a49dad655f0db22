using Placard.Diagnostics;
using Placard.Syntax;
using Placard.Tests.Support;

namespace Placard.Tests.Syntax;

/// <summary>The last text that Markdown's limits allow, and the first that they refuse.</summary>
public class MarkdownLimitsTests
{
    private static readonly string Brackets = new('[', MarkdownLimits.MaxBrackets);

    [Fact]
    public void A_paragraph_has_five_thousand_brackets_whatever_the_others_have()
    {
        MarkdownLimits.Check($"{Brackets}\n\n{Brackets}\n  \t\n{Brackets}");
        Assert.Equal((2, DiagnosticDescriptors.TooManyBrackets), Excess(() => MarkdownLimits.Check($"[\n\n{Brackets}\n[")));
    }

    [Theory]
    [InlineData(']')]
    [InlineData('{')]
    [InlineData('\\')]
    [InlineData('&')]
    public void A_paragraph_has_a_hundred_thousand_signs_of_a_kind(char sign)
    {
        var most = new string(sign, MarkdownLimits.MaxSigns);
        MarkdownLimits.Check($"{most}\n\n{most}");
        Assert.Equal((2, DiagnosticDescriptors.TooManySigns), Excess(() => MarkdownLimits.Check($"a\n\n{most}\n{sign}")));
    }

    [Theory]
    [InlineData("- ", 500, true)]
    [InlineData("- ", 501, false)]
    [InlineData("-\t", 501, false)]
    [InlineData(">", 501, false)]
    [InlineData("1. ", 501, false)]
    [InlineData(" ", 2000, true)]
    [InlineData("-", 2000, true)]
    [InlineData(". ", 2000, true)]
    public void A_line_has_five_hundred_markers_and_other_signs_without_limit(string sign, int times, bool isAllowed)
    {
        var text = string.Concat(Enumerable.Repeat(sign, times));
        if (isAllowed) MarkdownLimits.Check(text);
        else Assert.Equal((0, DiagnosticDescriptors.NestedTooDeep), Excess(() => MarkdownLimits.Check(text)));
    }

    [Theory]
    [InlineData("[^1]\n")]
    [InlineData("[1]: b\n")]
    public void A_text_has_twenty_thousand_notes_and_twenty_thousand_definitions(string mark)
    {
        var most = string.Concat(Enumerable.Repeat(mark + "\n", MarkdownLimits.MaxNoteMarks));
        MarkdownLimits.Check(most);
        Assert.Equal((2 * MarkdownLimits.MaxNoteMarks, DiagnosticDescriptors.TooManyNotes), Excess(() => MarkdownLimits.Check(most + mark)));
    }

    [Fact]
    public void A_text_has_a_hundred_thousand_lines()
    {
        var most = string.Concat(Enumerable.Repeat("a\n", MarkdownLimits.MaxLines));
        MarkdownLimits.Check(most);
        Assert.Equal((MarkdownLimits.MaxLines, DiagnosticDescriptors.TooManyLines), Excess(() => MarkdownLimits.Check(most + "a\n")));
    }

    [Theory]
    [InlineData("[a ", 4900, 5)]
    [InlineData("![a", 4900, 5)]
    [InlineData("*a ", 4900, 5)]
    [InlineData("a* ", 4900, 5)]
    [InlineData("**a** ", 1225, 20)]
    [InlineData("~~a~~\n", 1225, 15)]
    [InlineData("*a _b ", 4900, 2)]
    [InlineData("[`]` ", 2000, 15)]
    [InlineData("[`]``\n", 1600, 15)]
    [InlineData("[a](`) [b` ", 2000, 15)]
    [InlineData("[\\] ", 4000, 3)]
    [InlineData("[<a b='\n]'> ", 4000, 3)]
    [InlineData("*a*\r\n", 2400, 9)]
    [InlineData("[a](", 1000, 5)]
    [InlineData("[a](b (c", 2000, 5)]
    [InlineData("x <!-- a ", 2000, 5)]
    [InlineData("x <?a\n", 2000, 6)]
    [InlineData("<!A ", 2000, 10)]
    [InlineData("************************************************\na | b\n\\c\n\\d\n\\e\n\\f\n", 100, 200)]
    public void Paragraphs_within_their_limits_cost_no_more_together_than_a_text_may(string piece, int times, int paragraphs)
    {
        var paragraph = string.Concat(Enumerable.Repeat(piece, times)) + "\n\n";
        MarkdownLimits.Check(paragraph);
        var text = string.Concat(Enumerable.Repeat(paragraph, paragraphs));
        Assert.Equal(DiagnosticDescriptors.TooManyOpenSigns, Excess(() => MarkdownLimits.Check(text)).Descriptor);
    }

    [Theory]
    [InlineData("*a ", "b@c.test ")]
    [InlineData("*a ", "<br> ")]
    [InlineData("[", "www.a.test ")]
    [InlineData("[", "b\n")]
    [InlineData("~~a ", "&amp; ")]
    public void What_follows_signs_that_are_never_closed_counts(string open, string piece)
    {
        var text = "a\n\n" + string.Concat(Enumerable.Repeat(open, 2400)) + string.Concat(Enumerable.Repeat(piece, 40_000));
        Assert.Equal((2, DiagnosticDescriptors.TooManyOpenSigns), Excess(() => MarkdownLimits.Check(text)));
    }

    /// <summary>Lists without empty lines, which count as one paragraph each.</summary>
    [Theory]
    [InlineData("- [Letter](https://other.example/letter)\n", 4900, 4)]
    [InlineData("- [x] *Done*\n", 1000, 60)]
    [InlineData("  + Asked [for](../b.md) `a` and `a ``b`\n", 800, 20)]
    [InlineData("- **2001-02-03:** The council [answers](../b.md). More of it, e.g. by mail.\n", 300, 44)]
    [InlineData("- [Letter](https://wiki.example/Letter_(2001) \"Of (all) members\")\n", 4900, 3)]
    [InlineData("| [Letter](https://wiki.example/Letter_(2001)) |\n", 1000, 9)]
    [InlineData("Asked on Monday. <!-- by mail -->\n", 100, 200)]
    [InlineData("| **Name** | [Page](b.md) | `code` |\n", 1000, 3)]
    public void Long_lists_and_tables_of_links_and_bold_words_may_fill_a_text(string item, int times, int lists)
    {
        var list = string.Concat(Enumerable.Repeat(item, times)) + "\n";
        MarkdownLimits.Check(string.Concat(Enumerable.Repeat(list, lists)));
    }

    [Theory]
    [InlineData("- ")]
    [InlineData("> ")]
    [InlineData("1. ")]
    public void A_text_has_two_hundred_thousand_markers_of_quotes_and_lists(string marker)
    {
        var most = string.Concat(Enumerable.Repeat(string.Concat(Enumerable.Repeat(marker, 50)) + "a\n", MarkdownLimits.MaxMarkersOfText / 50));
        MarkdownLimits.Check(most);
        Assert.Equal((MarkdownLimits.MaxMarkersOfText / 50, DiagnosticDescriptors.NestedTooDeep), Excess(() => MarkdownLimits.Check(most + marker + "a")));
    }

    [Theory]
    [InlineData(999, 500, 1, true)]
    [InlineData(999, 501, 1, false)]
    [InlineData(99, 500, 10, true)]
    [InlineData(99, 500, 11, false)]
    public void The_tables_of_a_text_have_half_a_million_cells(int pipes, int rows, int tables, bool isAllowed)
    {
        var table = string.Concat(Enumerable.Repeat("a\n", rows - 1)) + new string('|', pipes) + "\n\n";
        var text = string.Concat(Enumerable.Repeat(table, tables));
        if (isAllowed) MarkdownLimits.Check(text);
        else Assert.Equal(((tables - 1) * (rows + 1), DiagnosticDescriptors.TooManyCells), Excess(() => MarkdownLimits.Check(text)));
    }

    [Fact]
    public void Emphasis_is_nested_ninety_nine_deep()
    {
        MarkdownParser.Parse(Nested(99));
        Assert.Equal((0, DiagnosticDescriptors.NestedTooDeep), Excess(() => MarkdownParser.Parse(Nested(100))));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("![")]
    public void Brackets_that_are_not_closed_nest_ninety_nine_deep(string bracket)
    {
        MarkdownParser.Parse(string.Concat(Enumerable.Repeat(bracket, 99)));
        Assert.Equal((0, DiagnosticDescriptors.NestedTooDeep), Excess(() => MarkdownParser.Parse(string.Concat(Enumerable.Repeat(bracket, 100)))));
    }

    /// <summary>The renderer throws one level below what the check allows, so each kind of block and of inline is tried around the limit.</summary>
    [Theory]
    [InlineData("> ", 95)]
    [InlineData("- ", 45)]
    [InlineData("1. ", 45)]
    [InlineData("> - ", 30)]
    public void Blocks_and_inlines_are_published_or_refused_at_every_depth(string block, int depth)
    {
        string[] contents =
            ["a", "# a", "***", "```", "<b>a</b>", "<div>", "https://a.example/", "**[*a*](https://a.example/)**", "[^1]", "a | b\n", "[[[a", "![](b"];
        for (var level = depth; level < depth + 10; level++)
        {
            var start = string.Concat(Enumerable.Repeat(block, level));
            var refused = contents.Count(content => IsRefused($"{start}{content}\n\n[^1]: {content}\n"));
            if (level == depth) Assert.Equal(0, refused);
            if (level == depth + 9) Assert.Equal(contents.Length, refused);
        }
    }

    [Fact]
    public void Emphasis_that_has_ended_makes_nothing_deeper() => MarkdownParser.Parse(string.Concat(Enumerable.Repeat("*a* ", 200)));

    /// <summary>Whether a page with a text is refused for its depth; otherwise it is rendered, which throws if it can't be.</summary>
    private static bool IsRefused(string text) =>
        TestSite.Of($"== pages/a.md\n---\ntitle: A\n---\n{text}").Build().Diagnostics.Any(one => one.Descriptor == DiagnosticDescriptors.NestedTooDeep);

    private static (int Line, DiagnosticDescriptor Descriptor) Excess(Action check)
    {
        var limit = Assert.Throws<MarkdownLimitException>(check);
        return (limit.Line, limit.Descriptor);
    }

    private static string Nested(int levels) =>
        string.Concat(Enumerable.Repeat("**a ", levels)) + "b" + string.Concat(Enumerable.Repeat(" c**", levels));
}
