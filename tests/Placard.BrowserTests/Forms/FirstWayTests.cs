using Microsoft.Playwright;
using Placard.BrowserTests.Support;
using Placard.Tests.Support;

namespace Placard.BrowserTests.Forms;

/// <summary>On a phone of 360 by 780 pixels the first way to act is on the first screen of every open action, with the page's script and without.</summary>
public class FirstWayTests(BrowserFixture browser)
{
    private const string Day = "2026-02-01";

    private const string FirstWay = ".acts .button";

    private static readonly Lazy<PublishedArchive> Sample = new(() => PublishedArchive.Sample("first-way.test", Day));

    [Theory, InlineData(true), InlineData(false)]
    public async Task It_is_on_the_first_screen_of_every_open_action_of_the_sample(bool withScript)
    {
        var hosted = browser.Host.Publish(Sample.Value);
        var open = Sample.Value.Site.Actions.Where(action => Sample.Value.Site.StateOf(action).IsOpen).Select(action => action.Permalink.Path).ToList();
        Assert.True(open.Count >= 3);
        await AssertFirstScreenAsync(hosted, open, Day, withScript);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task It_is_on_the_first_screen_of_every_kind_of_action(bool withScript)
    {
        var hosted = EveryPage.Publish(browser, "actions");
        var open = EveryPage.Of(hosted, "actions").Where(path => path.EndsWith("-open.html", StringComparison.Ordinal)).Append("actions/رسالة.html").ToList();
        Assert.Equal(6, open.Count);
        await AssertFirstScreenAsync(hosted, open, EveryPage.Day("actions"), withScript);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_long_title_and_summary_do_not_push_it_from_the_screen(bool withScript) =>
        await AssertFirstScreenAsync(
            browser.Host.Publish(PublishedArchive.Of(TestSite.Of($$"""
                == archive.yaml
                title: An archive with a name that takes two lines or three
                baseUrl: https://long-title-{{withScript.ToString().ToLowerInvariant()}}.test/
                handler: { type: formspree, id: abc }
                privacy: { controller: A, purpose: B, recipient: C, retention: D, contact: e@archive.test }
                == actions/act.md
                ---
                title: {{string.Concat(Enumerable.Repeat("A long title of an action ", 6))}}
                summary: {{string.Concat(Enumerable.Repeat("A summary that explains much, in many words. ", 12))}}
                kind: petition
                ---
                Text.
                """))),
            ["actions/act.html"], Day, withScript);

    private async Task AssertFirstScreenAsync(HostedArchive hosted, IReadOnlyList<string> paths, string day, bool withScript)
    {
        await using var reader = await browser.ReaderAsync(withScript, width: 360, day: withScript ? day : null);
        var page = await reader.NewPageAsync();
        await page.SetViewportSizeAsync(360, 780);
        foreach (var path in paths)
        {
            await page.GotoAsync(hosted.UrlOf(path));
            await Assertions.Expect(page.Locator(FirstWay).First).ToBeVisibleAsync();
            var box = (await page.Locator(FirstWay).First.BoundingBoxAsync())!;
            Assert.True(box.Y + box.Height <= 780, $"{path}: the first way to act ends at {box.Y + box.Height} px");
        }
        Nothing.In(reader.Errors);
    }
}
