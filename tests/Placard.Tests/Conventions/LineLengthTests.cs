namespace Placard.Tests.Conventions;

/// <summary>Lines fit beside each other in a review: .editorconfig says how long they may be.</summary>
public class LineLengthTests
{
    private const int Longest = 160;

    /// <summary>A literal of at least this length may make its line longer: a broken text is harder to read.</summary>
    private const int LongestLiteral = 100;

    [Fact]
    public void No_line_of_code_is_longer_than_160_characters()
    {
        var found = RepositoryFiles.CSharp()
            .SelectMany(path => CSharpText.LongLines(RepositoryFiles.Read(path), Longest, LongestLiteral).Select(line => $"{path}:{line}")).ToList();
        Assert.True(found.Count == 0, $"{found.Count} lines are longer than {Longest} characters:\n{string.Join('\n', found.Take(40))}");
    }

    [Fact]
    public void The_limit_is_that_of_the_editor() =>
        Assert.Contains($"max_line_length = {Longest}\n", RepositoryFiles.Read(".editorconfig"), StringComparison.Ordinal);

    [Fact]
    public void A_planted_line_is_found_unless_a_literal_makes_it_long()
    {
        var code = "var x = 1;" + new string(' ', 200) + "var y = 2;";
        var literal = "var x = \"" + new string('-', 200) + "\";";
        var raw = "var x = \"\"\"\n" + new string('-', 200) + "\n\"\"\";";
        Assert.Equal([1], CSharpText.LongLines($"{code}\n{literal}\n{raw}\n", Longest, LongestLiteral));
    }
}
