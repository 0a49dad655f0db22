using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Placard.BrowserTests.Support;

namespace Placard.BrowserTests.Editing;

/// <summary>Decap CMS from npm, on the archive's own admin page with the archive's own headers.</summary>
[Collection("The editor at unpkg.com")]
public partial class DecapTests(BrowserFixture browser)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Entries_it_opens_and_saves_build()
    {
        await using var reader = await browser.ReaderAsync();
        var (page, files) = await LogInAsync(reader);

        await SaveAsync(page, "articles/new", "Written: in a \"browser\"", "A sentence: it has a colon.");
        await SaveAsync(page, "campaigns/new", "A campaign begun in a browser", "A sentence: it has a colon.");
        await SaveAsync(page, "actions/new", "An action begun in a browser", "A sentence: it has a colon.", "petition");
        await SaveAsync(page, "pages/new", "A page begun in a browser", "A sentence: it has a colon.");
        var before = new Dictionary<string, byte[]>(files.All);
        foreach (var (entry, path) in EditedFiles.OfEachCollection) await ChangeAsync(page, files, entry, path);

        Nothing.In(reader.Errors);
        Assert.All(EditedFiles.OfEachCollection, entry => files.AssertKept(entry.Path, Encoding.UTF8.GetString(before[entry.Path]), "Edited in a browser"));
        var written = files.All.Keys.Single(path => path.Contains("written-in-a", StringComparison.Ordinal));
        Assert.StartsWith($"input/articles/{DateTime.UtcNow.Year}/", written, StringComparison.Ordinal);
        files.AssertBuilds(
            "A campaign begun in a browser", "A page begun in a browser", "An action begun in a browser", "Edited in a browser", "Edited in a browser",
            "Edited in a browser", "Edited in a browser", "Edited in a browser", "Edited in a browser", "Written: in a \"browser\"");
    }

    [Fact]
    public async Task What_an_author_wrote_is_kept()
    {
        await using var reader = await browser.ReaderAsync();
        var (page, files) = await LogInAsync(reader);
        files.All["input/articles/2019/own-words.md"] = Encoding.UTF8.GetBytes(EditedFiles.OwnWords);

        await ChangeAsync(page, files, "articles/entries/2019/own-words", "input/articles/2019/own-words.md");

        Nothing.In(reader.Errors);
        files.AssertKept("input/articles/2019/own-words.md", EditedFiles.OwnWords, "Edited in a browser");
    }

    [Fact]
    public async Task Images_show_and_related_entries_are_chosen()
    {
        await using var reader = await browser.ReaderAsync();
        var (page, files) = await LogInAsync(reader);

        await OpenAsync(page, "articles/entries/2019/letter-to-omni", "Edited in a browser");
        var image = page.Locator("img[src^='blob:']").First;
        await image.WaitForAsync();
        Assert.NotEqual(0, await image.EvaluateAsync<int>("image => image.decode().then(() => image.naturalWidth)"));
        await Assertions.Expect(page.GetByText("unrwa-allegations.md").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add related" }).ClickAsync();
        await page.Locator("input[id^=item-field]").Last.FillAsync("organisers' statements");
        await page.GetByRole(AriaRole.Option).Or(page.GetByText("The organisers' statements after the vote")).First.WaitForAsync();
        await page.Keyboard.PressAsync("Enter");
        await PublishAsync(page);

        Assert.Contains("related:\n  - unrwa-allegations.md\n  - 2020/press-statement\n", files.Text("input/articles/2019/letter-to-omni.md"),
            StringComparison.Ordinal);
        files.AssertBuilds("Edited in a browser");
    }

    private async Task<(IPage Page, EditedFiles Files)> LogInAsync(Reader reader)
    {
        var (files, _) = await EditedFiles.PublishAsync(browser, "{ backend: proxy }", Stop);
        var proxy = new LocalProxy(files.All);
        var page = await reader.NewPageAsync();
        await page.RouteAsync("http://localhost:8081/**", route => AnswerAsync(route, proxy));
        await page.GotoAsync(EditedFiles.AdminUrl);
        await page.GetByRole(AriaRole.Button, new() { Name = "Login" }).ClickAsync();
        await page.GetByText("The vote of 17 June 2020").First.WaitForAsync();
        return (page, files);
    }

    private static async Task SaveAsync(IPage page, string entry, string title, string summary, string? kind = null)
    {
        await OpenAsync(page, entry, title);
        await KeepsAsync(page.Locator("textarea[id^=summary-field]").First, summary);
        foreach (var date in await page.Locator("input[id^=date-field], input[id^=start-field]").AllAsync())
        {
            if (await date.InputValueAsync() == "") await date.FillAsync(DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
        if (kind is not null)
        {
            await page.Locator("[id^=kind-field] input, input[id^=kind-field]").First.FillAsync(kind);
            await page.Keyboard.PressAsync("Enter");
        }
        await PublishAsync(page);
        await Assertions.Expect(page).Not.ToHaveURLAsync(NewEntry()); // The editor goes to the new entry by itself.
    }

    /// <summary>Changes an entry's title, again where the editor does not save it.</summary>
    private static async Task ChangeAsync(IPage page, EditedFiles files, string entry, string path)
    {
        for (var attempt = 0; attempt < 3 && !files.Text(path).Contains("title: Edited in a browser\n", StringComparison.Ordinal); attempt++)
        {
            await OpenAsync(page, entry, "Edited in a browser");
            await PublishAsync(page);
        }
    }

    private static async Task PublishAsync(IPage page)
    {
        await page.GetByText("Publish", new() { Exact = true }).First.ClickAsync();
        await page.GetByText("Publish now", new() { Exact = true }).ClickAsync();
        await page.GetByText("Entry saved").First.WaitForAsync();
    }

    /// <summary>Opens an entry and fills in its title, again where the editor does not take it: a loaded machine shows its form before it is ready.</summary>
    private static async Task OpenAsync(IPage page, string entry, string title)
    {
        var field = page.Locator("input[id^=title-field]").First;
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await page.GotoAsync($"{EditedFiles.AdminUrl}#/collections/{entry}");
            await page.ReloadAsync(new PageReloadOptions { WaitUntil = WaitUntilState.NetworkIdle }); // Input while an entry is loading would be lost.
            if (await KeepsAsync(field, title)) return;
        }
        Assert.Fail($"The editor does not take the title of {entry}.");
    }

    /// <summary>Whether a field keeps a text, which is filled in until it does.</summary>
    private static async Task<bool> KeepsAsync(ILocator field, string text)
    {
        for (var attempt = 0; attempt < 20; attempt++)
        {
            await field.FillAsync(text);
            await Task.Delay(250, Stop);
            if (await field.InputValueAsync() == text) return true;
        }
        return false;
    }

    private static Task AnswerAsync(IRoute route, LocalProxy proxy)
    {
        var headers = new Dictionary<string, string> { ["access-control-allow-origin"] = "*", ["access-control-allow-headers"] = "*" };
        var body = route.Request.PostData is { } call ? proxy.Answer(JsonNode.Parse(call)!)!.ToJsonString() : "";
        return route.FulfillAsync(
            new RouteFulfillOptions { Status = 200, ContentType = "application/json", Headers = headers, BodyBytes = Encoding.UTF8.GetBytes(body) });
    }

    [GeneratedRegex("/new$")]
    private static partial Regex NewEntry();
}
