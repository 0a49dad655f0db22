using Placard.Files;

namespace Placard.Tests.Files;

/// <summary>Which paths of a folder are sources.</summary>
public class SourceNamesTests
{
    [Theory]
    [InlineData("archive.yaml")]
    [InlineData("articles/2020/open-letter.md")]
    [InlineData("files/4913.pdf")]
    [InlineData("captures/old/.htaccess")]
    [InlineData("captures/old/.well-known/x.txt")]
    [InlineData("captures/old/index.html~")]
    public void A_file_of_the_archive_is_a_source(string path) => Assert.True(SourceNames.IsSource(path));

    [Theory]
    [InlineData("")]
    [InlineData("articles//a.md")]
    [InlineData(".git/config")]
    [InlineData(".obsidian/workspace.json")]
    [InlineData("articles/.hidden.md")]
    [InlineData("articles/.drafts/a.md")]
    [InlineData("files/.DS_Store")]
    [InlineData("files/Thumbs.db")]
    [InlineData("files/desktop.ini")]
    [InlineData("articles/a.md~")]
    [InlineData("articles/~$a.docx")]
    [InlineData("articles/#a.md#")]
    [InlineData("articles/.a.md.swp")]
    [InlineData("articles/a.md.swp")]
    [InlineData("articles/4913")]
    [InlineData("articles/a.md___jb_tmp___")]
    [InlineData("captures/old/.git/config")]
    [InlineData("captures/old/.DS_Store")]
    [InlineData("captured/old/.htaccess")]
    public void Files_of_systems_and_editors_are_not(string path) => Assert.False(SourceNames.IsSource(path));

    [Fact]
    public void An_ignored_folder_hides_everything_in_it()
    {
        Assert.True(SourceNames.IsIgnored(".git", "captures/old"));
        Assert.False(SourceNames.IsSource("captures/old/.git/index.html"));
    }
}
