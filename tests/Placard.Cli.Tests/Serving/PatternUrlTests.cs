using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Placard.Cli.Serving;
using Placard.Files;

namespace Placard.Cli.Tests.Serving;

/// <summary>Pages at the URLs of <c>permalinks:</c>, most of which are folders, are found by a preview and from a disk.</summary>
public sealed partial class PatternUrlTests : IDisposable
{
    private const string Archive = """
        title: Test
        baseUrl: https://archive.test/
        permalinks:
          articles: /:year/:month/:slug/
          campaigns: /campaign/:slug/
          pages: /:path

        """;

    private readonly PreviewFolder folder = PreviewFolder.Small();

    public PatternUrlTests()
    {
        folder.Write("pages/about/us.md", "---\ntitle: Us\n---\nSee [the first](../../articles/a.md).\n");
        folder.Write("archive.yaml", Archive);
        folder.Preview.Update(null);
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("2020/01/a/", "First")]
    [InlineData("2020/01/a/index.html", "First")]
    [InlineData("2020/01/a", "First")]
    [InlineData("campaign/c/", "Campaign")]
    [InlineData("about/us", "Us")]
    [InlineData("about/us.html", "Us")]
    public async Task A_preview_serves_them(string url, string title)
    {
        await using var server = await PreviewServer.TryStartAsync(folder.Preview, 0, onNetwork: false);
        using var client = new HttpClient { BaseAddress = new Uri($"http://localhost:{server!.Port}/") };
        using var answer = await client.GetAsync(url, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains($"<h1>{title}</h1>", page, StringComparison.Ordinal);
        // Relative links count from where the answer came from.
        var sheet = StyleSheet().Match(page).Groups["href"].Value;
        using var style = await client.GetAsync(new Uri(answer.RequestMessage!.RequestUri!, sheet), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, style.StatusCode);
    }

    [Fact]
    public void A_preview_follows_a_changed_slug_and_a_changed_pattern()
    {
        folder.Save("articles/a.md", "---\ntitle: First\ndate: 2020-01-02\nslug: renamed\n---\nText.\n");
        Assert.Contains("2020/01/renamed/index.html", PreviewFolder.Render(folder.Preview.Current.Build).Keys);
        folder.AssertSameAsFreshBuild();

        folder.Save("archive.yaml", Archive.Replace("/:year/:month/:slug/", "/news/:slug", StringComparison.Ordinal));
        Assert.Contains("news/renamed.html", PreviewFolder.Render(folder.Preview.Current.Build).Keys);
        folder.AssertSameAsFreshBuild();
    }

    [Fact]
    public void Every_link_names_a_file_so_that_it_works_from_a_disk()
    {
        var files = PreviewFolder.Render(folder.Preview.Current.Build);
        var checkedLinks = 0;
        foreach (var (path, bytes) in files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)))
        {
            foreach (Match match in Reference().Matches(Encoding.UTF8.GetString(bytes)))
            {
                var url = match.Groups["url"].Value.Split('#')[0];
                if (url.Length == 0 || Uri.TryCreate(url, UriKind.Absolute, out _)) continue;
                Assert.Contains(SourcePath.Combine(path, Uri.UnescapeDataString(url.Split('?')[0]))!, files.Keys);
                checkedLinks++;
            }
        }
        Assert.InRange(checkedLinks, 50, int.MaxValue);
    }

    [GeneratedRegex("<link rel=\"stylesheet\" href=\"(?<href>[^\"]+)\"")]
    private static partial Regex StyleSheet();

    [GeneratedRegex("\\s(?:href|src)=\"(?<url>[^\"]*)\"")]
    private static partial Regex Reference();
}
