using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Placard.BrowserTests.Support;
using Placard.RobustnessTests.Support;

namespace Placard.BrowserTests.Security;

/// <summary>
/// Row 3 of the matrix: whatever a field holds runs no script, leads to no unsafe scheme, shows no frame, and requests nothing elsewhere, on a host that
/// sends no headers, and even without the policy of the pages.
/// </summary>
public class VectorTests(BrowserFixture browser)
{
    private const int Batch = 10;

    /// <summary>What of a page is unsafe, as the browser has read it.</summary>
    internal const string Unsafe = """
        () => [...document.querySelectorAll('*')].flatMap(element => [
          ...(/^(iframe|frame|object|embed|base|portal)$/i.test(element.localName) ? [element.localName] : []),
          ...(element.localName === 'script' && !element.src && element.type !== 'application/ld+json' ? ['script'] : []),
          ...[...element.attributes].flatMap(({ name, value }) => {
            if (/^on/i.test(name)) return [element.localName + ' ' + name];
            if (!/^(xlink:)?href$|^src$|^(form)?action$|^data$|^poster$/i.test(name)) return [];
            try {
              const { protocol } = new URL(value, document.baseURI);
              const citation = element.hasAttribute('download')
                && /^data:application\/(x-bibtex|x-research-info-systems|vnd\.citationstyles\.csl\+json),/.test(value);
              return /^(https?|mailto|file):$/.test(protocol) || (protocol === 'data:' && (citation || /^(img|link)$/.test(element.localName)))
                ? [] : [protocol];
            } catch { return []; }
          })])
        """;

    [Fact]
    public async Task A_field_runs_nothing_and_requests_nothing()
    {
        var vectors = Vectors.All.Where((_, number) => number % (Vectors.All.Count / RunSize.Of(10, Vectors.All.Count)) == 0).ToList();
        var (pages, fields, refused, failures) = (0, 0, 0, new ConcurrentQueue<string>());
        foreach (var (batch, number) in vectors.Chunk(Batch).Select((batch, number) => (batch, number)))
        {
            var host = $"vectors{number}.test";
            var (archive, published) = VectorArchive.Of(host, batch);
            (fields, refused) = (fields + archive.Fields, refused + archive.Refused);
            browser.Host.Answer(host, new HostedArchive(WithoutPolicy(published)) { SendsHeaders = false }.AnswerAsync);
            await using var reader = await browser.ReaderAsync();
            var page = await reader.NewPageAsync();
            page.Dialog += (_, dialog) =>
            {
                failures.Enqueue($"{page.Url}: a script ran");
                _ = dialog.DismissAsync();
            };
            foreach (var path in published.Files.Keys.Where(IsOpened).Order(StringComparer.Ordinal))
            {
                pages++;
                await page.GotoAsync($"https://{host}/{path}");
                foreach (var found in await page.EvaluateAsync<string[]>(Unsafe)) failures.Enqueue($"{path}: {found}");
            }
            foreach (var request in reader.Requests.Where(request => !request.Contains($"//{host}/", StringComparison.Ordinal))) failures.Enqueue(request);
        }
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{vectors.Count} vectors in {fields} fields, {refused} refused, {pages} pages: {failures.Count} failed");
        Assert.True(failures.IsEmpty, string.Join('\n', failures.Distinct().Take(40)));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "script")]
    [InlineData("<img src=x onerror=alert(1)>", "img onerror")]
    [InlineData("<a href='java&#9;script:alert(1)'>a</a>", "javascript:")]
    [InlineData("<iframe></iframe>", "iframe")]
    [InlineData("<a download href='data:text/html,a'>a</a>", "data:")]
    [InlineData("<a href='data:application/x-bibtex,a'>a</a>", "data:")]
    public async Task What_is_unsafe_is_noticed(string html, string found)
    {
        browser.Host.Answer("unsafe.test", http =>
        {
            http.Response.ContentType = "text/html";
            return http.Response.WriteAsync("<!doctype html>" + html);
        });
        await using var reader = await browser.ReaderAsync();
        var page = await reader.NewPageAsync();
        page.Dialog += (_, dialog) => _ = dialog.DismissAsync();
        await page.GotoAsync("https://unsafe.test/");
        Assert.Contains(found, await page.EvaluateAsync<string[]>(Unsafe));
    }

    /// <summary>Pages, and what browsers show as a document.</summary>
    internal static bool IsOpened(string path) =>
        path.EndsWith(".html", StringComparison.Ordinal) || path.EndsWith(".svg", StringComparison.Ordinal) || path.EndsWith(".xml", StringComparison.Ordinal);

    internal static PublishedArchive WithoutPolicy(PublishedArchive archive) => archive with
    {
        Built = archive.Built with
        {
            Files = archive.Files.ToDictionary(file => file.Key, file => file.Key.EndsWith(".html", StringComparison.Ordinal)
                ? System.Text.Encoding.UTF8.GetBytes(archive.Built.Text(file.Key)
                    .Replace("http-equiv=\"Content-Security-Policy\"", "name=\"policy\"", StringComparison.OrdinalIgnoreCase))
                : file.Value),
        },
    };
}
