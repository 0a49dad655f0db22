using Placard.Files;

namespace Placard.Tests.Files;

public class SourcePathTests
{
    [Theory]
    [InlineData("articles/2020/a.md", "b.md", "articles/2020/b.md")]
    [InlineData("articles/2020/a.md", "./b.md", "articles/2020/b.md")]
    [InlineData("articles/2020/a.md", "../b.md", "articles/b.md")]
    [InlineData("articles/2020/a.md", "../../files/x.jpg", "files/x.jpg")]
    [InlineData("articles/2020/a.md", "/files/x.jpg", "files/x.jpg")]
    [InlineData("archive.yaml", "pages/about.md", "pages/about.md")]
    [InlineData("articles/a.md", "x//y/../z.md", "articles/x/z.md")]
    public void A_path_counts_from_the_folder_of_its_file(string from, string reference, string path) =>
        Assert.Equal(path, SourcePath.Combine(from, reference));

    [Fact]
    public void A_path_may_be_long()
    {
        var folder = string.Join('/', Enumerable.Repeat("folder", 100));
        Assert.Equal($"{folder}/{folder}/b.md", SourcePath.Combine($"{folder}/a.md", $"{folder}/x/../b.md"));
    }

    [Theory]
    [InlineData("archive.yaml", "../secret")]
    [InlineData("articles/a.md", "../../secret")]
    [InlineData("articles/a.md", "/../secret")]
    public void A_path_never_leaves_the_input(string from, string reference) => Assert.Null(SourcePath.Combine(from, reference));

    [Theory]
    [InlineData("articles/2020/a.md", "articles/2020/b.md", "b.md")]
    [InlineData("articles/2020/a.md", "articles/2019/b.md", "../2019/b.md")]
    [InlineData("articles/a.md", "archive.yaml", "../archive.yaml")]
    [InlineData("archive.yaml", "pages/about.md", "pages/about.md")]
    public void A_relative_path_leads_back(string from, string to, string relative)
    {
        Assert.Equal(relative, SourcePath.Relative(from, to));
        Assert.Equal(to, SourcePath.Combine(from, relative));
    }

    [Theory]
    [InlineData("articles/a.md", "../campaigns/saet.md", " Did you mean `../campaigns/seat.md`?")]
    [InlineData("articles/a.md", "../campaign/seat.md", " Did you mean `../campaigns/seat.md`?")]
    [InlineData("articles/a.md", "seat", " Did you mean `../campaigns/seat.md`?")]
    [InlineData("articles/a.md", "nowhere.md", "")]
    public void The_nearest_file_is_suggested_as_its_author_would_write_it(string from, string reference, string hint) =>
        Assert.Equal(hint, SourcePath.Suggest(from, reference, ["campaigns/seat.md", "articles/a.md", "files/x.jpg"]));
}
