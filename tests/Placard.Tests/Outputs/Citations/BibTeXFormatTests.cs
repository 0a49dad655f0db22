using Placard.Citations;
using Placard.Outputs.Citations;
using Placard.Tests.Support;

namespace Placard.Tests.Outputs.Citations;

public class BibTeXFormatTests
{
    [Theory]
    [InlineData("Bell, Anna", "Bell, Anna")]
    [InlineData("Stop and Go, Anna", "{Anna Stop and Go}")]
    [InlineData("Bell, Anna and Bo", "{Anna and Bo Bell}")]
    [InlineData("Sandy, Andrea", "Sandy, Andrea")]
    [InlineData("The editors", "{The editors}")]
    public void A_name_that_holds_and_is_kept_in_one_piece(string author, string written) =>
        Assert.Contains($"author = {{{written}}}", Write("A", author), StringComparison.Ordinal);

    [Fact]
    public void What_is_not_known_has_no_field_and_control_characters_are_blanks() => Assert.Equal("""
        @misc{A-b,
          title = {{A b}},
          howpublished = {Archive},
          url = {https://archive.test/},
          language = {en}
        }

        """.ReplaceLineEndings("\n"), Write("A\u0007b"));

    private static string Write(string title, params string[] authors) =>
        new BibTeXFormat().Write(new Citation(Entries.Page(title), [.. authors.Select(CitedName.Parse)], null, "Archive", null, "https://archive.test/", ""));
}
