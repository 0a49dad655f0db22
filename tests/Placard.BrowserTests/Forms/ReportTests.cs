using Microsoft.Playwright;
using Placard.BrowserTests.Support;
using Placard.Tests.Support;

namespace Placard.BrowserTests.Forms;

/// <summary>The link at the foot of a page leads to the contact form, whose message begins with the URL of the page.</summary>
public class ReportTests(BrowserFixture browser)
{
    private HostedArchive Publish(string host) => browser.Host.Publish(PublishedArchive.Of(TestSite.Of($$"""
        == archive.yaml
        title: Archive
        baseUrl: https://{{host}}/
        handler: { type: formspree, id: abc }
        privacy: { controller: A, purpose: B, recipient: C, retention: D, contact: e@archive.test }
        == articles/2020/one.md
        ---
        title: One
        date: 2020-02-01
        ---
        Text.
        == articles/2020/signed.md
        ---
        title: Signed
        date: 2020-02-01
        signatures: signed.csv
        ---
        Text.
        == articles/2020/signed.csv
        name,display
        Ada Example,full
        == actions/write.md
        ---
        title: Write to us
        kind: contact
        ---
        Text.
        """)));

    [Fact]
    public async Task The_message_begins_with_the_url_of_the_page()
    {
        await using var reader = await browser.ReaderAsync();
        var page = await reader.OpenAsync(Publish("report.test").UrlOf("articles/2020/one.html"));
        await page.GetByText("Report an error on this page").ClickAsync();

        await Assertions.Expect(page.Locator("#_text")).ToHaveValueAsync("https://report.test/articles/2020/one.html\n\n");
        await Assertions.Expect(page.Locator("#_name")).ToBeInViewportAsync();
        Assert.Empty(reader.Errors);
    }

    [Fact]
    public async Task Who_takes_a_signature_back_finds_the_first_words_written()
    {
        await using var reader = await browser.ReaderAsync();
        var page = await reader.OpenAsync(Publish("withdraw.test").UrlOf("articles/2020/signed.html"));
        await page.GetByText("Take your signature back").ClickAsync();

        await Assertions.Expect(page.Locator("#_text")).ToHaveValueAsync(
            new System.Text.RegularExpressions.Regex("^https://withdraw.test/articles/2020/signed.html\n\nI signed this and take my signature back"));
        Assert.Empty(reader.Errors);
    }

    [Theory]
    [InlineData("https://elsewhere.test/x")]
    [InlineData("javascript:alert(1)")]
    [InlineData("%")]
    public async Task Nothing_but_a_url_of_the_archive_is_taken(string about)
    {
        await using var reader = await browser.ReaderAsync();
        var page = await reader.OpenAsync(Publish($"report-{about.Length}.test").UrlOf("actions/write.html#about=" + about));
        await Assertions.Expect(page.Locator("#_text")).ToHaveValueAsync("");
        Assert.Empty(reader.Errors);
    }
}
