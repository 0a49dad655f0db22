using Placard.Syntax;

namespace Placard.Tests.Syntax;

/// <summary>The separator of a table is declared, or the most frequent in its header; of two as frequent, the more usual one.</summary>
public class CsvSeparatorTests
{
    [Theory]
    [InlineData("a,b", ',', false)]
    [InlineData("a,b;c", ',', false)]
    [InlineData("a;b;c,d", ';', false)]
    [InlineData("a\tb,c", ',', false)]
    [InlineData("a\tb;c", ';', false)]
    [InlineData("a\tb\tc;d", '\t', false)]
    [InlineData("a,b\nc;d;e;f", ',', false)]
    [InlineData("sep=;\na,b", ';', true)]
    [InlineData("SEP=|\na,b", '|', true)]
    [InlineData("\"sep=;\"\na,b", ';', true)]
    [InlineData("sep=;;;\na,b", ';', true)]
    [InlineData("sep=;a\na,b", ';', false)]
    [InlineData("sep=\na;b", ',', false)]
    public void It_is_found_in_the_first_line(string text, char separator, bool isDeclared) =>
        Assert.Equal(new CsvSeparator(separator, isDeclared), CsvSeparator.Of(text));
}
