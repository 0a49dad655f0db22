using Placard.Cli.Commands;
using Placard.Cli.Signing;
using Placard.Cli.Terminal;
using Placard.Cli.Tests.Verifying;
using Placard.Content;

namespace Placard.Cli.Tests.Commands;

/// <summary>Mirrors of a live archive: how one is made of the list of URLs alone, and what the weekly check keeps of all.</summary>
public sealed class MirrorTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("placard-mirror");
    private readonly StringWriter output = new();
    private readonly SecretKey key = SecretKey.New();

    public MirrorTests()
    {
        Directory.CreateDirectory(PathOf("archive/input/files"));
        Directory.CreateDirectory(PathOf("keys"));
        File.WriteAllText(PathOf("keys/secret.key"), key.ToFile(null));
        File.WriteAllText(PathOf("archive/input/files/naïve copy.txt"), "text");
    }

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_copy_of_every_URL_in_the_list_is_whole_and_authentic()
    {
        await using var site = await ServeAsync(await BuildAsync("1"));
        var live = new Uri("https://archive.test/");
        using var client = new HttpClient();
        foreach (var line in File.ReadLines(PathOf("archive/output/urls.txt")))
        {
            var path = live.MakeRelativeUri(new Uri(line)).ToString();
            var bytes = await client.GetByteArrayAsync(new Uri(site.Url, path), TestContext.Current.CancellationToken);
            var to = PathOf("mirror/" + Uri.UnescapeDataString(path));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            await File.WriteAllBytesAsync(to, bytes, TestContext.Current.CancellationToken);
        }
        var run = new VerifyRun(output, output) { Key = key.Public };
        Assert.True(await run.VerifyAsync(PathOf("mirror"), TestContext.Current.CancellationToken) == ExitCode.Success, output.ToString());
        Assert.False(File.Exists(PathOf("mirror/_headers")));
        Assert.Contains("Authentic", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_weekly_check_keeps_what_it_learnt_of_each_mirror()
    {
        var old = await BuildAsync("1");
        await BuildAsync("2");
        var now = await BuildAsync("3");
        var changed = new Dictionary<string, byte[]>(now) { ["index.html"] = [1, 2, 3] };
        await using var live = await ServeAsync(now);
        await using var whole = await ServeAsync(now);
        await using var behind = await ServeAsync(old);
        await using var rewritten = await ServeAsync(changed);
        var gone = await ServeAsync(now);
        var goneUrl = gone.Url;
        await gone.DisposeAsync();
        Settings("3", string.Concat(new[] { ("Whole", whole.Url), ("Behind", behind.Url), ("Rewritten", rewritten.Url), ("Gone", goneUrl) }
            .Select(mirror => $"  - name: {mirror.Item1}\n    url: {mirror.Item2}\n").Prepend("mirrors:\n")));

        Assert.Equal(ExitCode.ContentErrors, await CheckAsync(live, 1));
        var kept = Kept();
        Assert.Contains($"{whole.Url}:\n  state: whole\n  checked: 2026-07-01\n  since: 2026-07-01\n", kept, StringComparison.Ordinal);
        Assert.Contains($"{behind.Url}:\n  state: behind\n  behind: 2\n  checked: 2026-07-01\n  since: 2026-07-01\n", kept, StringComparison.Ordinal);
        Assert.Contains($"{rewritten.Url}:\n  state: changed\n  checked: 2026-07-01\n  since: 2026-07-01\n", kept, StringComparison.Ordinal);
        Assert.Contains($"{goneUrl}:\n  state: unreachable\n  checked: 2026-07-01\n  since: 2026-07-01\n", kept, StringComparison.Ordinal);

        await CheckAsync(live, 8);
        Assert.Equal(kept, Kept());
        await CheckAsync(live, 30);
        Assert.Contains($"{goneUrl}:\n  state: unreachable\n  checked: 2026-07-30\n  since: 2026-07-01\n", Kept(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_archive_itself_can_t_be_reached_nothing_is_kept()
    {
        var site = await ServeAsync(await BuildAsync("1"));
        var url = site.Url;
        Settings("1", $"mirrors:\n  - name: A\n    url: {url}\n");
        await site.DisposeAsync();
        Assert.Equal(ExitCode.SystemFailure, await CheckAsync(site, 1, url));
        Assert.False(File.Exists(PathOf("archive/input/copies.lock.yaml")));
    }

    private async Task<int> CheckAsync(CopySite live, int day, Uri? url = null) =>
        await new VerifyRun(output, output) { Against = (url ?? live.Url).AbsoluteUri }.VerifyMirrorsAsync(
            PathOf("archive/input"), record: true, new BuildOptions { AsOf = new DateOnly(2026, 7, day) }, TestContext.Current.CancellationToken);

    private string Kept() => File.ReadAllText(PathOf("archive/input/copies.lock.yaml"));

    /// <summary>The files of a build that was signed and recorded.</summary>
    private async Task<Dictionary<string, byte[]>> BuildAsync(string tagline)
    {
        Settings(tagline, "");
        var options = new BuildOptions { AsOf = new DateOnly(2026, 6, 1) };
        var output = PathOf("archive/output");
        var settings = new BuildSettings(PathOf("archive/input"), PathOf("archive/theme"), output, options, DiagnosticFormat.Text, Record: false);
        Assert.Equal(ExitCode.Success, new BuildRun(settings, TextWriter.Null, TextWriter.Null).Run());
        var sign = new SignRun(new SignSettings(output, PathOf("archive/input"), options) { Records = true }, TextWriter.Null, TextWriter.Null);
        Assert.Equal(ExitCode.Success, await sign.RunAsync(TestContext.Current.CancellationToken));
        return Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetRelativePath(output, path).Replace('\\', '/'), File.ReadAllBytes, StringComparer.Ordinal);
    }

    /// <summary>Serves files as hosts do: those for the host are not among them.</summary>
    private static Task<CopySite> ServeAsync(Dictionary<string, byte[]> files) =>
        CopySite.StartAsync(files.Where(file => file.Key is not ("_headers" or "_redirects")).ToDictionary(StringComparer.Ordinal));

    private void Settings(string tagline, string more) => File.WriteAllText(PathOf("archive/input/archive.yaml"),
        $"title: Test\nbaseUrl: https://archive.test/\ntagline: Build {tagline}\nsigning:\n  publicKey: {key.Public}\n  secretKey: {PathOf("keys/secret.key")}\n{more}");

    private string PathOf(string path) => Path.Join(folder.FullName, path);
}
