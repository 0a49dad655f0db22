using Microsoft.AspNetCore.Http;
using Placard.BrowserTests.Support;

namespace Placard.BrowserTests.Pages;

/// <summary>Pages load nothing external, and neither their own policy nor the host's blocks any part of them.</summary>
public class SelfContainedTests(BrowserFixture browser)
{
    [Fact]
    public async Task Every_kind_of_page_from_a_host_loads_nothing_external()
    {
        await using var reader = await browser.ReaderAsync();
        var hosted = browser.Host.Publish(PublishedArchive.Sample("sample.test", "2020-06-01"));
        await reader.ReadAsync(hosted.Archive.SamplePages.Select(hosted.UrlOf));
        reader.AssertStayedAt(hosted.Archive.Origin);
    }

    [Fact]
    public async Task Every_kind_of_page_from_a_disk_loads_nothing_external()
    {
        await using var reader = await browser.ReaderAsync();
        var archive = PublishedArchive.Sample("sample.test", "2020-06-01");
        using var saved = new SavedArchive(archive);
        await reader.ReadAsync(archive.SamplePages.Select(saved.UrlOf));
        reader.AssertStayedAt(saved.Origin);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Policy_violations_are_noticed(bool withScript)
    {
        await using var reader = await browser.ReaderAsync(withScript);
        var host = withScript ? "planted.test" : "planted-without-script.test";
        browser.Host.Answer(host, http =>
        {
            http.Response.ContentType = "text/html";
            return http.Response.WriteAsync("""
                <!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'none'; form-action 'none'">
                <style>p { color: red }</style><form action="https://elsewhere.test/" method="post"><button>Send</button></form>
                """);
        });

        var page = await reader.OpenAsync($"https://{host}/");
        await page.FocusAsync("button");
        await page.Keyboard.PressAsync("Enter");
        await reader.WaitForErrorAsync("style-src-elem");
        await reader.WaitForErrorAsync("form-action");
    }

    [Fact]
    public async Task External_requests_are_noticed()
    {
        await using var reader = await browser.ReaderAsync();
        browser.Host.Answer("elsewhere.test", http => http.Response.WriteAsync(""));
        browser.Host.Answer("loading.test", http =>
        {
            http.Response.ContentType = "text/html";
            return http.Response.WriteAsync("""<!doctype html><img src="https://elsewhere.test/pixel.gif" alt="">""");
        });
        await reader.OpenAsync("https://loading.test/");
        Assert.ThrowsAny<Exception>(() => reader.AssertStayedAt("https://loading.test"));
    }
}
