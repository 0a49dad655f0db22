using Microsoft.AspNetCore.Http;
using Placard.BrowserTests.Support;

namespace Placard.BrowserTests.Pages;

/// <summary>A page needs nothing but the archive: nothing is asked for elsewhere, and neither its own policy nor the host's stops anything of it.</summary>
public class SelfContainedTests(BrowserFixture browser)
{
    [Fact]
    public async Task Every_kind_of_page_on_a_host()
    {
        await using var reader = await browser.ReaderAsync();
        var hosted = browser.Host.Publish(PublishedArchive.Sample("sample.test", "2020-06-01"));
        await reader.ReadAsync(hosted.Archive.KindsOfPages.Select(hosted.Address));
        reader.AssertStayedAt(hosted.Archive.Origin);
    }

    [Fact]
    public async Task Every_kind_of_page_on_a_disk()
    {
        await using var reader = await browser.ReaderAsync();
        var archive = PublishedArchive.Sample("sample.test", "2020-06-01");
        using var saved = new SavedArchive(archive);
        await reader.ReadAsync(archive.KindsOfPages.Select(saved.Address));
        reader.AssertStayedAt(saved.Origin);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task What_a_page_may_not_do_is_noticed(bool withScript)
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
        await reader.HasComplainedAsync("style-src-elem");
        await reader.HasComplainedAsync("form-action");
    }

    [Fact]
    public async Task What_is_loaded_from_elsewhere_is_noticed()
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
