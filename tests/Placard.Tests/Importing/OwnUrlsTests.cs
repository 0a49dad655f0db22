using Placard.Importing;
using Placard.Outputs.Lists;

namespace Placard.Tests.Importing;

/// <summary>Imported texts leave the URLs of the archive's own pages free.</summary>
public class OwnUrlsTests
{
    public static TheoryData<string> Facet => [.. Facets.All.Select(facet => facet.Name)];

    [Theory, MemberData(nameof(Facet))]
    public void The_lists_of_each_facet_are_the_archives(string facet)
    {
        Assert.True(OwnUrls.Contains($"{facet}/index.html"));
        Assert.True(OwnUrls.Contains($"{facet}/value.html"));
        Assert.True(OwnUrls.Contains($"{facet}/value/2.html"));
        Assert.False(OwnUrls.Contains($"{facet}/value/index.html"));
        Assert.False(OwnUrls.Contains($"{facet}.html"));
    }

    [Theory]
    [InlineData("index.html", true)]
    [InlineData("Index.html", true)]
    [InlineData("404.html", true)]
    [InlineData("search.html", true)]
    [InlineData("articles/index.html", true)]
    [InlineData("admin/anything.html", true)]
    [InlineData("2019/index.html", false)]
    [InlineData("articles/2019/a.html", false)]
    [InlineData("404/index.html", false)]
    public void Other_pages_of_the_archive_are_taken_too(string path, bool isTaken) => Assert.Equal(isTaken, OwnUrls.Contains(path));
}
