using System.Text;
using Placard.Cli.LinkChecking;
using Placard.Cli.Verifying;
using Placard.Links;
using Placard.Packaging;

namespace Placard.Cli.Tests.Verifying;

/// <summary>Copies on the web: what <c>placard verify URL</c> finds, and how it treats hosts.</summary>
public sealed class SiteVerifyTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("placard-verify");
    private readonly StringWriter output = new();
    private readonly SitePacing pacing = new() { Pause = TimeSpan.FromMilliseconds(5), Timeout = TimeSpan.FromSeconds(5), Retries = 2 };

    public static TheoryData<string> Damages => [.. SampleCopy.Damages];

    public void Dispose() => folder.Delete(recursive: true);

    [Theory, MemberData(nameof(Damages))]
    public async Task Damage_is_found_and_named_at_fifty_random_places(string how)
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var copy = SampleCopy.Of(seed, 12);
            var (kind, path) = copy.Damage(how);
            // A new file on a site is known from the site's own manifest alone, which then differs from the archive's.
            if (how is "added" or "renamed") copy.WriteManifest();
            var original = Path.Join(folder.FullName, $"{how}-{seed}");
            SampleCopy.Of(seed, 12).WriteTo(original);
            await using var site = await CopySite.StartAsync(copy.Files);
            Assert.Equal(CopyCondition.Changed, (await VerifyAsync(site, original)).Condition);
            var url = new Uri(site.Url, string.Join('/', path.Split('/').Select(Uri.EscapeDataString))).AbsoluteUri;
            Assert.Contains($"  {kind,-10} {url}", output.ToString(), StringComparison.Ordinal);
            Assert.Single(output.ToString().Split('\n'), line => line.StartsWith("  ", StringComparison.Ordinal));
            output.GetStringBuilder().Clear();
        }
    }

    [Fact]
    public async Task A_whole_site_is_whole_and_only_what_the_manifest_lists_is_requested()
    {
        var copy = Sample();
        await using var site = await CopySite.StartAsync(copy.Files);
        Assert.Equal(CopyCondition.Whole, (await VerifyAsync(site)).Condition);
        Assert.Empty(site.Requested.Except(copy.Files.Keys).Except([Manifest.SignaturePath, Manifest.TimeStampPath]));
        Assert.DoesNotContain("_headers", site.Requested);
        Assert.Contains("1 file for the host alone (_headers, _redirects) are not in it", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_compresses_and_drops_html_changes_nothing()
    {
        await using var site = await CopySite.StartAsync(Sample().Files, files => CopySite.Of(files, compresses: true, dropsHtml: true));
        Assert.Equal(CopyCondition.Whole, (await VerifyAsync(site)).Condition);
        Assert.Contains("The host compresses 26 files on the way, which changes none of them.", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("to a URL without .html, which changes none of them.", output.ToString(), StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Rewritings => new()
    {
        { "crlf", "line ends were changed from LF to CRLF" },
        { "bom", "a byte-order mark was added" },
        { "script", "inserted: a script from /cdn/beat.js" },
        { "minify", "the HTML was minified or indented" },
        { "links", "links were rewritten" },
    };

    [Theory, MemberData(nameof(Rewritings))]
    public async Task A_host_that_rewrites_pages_is_named_for_it(string how, string explanation)
    {
        Sample().WriteTo(folder.FullName);
        await using var site = await CopySite.StartAsync(Sample().Files, files => CopySite.Of(files,
            rewrite: (path, bytes) => path == "about.html" ? Rewritten(bytes, how) : bytes));
        Assert.Equal(ExitCode.ContentErrors, (await VerifyAsync(site, folder.FullName)).ExitCode);
        Assert.Contains($"  changed    {site.Url}about.html: {explanation}", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_former_URL_that_the_host_redirects_itself_is_no_change()
    {
        await using var site = await CopySite.StartAsync(Sample().Files, files => CopySite.Of(files, answer: context =>
        {
            if (context.Request.Path != "/former.html") return false;
            context.Response.Redirect("/about.html");
            return true;
        }));
        Assert.Equal(CopyCondition.Whole, (await VerifyAsync(site)).Condition);
        Assert.Contains("The host redirects 1 former URL by itself", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_served_as_not_found_or_gone_is_judged_by_its_bytes()
    {
        await using var site = await CopySite.StartAsync(Sample().Files, files => CopySite.Of(files, answer: context =>
        {
            if (context.Request.Path == "/about.html") context.Response.StatusCode = 410;
            return false;
        }));
        Assert.Equal(CopyCondition.Whole, (await VerifyAsync(site)).Condition);
    }

    [Fact]
    public async Task A_busy_host_is_asked_again()
    {
        await using var site = await CopySite.StartAsync(Sample().Files, files => CopySite.Of(files, busy: 2));
        Assert.Equal(CopyCondition.Whole, (await VerifyAsync(site)).Condition);
    }

    [Fact]
    public async Task A_check_that_was_stopped_goes_on_from_there()
    {
        using var stop = new CancellationTokenSource();
        await using var site = await CopySite.StartAsync(Sample().Files, files => CopySite.Of(files, answer: context =>
        {
            if (context.Request.Path.Value!.EndsWith("page-15.html", StringComparison.Ordinal) && !stop.IsCancellationRequested) stop.Cancel();
            return false;
        }));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => VerifyAsync(site, stop: stop.Token));
        var before = site.Requested.Count;
        Assert.Equal(CopyCondition.Whole, (await VerifyAsync(site)).Condition);
        Assert.True(site.Requested.Count - before < 26, $"{site.Requested.Count - before} files were requested again.");
    }

    [Fact]
    public async Task A_site_can_t_lead_the_check_to_another_host_of_this_computer()
    {
        var asked = 0;
        await using var secret = await CopySite.StartAsync(Sample().Files, files => CopySite.Of(files, answer: _ => ++asked < 0));
        await using var site = await CopySite.StartAsync(Sample().Files, files => CopySite.Of(files, answer: context =>
        {
            if (context.Request.Path != "/about.html") return false;
            context.Response.Redirect($"{secret.Url}about.html");
            return true;
        }));
        Assert.Equal(CopyCondition.Changed, (await VerifyAsync(site)).Condition);
        Assert.Contains($"  unreadable {site.Url}about.html: 127.0.0.1 is no public host", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, asked);
    }

    [Theory, InlineData(302), InlineData(500), InlineData(403)]
    public async Task An_answer_that_is_no_file_is_named(int status)
    {
        await using var site = await CopySite.StartAsync(Sample().Files, files => CopySite.Of(files, answer: context =>
        {
            if (context.Request.Path != "/about.html") return false;
            context.Response.StatusCode = status;
            if (status == 302) context.Response.Headers.Location = "/about.html";
            return true;
        }));
        Assert.Equal(CopyCondition.Changed, (await VerifyAsync(site)).Condition);
        Assert.Contains($"  unreadable {site.Url}about.html: the host", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bomb_of_compression_ends_at_the_limit()
    {
        await using var site = await CopySite.StartAsync(Sample().Files, files => CopySite.Of(files, compresses: true,
            rewrite: (path, bytes) => path == "about.html" ? new byte[8 * 1024 * 1024] : bytes));
        var copy = Open(site, pacing with { MaxFileLength = 1024 * 1024 });
        Assert.Equal(CopyCondition.Changed, (await new CopyVerifier(output, output).VerifyAsync(copy, TestContext.Current.CancellationToken)).Condition);
        Assert.Contains("about.html: the host sends too much", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_is_not_there_is_a_failure_and_not_a_change()
    {
        var site = await CopySite.StartAsync(Sample().Files);
        var url = site.Url;
        await site.DisposeAsync();
        var copy = new SiteCopy(url.AbsoluteUri, url, LinkClient.Create(url), pacing, new VerifiedFiles(Path.Join(folder.FullName, "verified.txt")));
        await Assert.ThrowsAsync<HttpRequestException>(() => new CopyVerifier(output, output).VerifyAsync(copy, TestContext.Current.CancellationToken));
    }

    private static SampleCopy Sample()
    {
        var copy = SampleCopy.Of(1);
        copy.Files["about.html"] = Encoding.UTF8.GetBytes("<!doctype html>\n<html lang=\"en\">\n<head>\n<title>About</title>\n</head>\n<body>\n<p><a href=\"index.html\">Home</a></p>\n</body>\n</html>\n");
        copy.Files["former.html"] = Encoding.UTF8.GetBytes("<!doctype html>\n<title>Moved</title>\n");
        copy.Files["_headers"] = Encoding.UTF8.GetBytes("/*\n");
        copy.WriteManifest();
        return copy;
    }

    private static byte[] Rewritten(byte[] bytes, string how)
    {
        var text = Encoding.UTF8.GetString(bytes);
        return Encoding.UTF8.GetBytes(how switch
        {
            "crlf" => text.Replace("\n", "\r\n", StringComparison.Ordinal),
            "bom" => "\uFEFF" + text,
            "script" => text.Replace("</body>", "<script src=\"/cdn/beat.js\"></script></body>", StringComparison.Ordinal),
            "minify" => text.Replace("\n", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal),
            _ => text.Replace("index.html", "https://copy.example/index.html", StringComparison.Ordinal),
        });
    }

    private SiteCopy Open(CopySite site, SitePacing with) =>
        new(site.Url.AbsoluteUri, site.Url, LinkClient.Create(site.Url), with, new VerifiedFiles(Path.Join(folder.FullName, "verified.txt")));

    private Task<Verdict> VerifyAsync(CopySite site, string? against = null, CancellationToken? stop = null) =>
        new CopyVerifier(output, output) { Against = against is null ? null : new FolderCopy(against) }
            .VerifyAsync(Open(site, pacing), stop ?? TestContext.Current.CancellationToken);
}
