using Placard.Diagnostics;
using Placard.Syntax;

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

    [Fact]
    public void Emphasis_is_nested_ninety_nine_deep()
    {
        MarkdownParser.Parse(Nested(99));
        Assert.Equal((0, DiagnosticDescriptors.NestedTooDeep), Excess(() => MarkdownParser.Parse(Nested(100))));
    }

    [Fact]
    public void Emphasis_that_has_ended_makes_nothing_deeper() => MarkdownParser.Parse(string.Concat(Enumerable.Repeat("*a* ", 200)));

    private static (int Line, DiagnosticDescriptor Descriptor) Excess(Action check)
    {
        var limit = Assert.Throws<MarkdownLimitException>(check);
        return (limit.Line, limit.Descriptor);
    }

    private static string Nested(int levels) =>
        string.Concat(Enumerable.Repeat("**a ", levels)) + "b" + string.Concat(Enumerable.Repeat(" c**", levels));
}
