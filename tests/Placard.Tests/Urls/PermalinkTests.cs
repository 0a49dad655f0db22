using Placard.Urls;

namespace Placard.Tests.Urls;

public class PermalinkTests
{
    [Theory]
    [InlineData("index.html", "index.html", "")]
    [InlineData("articles/2020/a-b_c~.html", "articles/2020/a-b_c~.html", "../../")]
    [InlineData("tags/été.html", "tags/%C3%A9t%C3%A9.html", "../")]
    [InlineData("a b?#%.html", "a%20b%3F%23%25.html", "")]
    [InlineData("a/b/c/d/e.html", "a/b/c/d/e.html", "../../../../")]
    [InlineData("\"<>&'.html", "%22%3C%3E%26%27.html", "")]
    public void A_path_is_encoded_and_knows_the_path_to_the_root(string path, string href, string root)
    {
        var permalink = new Permalink(path);
        Assert.Equal((href, root), (permalink.Href, permalink.Root));
        Assert.Equal(path, Uri.UnescapeDataString(permalink.Href));
    }
}
