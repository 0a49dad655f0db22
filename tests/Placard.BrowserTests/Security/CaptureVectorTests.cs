using System.Collections.Concurrent;
using System.Text;
using Placard.BrowserTests.Support;
using Placard.RobustnessTests.Support;
using Placard.Tests.Support;

namespace Placard.BrowserTests.Security;

/// <summary>
/// Row 3 of the matrix, for captures: whatever a saved page, style sheet or drawing holds runs no script and requests nothing elsewhere, on a host that
/// sends no headers and from a disk, even without the policy of the pages.
/// </summary>
public class CaptureVectorTests(BrowserFixture browser)
{
    /// <summary>Where a vector stands in a saved file.</summary>
    private static readonly (string Name, string Text)[] Places =
    [
        ("body.html", "<!DOCTYPE html><title>T</title><body>§"),
        ("head.html", "<!DOCTYPE html><head>§</head><body>T"),
        ("title.html", "<title>§</title>T"),
        ("attribute.html", "<p title=\"§\" class='§' id=§>T"),
        ("links.html", "<a href=\"§\">a</a><img src=\"§\" srcset=\"§ 2x\" alt=\"§\"><iframe src=\"§\"></iframe><input value=\"§\">"),
        ("style.html", "<style>a{color:red}§</style><p style=\"color:red;§\">T"),
        ("comment.html", "<!-- § --><!-- saved from url=(0001)§ --><p>T"),
        ("drawing.html", "<svg><style>§</style><title>§</title><text>§</text><foreignObject>§</foreignObject><a xlink:href=\"§\">a</a></svg>"),
        ("maths.html", "<math><mtext>§</mtext><annotation-xml encoding=\"text/html\">§</annotation-xml></math>"),
        ("raw.html", "<xmp>§</xmp><noembed>§</noembed><noscript>§</noscript><textarea>§</textarea><select>§</select>"),
        ("shadow.html", "<div><template shadowrootmode=open>§</template></div>"),
        ("table.html", "<table>§<tr>§<td>§</table>"),
        ("frames.html", "<frameset><frame src=\"§\" title=\"§\"><noframes>§</noframes></frameset>"),
        ("sheet.css", "a{color:red}§ b{background:§;x:url(§)} @import \"§\";"),
        ("file.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>§</text></svg>"),
    ];

    /// <summary>What loads something or runs something in a page of its own.</summary>
    private static readonly string[] Loading =
    [
        "<img src=https://e.test/a.png>", "<picture><source srcset=https://e.test/a.png><img src=//e.test/b.png></picture>",
        "<body background=https://e.test/a.png>", "<table background=//e.test/a.png><td background=//e.test/a.png>T</table>",
        "<input type=image src=https://e.test/a.png>", "<audio src=//e.test/a autoplay></audio><video poster=//e.test/b></video>",
        "<track src=//e.test/a><embed src=//e.test/a><object data=//e.test/a></object>",
        "<link rel=prefetch href=//e.test/a><link rel=preconnect href=//e.test/><link rel=modulepreload href=//e.test/a>",
        "<link rel=icon href=//e.test/a><link rel='shortcut icon' href=//e.test/b>",
        "<svg><image href=//e.test/a /><image xlink:href=//e.test/b /><use href=//e.test/c#d /><feImage href=//e.test/e /></svg>",
        "<svg><rect fill='url(//e.test/a#b)' filter='url(//e.test/a#b)'/><set attributeName=href to=javascript:alert(1) /></svg>",
        "<p style='background:url(//e.test/a);list-style:url(//e.test/b);content:url(//e.test/c)'>T",
        "<style>p{background:image-set('//e.test/a' 1x);cursor:url(//e.test/b),auto}</style><p>T",
        "<style>@font-face{font-family:f;src:url(//e.test/c)}p{font-family:f}</style><p>T",
        "<style>@import '//e.test/a';@import url(//e.test/b);p{--a:url(//e.test/c);background:var(--a)}</style><p>T",
        "<style>p{background:\\75\\72\\6c(//e.test/a)}p{background:-webkit-image-set(url(//e.test/a) 1x)}</style><p>T",
        "<style>:root{--u:'//e.test/a'}p{background:image-set(var(--u) 1x)}p{mask-image:url(//e.test/b)}</style><p>T",
        "<meta http-equiv=refresh content='0;url=//e.test/'><meta http-equiv=Link content='<//e.test/a>;rel=preload;as=image'>",
        "<base href=//e.test/><img src=a.png><a href=b>b</a>", "<iframe src=//e.test/></iframe><iframe srcdoc='<img src=//e.test/a>'></iframe>",
        "<portal src=//e.test/></portal><fencedframe></fencedframe><applet code=a codebase=//e.test/></applet>",
        "<form id=f action=//e.test/><input name=a autofocus></form><button form=f formaction=javascript:alert(1)>b</button>",
        "<details ontoggle=alert(1) open><summary>s</summary></details><marquee onstart=alert(1)>m</marquee><dialog open onclose=alert(1)>d</dialog>",
        "<script>alert(1)</script><script src=//e.test/a.js></script><script type=speculationrules>{\"prefetch\":[{\"urls\":[\"//e.test/a\"]}]}</script>",
        "<div contenteditable onfocus=alert(1) autofocus tabindex=1>d</div><button popovertarget=p>b</button><div id=p popover onbeforetoggle=alert(1)>p</div>",
    ];

