using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using Placard.BrowserTests.Support;

namespace Placard.BrowserTests.Editing;

/// <summary>Sveltia CMS from npm, on the archive's own admin page with the archive's own headers, with files that the browser keeps.</summary>
[Collection("The editor at unpkg.com")]
public class SveltiaTests(BrowserFixture browser)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Entries_it_creates_and_changes_build()
    {
        await using var reader = await browser.ReaderAsync();
        var (page, files, storage) = await LogInAsync(reader);

        await CreateAsync(page, "articles", "Written: in a \"browser\"", () => FillAsync(page, "Date", "2026-01-01"));
        await CreateAsync(page, "campaigns", "A campaign begun in a browser", () => FillAsync(page, "Start", "2026-01-01"));
        await CreateAsync(page, "actions", "An action begun in a browser", () => page.GetByRole(AriaRole.Radio, new() { Name = "petition" }).ClickAsync());
        await CreateAsync(page, "pages", "A page begun in a browser", () => Task.CompletedTask);
        var before = new Dictionary<string, byte[]>(files.All);
        foreach (var (entry, _) in EditedFiles.OfEachCollection) await ChangeAsync(page, entry, "Edited in a browser");

        Nothing.In(reader.Errors);
        await TakeAsync(storage, files);
        Assert.All(EditedFiles.OfEachCollection, entry => files.AssertKept(entry.Path, Encoding.UTF8.GetString(before[entry.Path]), "Edited in a browser"));
        Assert.Contains("input/articles/2026/written-in-a-browser.md", files.All.Keys);
        files.AssertBuilds(
            "A campaign begun in a browser", "A page begun in a browser", "An action begun in a browser", "Edited in a browser", "Edited in a browser",
            "Edited in a browser", "Edited in a browser", "Edited in a browser", "Edited in a browser", "Written: in a \"browser\"");
    }

    [Fact]
    public async Task What_an_author_wrote_is_kept()
    {
        await using var reader = await browser.ReaderAsync();
        var (page, files, storage) = await LogInAsync(reader, ("input/articles/2019/own-words.md", EditedFiles.OwnWords));

        await ChangeAsync(page, "articles/entries/2019/own-words", "Edited in a browser");

        Nothing.In(reader.Errors);
        await TakeAsync(storage, files);
        files.AssertKept("input/articles/2019/own-words.md", EditedFiles.OwnWords, "Edited in a browser");
    }

    [Fact]
    public async Task Images_show_and_related_entries_are_chosen()
    {
        await using var reader = await browser.ReaderAsync();
        var (page, files, storage) = await LogInAsync(reader);

        await page.GotoAsync($"{EditedFiles.AdminUrl}#/collections/articles");
        var image = page.GetByRole(AriaRole.Row, new() { Name = "The vote of 17 June 2020" }).Locator("img");
        await image.WaitForAsync();
        Assert.NotEqual(0, await image.EvaluateAsync<int>("image => image.decode().then(() => image.naturalWidth)"));
        await page.GotoAsync($"{EditedFiles.AdminUrl}#/collections/articles/entries/2019/letter-to-omni");
        var related = page.GetByRole(AriaRole.Group, new() { NameRegex = new Regex("^“\\W?Related\\W?” Field$") });
        await ScrollToAsync(page, related);
        await Assertions.Expect(related.GetByText("unrwa-allegations.md")).ToBeVisibleAsync();
        await related.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Add .?Related") }).ClickAsync();
        await related.GetByRole(AriaRole.Combobox).ClickAsync();
        await page.GetByRole(AriaRole.Option, new() { Name = "The vote of 17 June 2020" }).ClickAsync();
        await SaveAsync(page);

        await TakeAsync(storage, files);
        Assert.Contains("related:\n  - unrwa-allegations.md\n  - the-vote-of-17-june\n", files.Text("input/articles/2019/letter-to-omni.md"),
            StringComparison.Ordinal);
        files.AssertBuilds();
    }

    [Theory]
    [InlineData("github", "GitHub", "www.githubstatus.com")]
    [InlineData("gitlab", "GitLab", "status-api.hostedstatus.com")]
    public async Task Nothing_in_the_configuration_of_a_repository_is_complained_of(string backend, string name, string status)
    {
        await using var reader = await browser.ReaderAsync();
        var (_, package) = await EditedFiles.PublishAsync(browser, $"{{ backend: {backend}, repo: owner/name }}", Stop);
        browser.Host.Answer("cdn.jsdelivr.net", package.AnswerFontAsync);

        browser.Host.Answer(status, http =>
        {
            http.Response.Headers.AccessControlAllowOrigin = "*";
            return http.Response.WriteAsJsonAsync(new { }, Stop);
        });

        var page = await reader.OpenAsync(EditedFiles.AdminUrl);

        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^Sign In with \\W?{name}") })).ToBeVisibleAsync();
        Nothing.In(reader.Errors);
    }

    private async Task<(IPage Page, EditedFiles Files, BrowserStorage Storage)> LogInAsync(Reader reader, params (string Path, string Text)[] more)
    {
        var (files, package) = await EditedFiles.PublishAsync(browser, "{ backend: test-repo }", Stop);
        foreach (var (path, text) in more) files.All[path] = Encoding.UTF8.GetBytes(text);
        browser.Host.Answer("cdn.jsdelivr.net", package.AnswerFontAsync);
        var page = await reader.NewPageAsync();
        var storage = new BrowserStorage(page, "sveltia-cms-test");
        await page.GotoAsync(EditedFiles.AdminUrl);
        await storage.WriteAsync(files.All);
        await page.GetByRole(AriaRole.Button, new() { Name = "Work with Test Repository" }).ClickAsync();
        await page.GetByText("The vote of 17 June 2020").First.WaitForAsync();
        return (page, files, storage);
    }

    private static async Task CreateAsync(IPage page, string collection, string title, Func<Task> fillAsync)
    {
        await page.GotoAsync($"{EditedFiles.AdminUrl}#/collections/{collection}/new");
        await FillAsync(page, "Title", title);
        await FillAsync(page, "Summary", "A sentence: it has a colon.");
        await fillAsync();
        await SaveAsync(page);
    }

    private static async Task ChangeAsync(IPage page, string entry, string title)
    {
        await page.GotoAsync($"{EditedFiles.AdminUrl}#/collections/{entry}");
        await FillAsync(page, "Title", title);
        await SaveAsync(page);
    }

    private static Task FillAsync(IPage page, string label, string text) =>
        page.GetByRole(AriaRole.Textbox, new() { Name = label, Exact = true }).First.FillAsync(text);

    /// <summary>Saves the entry; the editor then shows the list of its collection.</summary>
    private static async Task SaveAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("#/collections/[a-z]+$"));
    }

    /// <summary>Scrolls down the form: the editor adds its fields only when they come into view.</summary>
    private static async Task ScrollToAsync(IPage page, ILocator field)
    {
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Title", Exact = true }).First.HoverAsync();
        for (var step = 0; step < 100 && !await field.IsVisibleAsync(); step++)
        {
            await page.Mouse.WheelAsync(0, 400);
            await Task.Delay(100, Stop);
        }
        await field.ScrollIntoViewIfNeededAsync();
    }

    private static async Task TakeAsync(BrowserStorage storage, EditedFiles files)
    {
        foreach (var (path, content) in await storage.ReadAsync()) files.All[path] = content;
    }
}
