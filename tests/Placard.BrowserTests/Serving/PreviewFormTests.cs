using Microsoft.Playwright;
using Placard.BrowserTests.Forms;
using Placard.BrowserTests.Support;
using Placard.Building;
using Placard.Cli.Loading;
using Placard.Cli.Serving;
using Placard.Content;

namespace Placard.BrowserTests.Serving;

/// <summary>A form in <c>placard serve</c> shows what its handler would do; nothing is sent.</summary>
public sealed class PreviewFormTests(BrowserFixture browser) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("placard-preview-");

    public static TheoryData<string> Handlers => [.. Catalog.Default.FormHandlers.Select(handler => handler.Type)];

    [Theory, MemberData(nameof(Handlers))]
    public async Task The_submission_is_shown(string type)
    {
        await using var reader = await browser.ReaderAsync();
        await using var server = await ServeAsync(type);
        var origin = $"http://localhost:{server.Port}";
        var page = await reader.OpenAsync($"{origin}/{ActionArchive.Page}");
        var sender = new Sender(page);
        await sender.FillInAsync();
        await sender.SendAsync();

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync($"{ActionArchive.Handler(type).DisplayName} would take this form");
        var shown = await page.Locator("dl").First.Locator("dd").AllTextContentsAsync();
        Assert.Equal(sender.Submitted.Select(field => field.Value.ReplaceLineEndings("\n")), shown.Select(value => value.ReplaceLineEndings("\n")));

        var thanks = page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "See the page that the sender then reads" });
        if (await thanks.CountAsync() > 0)
        {
            await thanks.ClickAsync();
            await reader.EndsAtAsync(page, $"{origin}/{ActionArchive.Thanks}");
        }
        reader.AssertStayedAt(origin, "GET data:,");
    }

    [Fact]
    public async Task A_submission_with_the_honeypot_filled_in_is_shown_as_discarded()
    {
        await using var reader = await browser.ReaderAsync();
        await using var server = await ServeAsync("formspree");
        var page = await reader.OpenAsync($"http://localhost:{server.Port}/{ActionArchive.Page}");
        var sender = new Sender(page);
        await sender.FillInAsync();
        await page.Locator(".trap input").EvaluateAsync("field => field.value = 'x'");
        await sender.SendAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Formspree would throw this form away");
    }

    public void Dispose() => folder.Delete(recursive: true);

    private async Task<PreviewServer> ServeAsync(string type)
    {
        foreach (var file in ActionArchive.Files($"{type}-preview.test", type, ActionKind.Letter, withOptionalSettings: true))
        {
            var full = Path.Join(folder.FullName, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            await File.WriteAllBytesAsync(full, file.Read());
        }
        var preview = new Preview(new ArchiveFolders(folder.FullName, Path.Join(folder.FullName, "no-theme")),
            () => new BuildOptions { AsOf = new DateOnly(2026, 1, 1) });
        preview.Update(null);
        return (await PreviewServer.TryStartAsync(preview, 0, onNetwork: false))!;
    }
}
