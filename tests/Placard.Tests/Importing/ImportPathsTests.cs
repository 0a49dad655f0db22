using Placard.Captures;
using Placard.Content;
using Placard.Importing;

namespace Placard.Tests.Importing;

public class ImportPathsTests
{
    private static readonly EdtfDate Date = new(new ArchiveDate(new DateOnly(2020, 6, 17)));

    [Fact]
    public void Each_kind_has_its_folder()
    {
        var paths = new ImportPaths();
        Assert.Equal("articles/2020/the-vote.md", paths.OfEntry(ImportedKind.Article, Date, "The Vote"));
        Assert.Equal("articles/2020/the-vote-2.md", paths.OfEntry(ImportedKind.Article, Date, "the-vote"));
        Assert.Equal("campaigns/night-trains.md", paths.OfEntry(ImportedKind.Campaign, Date, "Night trains"));
        Assert.Equal("pages/about/us.md", paths.OfEntry(ImportedKind.Page, null, "about/us"));
        Assert.Equal("files/2019/05/photo.jpg", paths.OfFile("2019/05/Photo.JPG"));
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("..%2f..%2fetc%2fpasswd")]
    [InlineData("/etc/passwd")]
    [InlineData("C:\\Windows\\system.ini")]
    [InlineData("con.txt")]
    [InlineData("a/aux/b.png")]
    [InlineData("x\u0000y.png")]
    [InlineData("trailing. /dot. .png")]
    [InlineData("files/‮gnp.exe")]
    [InlineData(".htaccess")]
    [InlineData("-rf *")]
    public void No_name_leads_out_of_its_folder_or_is_one_that_a_system_refuses(string name)
    {
        var paths = new ImportPaths();
        foreach (var path in new[] { paths.OfFile(name), paths.OfEntry(ImportedKind.Page, null, name), paths.OfEntry(ImportedKind.Article, Date, name) })
        {
            Assert.True(PortableNames.IsPortable(path), path);
            Assert.DoesNotContain("..", path, StringComparison.Ordinal);
            Assert.Matches("^(files|pages|articles)/[^/.-]", path);
        }
    }

    [Fact]
    public void A_long_name_is_cut()
    {
        var path = new ImportPaths().OfFile(string.Concat(Enumerable.Repeat("folder-with-a-name/", 40)) + new string('é', 900) + ".png");
        Assert.True(path.Length <= 200, path);
    }
}
