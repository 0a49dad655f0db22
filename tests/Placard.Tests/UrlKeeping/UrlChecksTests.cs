using Placard.Diagnostics;
using Placard.Outputs;
using Placard.UrlKeeping;

namespace Placard.Tests.UrlKeeping;

/// <summary>Which names not every system can keep, and which of two files at one URL is the one to move.</summary>
public class UrlChecksTests
{
    [Theory]
    [InlineData("a/b.html", true)]
    [InlineData("a /b.html", false)]
    [InlineData("a./b.html", false)]
    [InlineData("a//b.html", false)]
    [InlineData("con.html", false)]
    [InlineData("com1.html", false)]
    [InlineData("console.html", true)]
    [InlineData("a:b.html", false)]
    [InlineData("a\u0085b.html", false)]
    public void A_name_is_one_that_every_system_can_keep(string path, bool isKept) => Assert.Equal(isKept, IsKept(path));

    [Theory]
    [InlineData('a', 250, true)]
    [InlineData('a', 251, false)]
    [InlineData('日', 83, true)]
    [InlineData('日', 84, false)]
    [InlineData('日', 100, false)]
    public void A_name_has_at_most_255_bytes_with_its_ending(char letter, int times, bool isKept) =>
        Assert.Equal(isKept, IsKept(new string(letter, times) + ".html"));

    [Theory]
    [InlineData(4, 1, "one.md:4")] // A URL that an author wrote is easier to change than one that follows from a file's name.
    [InlineData(1, 4, "two.md:4")]
    [InlineData(1, 1, "two.md:1")] // Of two alike it is the later one.
    [InlineData(4, 4, "two.md:4")]
    public void Of_two_files_at_one_URL_the_one_with_a_chosen_URL_has_to_move(int one, int two, string place)
    {
        var found = Assert.Single(Check(Chosen("one.md", one), Chosen("two.md", two)));
        Assert.Equal(place, $"{found.Location.Path}:{found.Location.Line}");
    }

    private static OutputFile Chosen(string source, int line) => new("a.html", new SourceLocation(source, line, 1), (_, _) => { }) { HasAuthoredPath = true };

    private static bool IsKept(string path) => Check(new OutputFile(path, SourceLocation.StartOf("a.md"), (_, _) => { })).Count == 0;

    private static IReadOnlyList<Diagnostic> Check(params OutputFile[] outputs)
    {
        var diagnostics = new DiagnosticBag();
        UrlChecks.Check(outputs, "addresses.txt", diagnostics);
        return diagnostics.Sorted();
    }
}
