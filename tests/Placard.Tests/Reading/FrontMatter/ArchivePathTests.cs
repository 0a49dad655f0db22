using Placard.Reading.FrontMatter;

namespace Placard.Tests.Reading.FrontMatter;

public class ArchivePathTests
{
    [Theory]
    [InlineData("a.html", "a.html")]
    [InlineData("/a.html", "a.html")]
    [InlineData("a", "a.html")]
    [InlineData("a/", "a/index.html")]
    [InlineData("a/b.pdf", "a/b.pdf")]
    [InlineData(".htaccess", ".htaccess.html")]
    [InlineData("a.b/c", "a.b/c.html")]
    [InlineData("a%20b", "a b.html")]
    [InlineData("a%2541", "a%41.html")]
    [InlineData("a%FF", null)]
    [InlineData("a%3Fb", null)]
    [InlineData("", null)]
    [InlineData("/", null)]
    [InlineData("a//b", null)]
    [InlineData("./a", null)]
    [InlineData("a/../b", null)]
    [InlineData("..", null)]
    [InlineData("a?b", null)]
    [InlineData("a#b", null)]
    [InlineData("C:\\a", null)]
    [InlineData("https://example.org/a", null)]
    public void A_path_names_a_file_inside_the_archive(string written, string? path) => Assert.Equal(path, ArchivePath.Normalise(written));
}
