using Placard.BrowserTests.Support;

namespace Placard.BrowserTests.Pages;

/// <summary>The citation files that a page holds as <c>data:</c> URLs are saved under the page's policy, from a host and from a disk.</summary>
public class CitationDownloadTests(BrowserFixture browser)
{
    private const string Page = "articles/2020/open-letter.html";

    [Theory]
    [InlineData(".bib", "@misc{")]
    [InlineData(".ris", "TY  - ELEC\r\n")]
    [InlineData(".csl.json", "[\n{")]
    public async Task A_click_saves_the_file_under_its_name_from_a_host(string ending, string start)
    {
        var hosted = browser.Host.Publish(PublishedArchive.Sample("citations.test", "2020-06-01"));
        await SavesAsync(hosted.UrlOf(Page), ending, start);
    }

    [Theory]
    [InlineData(".bib", "@misc{")]
    [InlineData(".csl.json", "[\n{")]
    public async Task A_click_saves_the_file_from_a_disk(string ending, string start)
    {
        using var saved = new SavedArchive(PublishedArchive.Sample("citations.test", "2020-06-01"));
        await SavesAsync(saved.UrlOf(Page), ending, start);
    }

    private async Task SavesAsync(string url, string ending, string start)
    {
        await using var reader = await browser.ReaderAsync(withScript: false);
        var page = await reader.OpenAsync(url);
        await page.ClickAsync(".cite summary");
        var name = Path.GetFileNameWithoutExtension(new Uri(url).AbsolutePath) + ending;
        var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync($".cite a[download=\"{name}\"]"));
        Assert.Equal(name, download.SuggestedFilename);
        Assert.StartsWith(start, await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Nothing.In(reader.Errors);
    }
}
