using System.Text;
using System.Text.Json;
using Placard.Cli.Terminal;
using Placard.Diagnostics;
using Placard.Tests.Support;

namespace Placard.Cli.Tests.Commands;

public class CheckTests
{
    [Fact]
    public void An_image_too_large_for_a_phone_is_reported()
    {
        var drawing = Encoding.UTF8.GetBytes($"<svg xmlns=\"http://www.w3.org/2000/svg\"><title>{new string('x', 1_500_000)}</title></svg>");
        var site = TestSite.Of("").With("files/large.svg", drawing)
            .With("files/large.jpg", Photos.WithSegments([.. Photos.Jpeg(40, 30), .. new byte[1_500_000]], 1)).Check();

        Assert.Equal(["input/files/large.svg"],
            site.Diagnostics.Where(found => found.Descriptor == DiagnosticDescriptors.ImageTooLarge).Select(found => found.Location.Path));
    }

    [Fact]
    public void Pages_are_checked_though_the_archive_holds_errors() =>
        Assert.Contains(TestSite.Of("""
            == articles/bad.md
            ---
            title: Bad
            ---
            == articles/one.md
            ---
            title: One
            date: 2020-01-01
            ---
            See [below](#nothing).
            """).Check().Diagnostics, found => found.Descriptor == DiagnosticDescriptors.DeadFragment);

    [Fact]
    public void The_report_for_programs_says_where_and_what()
    {
        var found = Diagnostic.Create(DiagnosticDescriptors.DuplicateKey, new SourceLocation("input/articles/a b.md", 3, 7), "title", 2);
        using var written = new MemoryStream();
        Sarif.Write([found], written);
        using var sarif = JsonDocument.Parse(written.ToArray());

        Assert.Equal("2.1.0", sarif.RootElement.GetProperty("version").GetString());
        var driver = sarif.RootElement.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver");
        Assert.Matches(@"^\d+\.\d+\.\d+", driver.GetProperty("semanticVersion").GetString());
        Assert.Equal(("PLC1032", found.Descriptor.Message),
            (driver.GetProperty("rules")[0].GetProperty("id").GetString(),
                driver.GetProperty("rules")[0].GetProperty("shortDescription").GetProperty("text").GetString()));
        Assert.Equal(found.Descriptor.HelpUrl, driver.GetProperty("rules")[0].GetProperty("helpUri").GetString());
        var result = sarif.RootElement.GetProperty("runs")[0].GetProperty("results")[0];
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal(("PLC1032", "error"), (result.GetProperty("ruleId").GetString(), result.GetProperty("level").GetString()));
        Assert.Equal(found.Message, result.GetProperty("message").GetProperty("text").GetString());
        Assert.Equal("input/articles/a%20b.md", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal((3, 7),
            (place.GetProperty("region").GetProperty("startLine").GetInt32(), place.GetProperty("region").GetProperty("startColumn").GetInt32()));
    }

    [Fact]
    public void Text_for_people_closes_with_the_counts_and_where_the_codes_are_explained()
    {
        Diagnostic[] found = [Diagnostic.Create(DiagnosticDescriptors.DuplicateKey, SourceLocation.StartOf("input/archive.yaml"), "title", 2)];

        Assert.Equal(
            ["Errors: 1. Warnings: 0.", "Each code is explained at https://github.com/placard/placard/blob/main/docs/messages/README.md"],
            DiagnosticPrinter.Summary(found, DiagnosticFormat.Text));
        Assert.Equal(["Errors: 1. Warnings: 0."], DiagnosticPrinter.Summary(found, DiagnosticFormat.Github));
        Assert.Equal(["No errors or warnings."], DiagnosticPrinter.Summary([], DiagnosticFormat.Text));
        Assert.Empty(DiagnosticPrinter.Summary(found, DiagnosticFormat.Json));
        Assert.Empty(DiagnosticPrinter.Summary(found, DiagnosticFormat.Sarif));
    }

    /// <summary>A control sequence in a file may clear the terminal or write to it.</summary>
    [Theory]
    [InlineData("a\u001B[2Jb", 2, "  1 | a\uFFFD[2Jb\n    |  ^\n")]
    [InlineData("a\u202Eb\u0085\u2028", 2, "  1 | a\uFFFDb\uFFFD\uFFFD\n    |  ^\n")]
    [InlineData("é\tعربي🚂\u200D", 2, "  1 | é\tعربي🚂\u200D\n    |  ^\n")]
    [InlineData("a\u001B[2Jb", 1, "")]
    public void The_excerpt_shows_no_character_that_controls_a_terminal(string line, int column, string expected)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, line, Encoding.UTF8);
            Assert.Equal(expected, SourceExcerpt.Of(new SourceLocation(path, 1, column)));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void No_excerpt_shows_the_bytes_of_an_image()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A]);
            Assert.Equal("", SourceExcerpt.Of(SourceLocation.StartOf(path)));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_message_shows_no_character_that_controls_a_terminal()
    {
        using var printed = new StringWriter();
        Diagnostic[] found = [Diagnostic.Create(DiagnosticDescriptors.DuplicateKey, SourceLocation.StartOf("input/a\u001B[2J.md"), "title\u0007", 2)];

        foreach (var format in new[] { DiagnosticFormat.Text, DiagnosticFormat.Github, DiagnosticFormat.Json }) DiagnosticPrinter.Print(found, format, printed);

        Assert.DoesNotContain(printed.ToString().ReplaceLineEndings(""), char.IsControl);
    }

    [Fact]
    public void The_excerpt_shows_the_line_the_two_before_and_the_column()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "one\ntwo\nthree\nfour\n", Encoding.UTF8);
            Assert.Equal("  1 | one\n  2 | two\n  3 | three\n    |   ^\n", SourceExcerpt.Of(new SourceLocation(path, 3, 3)));
            Assert.Equal("  1 | one\n    | ^\n", SourceExcerpt.Of(new SourceLocation(path, 1, 1)));
            Assert.Equal("", SourceExcerpt.Of(new SourceLocation(path, 9, 1)));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