    [Fact]
    public async Task A_capture_on_a_host_without_headers_runs_nothing_and_requests_nothing()
    {
        const string Host = "captured.test";
        var published = Published(Host);
        browser.Host.Answer(Host, new HostedArchive(VectorTests.WithoutPolicy(published)) { SendsHeaders = false }.AnswerAsync);
        await OpensSafely(published, path => $"https://{Host}/{path}", $"//{Host}/");
    }

    [Fact]
    public async Task A_capture_from_a_disk_runs_nothing_and_requests_nothing()
    {
        var published = Published("captured-disk.test");
        using var saved = new SavedArchive(VectorTests.WithoutPolicy(published));
        await OpensSafely(published, saved.UrlOf, saved.Origin);
    }

    private async Task OpensSafely(PublishedArchive published, Func<string, string> urlOf, string origin)
    {
        var failures = new ConcurrentQueue<string>();
        await using var reader = await browser.ReaderAsync();
        var page = await reader.NewPageAsync();
        page.Dialog += (_, dialog) =>
        {
            failures.Enqueue($"{page.Url}: a script ran");
            _ = dialog.DismissAsync();
        };
        var pages = published.Files.Keys.Where(path => path.StartsWith("captures/v/", StringComparison.Ordinal) && VectorTests.IsOpened(path))
            .Order(StringComparer.Ordinal).ToList();
        foreach (var path in pages)
        {
            await page.GotoAsync(urlOf(path));
            foreach (var found in await page.EvaluateAsync<string[]>(VectorTests.Unsafe)) failures.Enqueue($"{path}: {found}");
        }
        var requests = reader.Requests.ToList();
        foreach (var request in requests)
        {
            if (!request.Contains(origin, StringComparison.Ordinal) && !request.Contains(" data:", StringComparison.Ordinal)) failures.Enqueue(request);
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"{pages.Count} pages, {requests.Count} requests: {failures.Count} failed");
        Assert.True(failures.IsEmpty, string.Join('\n', failures.Distinct().Take(40)));
    }

    private static PublishedArchive Published(string host)
    {
        var site = TestSite.Of($"== archive.yaml\ntitle: T\nbaseUrl: https://{host}/\n== captures/v/capture.yaml\ntitle: V\noriginalUrl: https://site.test/\n");
        // A page that uses each sheet and drawing, so that a browser reads them.
        var vectors = Vectors.All.Where((_, number) => number % (Vectors.All.Count / RunSize.Of(20, Vectors.All.Count)) == 0).Concat(Loading).ToList();
        for (var i = 0; i < vectors.Count; i++)
        {
            foreach (var (name, text) in Places)
                site.With($"captures/v/{i}/{name}", Encoding.UTF8.GetBytes(text.Replace("§", vectors[i], StringComparison.Ordinal)));
            site.With($"captures/v/{i}/uses.html",
                "<link rel=stylesheet href=sheet.css><style>@import 'sheet.css';</style><b>b</b><a>a</a><img src=file.svg>"u8.ToArray());
        }
        return PublishedArchive.Of(site);
    }
}
