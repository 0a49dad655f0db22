using Placard.Tests.Support;

namespace Placard.Tests.Outputs;

/// <summary>The file that explains the folder to future readers.</summary>
public class ReadmeTests
{
    [Theory]
    [InlineData(null, null, "https://archive.test/")]
    [InlineData("https://archive.test/", "https://copy.test/", "https://archive.test/")]
    public void A_mirror_names_the_URL_of_the_archive_itself(string? mirrorOf, string? baseUrl, string url)
    {
        var site = TestSite.Of("").With(options => options with { MirrorOf = mirrorOf, BaseUrl = baseUrl }).Build();
        Assert.Contains($"\nAddress:   {url}\n", site.Text("README.txt"), StringComparison.Ordinal);
    }
}
