using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NetVips;
using Placard.BrowserTests.Support;
using Placard.Tests.Support;

namespace Placard.BrowserTests.Forms;

/// <summary>The sheet for signatures is one page of A4 and of US Letter, with all that may stand on it, in both directions of writing.</summary>
public partial class PaperTests(BrowserFixture browser)
{
    private const string Sheet = "actions/act/paper.html";

    /// <summary>Finds elements with more content than room.</summary>
    private const string Clipped = """
        [...document.querySelectorAll(".signing, .signing *")]
            .filter(e => e.clientWidth && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)).map(e => e.outerHTML.slice(0, 99))
        """;

    /// <summary>The area inside the margins of 18 mm, in CSS pixels.</summary>
    private static readonly Dictionary<string, (int Width, int Height)> Areas = new() { ["A4"] = (658, 986), ["Letter"] = (680, 920) };

    public static TheoryData<string, string, bool> Sheets =>
        [.. from format in Areas.Keys from lang in new[] { "en", "ar" } from isFull in new[] { false, true } select (format, lang, isFull)];

    [Theory, MemberData(nameof(Sheets))]
    public async Task It_fits_one_page(string format, string lang, bool isFull)
    {
        await using var reader = await browser.ReaderAsync(day: "2026-01-15");
        var hosted = browser.Host.Publish(Of(lang, isFull, format));
        var page = await reader.OpenAsync(hosted.UrlOf(Sheet));
        var pdf = await page.PdfAsync(new PagePdfOptions { Format = format });
        Assert.Single(PdfPage().Matches(Encoding.Latin1.GetString(pdf)));

        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await page.SetViewportSizeAsync(Areas[format].Width, Areas[format].Height);
        var image = await page.ScreenshotAsync();
        Assert.Equal(20, await page.Locator(".signing tbody tr").CountAsync());
        var bottom = await page.Locator(".signing tbody tr").Last.EvaluateAsync<double>("row => row.getBoundingClientRect().bottom");
        Assert.InRange(bottom, 0, Areas[format].Height);
        Nothing.In(await page.EvaluateAsync<string[]>(Clipped));
        var height = await page.Locator(".signing tbody tr").First.EvaluateAsync<double>("row => row.getBoundingClientRect().height");
        Assert.True(height >= 6.5 * 96 / 25.4, $"{height}");
        Assert.Equal(hosted.UrlOf("actions/act.html"), CodeIn(image));
        reader.AssertStayedAt(hosted.Archive.Origin);
    }

    [Fact]
    public async Task The_code_is_dark_on_light_on_a_dark_screen_too()
    {
        await using var reader = await browser.ReaderAsync(width: 360, day: "2026-01-15");
        var hosted = browser.Host.Publish(Of("en", isFull: false, "dark"));
        var page = await reader.OpenAsync(hosted.UrlOf(Sheet));
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        Assert.Equal(hosted.UrlOf("actions/act.html"), CodeIn(await page.Locator(".signing svg").ScreenshotAsync()));
        Assert.Equal(360, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    private static string CodeIn(byte[] png)
    {
        using var image = Image.NewFromBuffer(png);
        using var plain = image.HasAlpha() ? image.Flatten() : image.Copy();
        using var grey = plain.Colourspace(Enums.Interpretation.Bw);
        return PrintedCode.TextOf(grey.WriteToMemory<byte>(), grey.Width, grey.Height);
    }

    private static PublishedArchive Of(string lang, bool isFull, string name)
    {
        var sentence = lang == "ar" ? "نطلب منحدرًا في كل محطة من محطات القطار. " : "We ask for a ramp at every station of the railway. ";
        string Long(int length) => string.Concat(Enumerable.Repeat(sentence, (length / sentence.Length) + 1)).Trim();
        string Text(int length) => isFull ? Long(length) : sentence.Trim();
        return PublishedArchive.Of(TestSite.Of($$"""
            == archive.yaml
            title: Archive
            baseUrl: https://paper-{{lang}}-{{name.ToLowerInvariant()}}-{{isFull.ToString().ToLowerInvariant()}}.test/
            languages: [{{lang}}]
            handler: { type: formspree, id: abc }
            privacy: { controller: "{{Text(300)}}", purpose: "{{Text(300)}}", recipient: "{{Text(300)}}", retention: "{{Text(300)}}", contact: privacy@a-society-with-a-long-name.example }
            == actions/act.md
            ---
            title: "{{Text(300)}}"
            kind: petition
            closes: 2026-01-31
            print: sheet
            targets: [{ name: "{{Text(100)}}" }, { name: "{{Text(100)}}" }, { name: "{{Text(100)}}" }, { name: D }]
            fields:
              - { name: town, label: "{{Text(100)}}", autocomplete: address-level2 }
              - { name: land, label: "{{Text(100)}}", type: country }
            ---
            {{(isFull ? Long(300) + "\n\n" + Long(100) + "\n\n" + Long(2000) : sentence)}}
            """).AsOf("2026-01-15"));
    }

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex PdfPage();
}
