using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Placard.BrowserTests.Support;
using Placard.Content;
using Placard.Files;
using Placard.Tests.Support;
using Placard.Theming;

namespace Placard.BrowserTests.Editing;

/// <summary>Decap CMS from npm, on the archive's own admin page with the archive's own headers.</summary>
public partial class DecapTests(BrowserFixture browser)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Entries_it_opens_and_saves_build()
    {
        var files = Repository.Read("input").ToDictionary(file => "input/" + file.Path, file => file.Read().ToArray(), StringComparer.Ordinal);
        files["input/archive.yaml"] = [.. files["input/archive.yaml"], .. "\nadmin: { backend: proxy }\n"u8];
        await using var reader = await browser.ReaderAsync();
        var archive = PublishedArchive.Of(new BuildSources(files).ToInput("https://edited.test/"));
        browser.Host.Publish(archive);
        var script = archive.Built.Page("admin/index.html").QuerySelector("script[src]")!.GetAttribute("src")!;
        var package = await NpmPackage.FetchAsync(PackageName().Match(script).Groups["name"].Value, Stop);
        Assert.SkipWhen(package is null, "The npm registry can't be reached, so there is no editor to try.");
        browser.Host.Answer("unpkg.com", package.AnswerAsync);
        var proxy = new LocalProxy(files);
        var page = await reader.NewPageAsync();
        await page.RouteAsync("http://localhost:8081/**", route => AnswerAsync(route, proxy));

        await page.GotoAsync("https://edited.test/admin/index.html");
        await page.GetByRole(AriaRole.Button, new() { Name = "Login" }).ClickAsync();
        await page.GetByText("The vote of 17 June 2020").First.WaitForAsync();

        await SaveAsync(page, "articles/new", "Written: in a \"browser\"", "A sentence: it has a colon.");
        await SaveAsync(page, "campaigns/new", "A campaign begun in a browser", "A sentence: it has a colon.");
        await SaveAsync(page, "actions/new", "An action begun in a browser", "A sentence: it has a colon.", "petition");
        await SaveAsync(page, "pages/new", "A page begun in a browser", "A sentence: it has a colon.");
        foreach (
            var entry in new[] { "articles/entries/2020/open-letter", "campaigns/entries/nounsc4canada", "actions/entries/letter-to-un-ambassadors",
                "pages/entries/about" })
        {
            string Saved() => Encoding.UTF8.GetString(files[$"input/{entry.Replace("/entries", "", StringComparison.Ordinal)}.md"]);
            // The editor sometimes loses the first of two fields that change faster than by hand.
            for (var attempt = 0; attempt < 3 && !Saved().Contains("title: Edited in a browser\n", StringComparison.Ordinal); attempt++)
                await SaveAsync(page, entry, "Edited in a browser", "Edited.");
            Assert.Contains("title: Edited in a browser\n", Saved(), StringComparison.Ordinal);
        }

        var errors = reader.Errors.ToList();
        Assert.True(errors.Count == 0, string.Join('\n', errors));
        var written = files.Keys.Single(path => path.Contains("written-in-a", StringComparison.Ordinal));
        Assert.StartsWith($"input/articles/{DateTime.UtcNow.Year}/", written, StringComparison.Ordinal);
        var built = PublishedArchive.Of(new BuildSources(files).ToInput("https://edited.test/")).Built.WithoutDiagnostics();
        string[] expected =
        [
            "A campaign begun in a browser", "A page begun in a browser", "An action begun in a browser", "Edited in a browser", "Edited in a browser",
            "Edited in a browser", "Edited in a browser", "Written: in a \"browser\"",
        ];
        var headings = built.Pages.Select(path => built.Page(path).QuerySelector("h1")?.TextContent.Trim() ?? "");
        Assert.Equal(expected, headings.Where(expected.Contains).Order(StringComparer.Ordinal));
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
        await page.GetByText("Publish", new() { Exact = true }).First.ClickAsync();
        await page.GetByText("Publish now", new() { Exact = true }).ClickAsync();
        await page.GetByText("Entry saved").First.WaitForAsync();
        await Assertions.Expect(page).Not.ToHaveURLAsync(NewEntry()); // The editor goes to the new entry by itself.
    }

    /// <summary>Opens an entry and fills in its title, again where the editor does not take it: a loaded machine shows its form before it is ready.</summary>
    private static async Task OpenAsync(IPage page, string entry, string title)
    {
        var field = page.Locator("input[id^=title-field]").First;
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await page.GotoAsync($"https://edited.test/admin/index.html#/collections/{entry}");
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

    [GeneratedRegex("^https://unpkg.com/(?<name>.+@[0-9.]+)/")]
    private static partial Regex PackageName();

    [GeneratedRegex("/new$")]
    private static partial Regex NewEntry();

    /// <summary>The files of an archive, with their folder, as an editor sees them.</summary>
    private sealed record BuildSources(IReadOnlyDictionary<string, byte[]> Files)
    {
        public Building.BuildInput ToInput(string baseUrl) => new(
            [.. Files.Select(file => new MemorySourceFile(file.Key["input/".Length..], file.Value, file.Key))], "input/", BuiltInTheme.Files, "theme/",
            new BuildOptions { AsOf = new DateOnly(2026, 1, 1), BaseUrl = baseUrl });
    }
}
