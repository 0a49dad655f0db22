using System.Buffers;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Placard.Building;
using Placard.Cli.Commands;
using Placard.Cli.Serving;
using Placard.Cli.Sources;
using Placard.Cli.Terminal;
using Placard.Diagnostics;
using Placard.Model;

namespace Placard.Tests.Cli.Serving;

public sealed partial class PreviewTests : IDisposable
{
    private static readonly BuildOptions Options = new() { AsOf = new DateOnly(2026, 1, 1) };

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("placard-serve");

    public PreviewTests()
    {
        Write("archive.yaml", "title: Test\nbaseUrl: https://archive.test/\n");
        Write("campaigns/c.md", "---\ntitle: Campaign\nstart: 2020-01-01\n---\nText.\n");
        Write("articles/a.md", "---\ntitle: First\ndate: 2020-01-02\ncampaign: c\n---\nSee [the other](b.md).\n");
        Write("articles/b.md", "---\ntitle: Second\ndate: 2020-01-03\nrelated: [a]\n---\nText.\n");
        Preview = new Preview(new ArchiveFolders(folder.FullName, Path.Join(folder.FullName, "no-theme")), () => Options);
        Preview.Update(null);
    }

    private Preview Preview { get; }

    public void Dispose() => folder.Delete(recursive: true);

    private string FullPath(string path) => Path.Join(folder.FullName, path);

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FullPath(path))!);
        File.WriteAllText(FullPath(path), text);
    }

    private IEnumerable<string> Mistakes => Preview.Current.Diagnostics.Sorted().Select(diagnostic => diagnostic.Descriptor.Code);

    private static Dictionary<string, string> Render(SiteBuild build) => build.Outputs.ToDictionary(output => output.Path, output =>
    {
        var buffer = new ArrayBufferWriter<byte>();
        output.Write(buffer, build.Diagnostics);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    });

    private void AssertSameAsFreshBuild()
    {
        var found = new DiagnosticBag();
        var fresh = SiteBuilder.Prepare(
            new BuildInput(SourceFolder.Read(folder.FullName, new MemoryBudget(0), found), SourceFolder.DisplayPath(folder.FullName), ThemeFiles.Read("", found), "theme/", Options), found)!;
        Assert.Equal(Render(fresh), Render(Preview.Current.Build!));
        Assert.Equal(found.Sorted(), Preview.Current.Diagnostics.Sorted());
    }

    [Fact]
    public void Whatever_is_edited_renamed_or_deleted_the_preview_is_what_a_fresh_build_makes()
    {
        var random = new Random(7);
        var names = Enumerable.Range(0, 6).Select(i => $"articles/{(char)('a' + i)}.md").ToList();
        for (var step = 0; step < 60; step++)
        {
            var (path, other) = (names[random.Next(names.Count)], names[random.Next(names.Count)]);
            var changed = new List<string> { FullPath(path) };
            switch (random.Next(6))
            {
                case 0 when File.Exists(FullPath(path)):
                    File.Delete(FullPath(path));
                    break;
                case 1 when File.Exists(FullPath(path)):
                    File.Move(FullPath(path), FullPath(other), overwrite: true);
                    changed.Add(FullPath(other));
                    break;
                case 2:
                    Write("campaigns/c.md", $"---\ntitle: Campaign {step}\nstart: 2020-01-01\n---\nText.\n");
                    changed = [FullPath("campaigns/c.md")];
                    break;
                case 3:
                    Write(path, $"---\ntitle: {path}: {step}\n---\nBroken.\n");
                    break;
                default:
                    Write(path, $"---\ntitle: \"{path} {step}\"\ndate: 2020-02-{1 + (step % 28):D2}\ncampaign: c\ndraft: {(random.Next(4) == 0 ? "true" : "false")}\n---\nSee [x]({Path.GetFileName(other)}).\n");
                    break;
            }
            Preview.Update(random.Next(2) == 0 ? null : changed);
            AssertSameAsFreshBuild();
        }
    }

    [Fact]
    public void A_mistake_is_known_at_its_place_and_goes_away_when_it_is_mended()
    {
        var before = File.ReadAllText(FullPath("articles/a.md"));
        Write("articles/a.md", "---\ntitle: a: b\ndate: 2020-01-02\n---\n");
        Preview.Update([FullPath("articles/a.md")]);
        Assert.Contains(DiagnosticDescriptors.ColonInValue.Code, Mistakes);

        Write("articles/a.md", before);
        Preview.Update([FullPath("articles/a.md")]);
        Assert.Empty(Mistakes);
    }

    [Fact]
    public void A_mistake_that_only_rendering_shows_is_found_where_something_was_changed()
    {
        Write("articles/a.md", "---\ntitle: First\ndate: 2020-01-02\n---\nSee [nothing](nothing.md).\n");
        Preview.Update([FullPath("articles/a.md")]);

        Assert.Contains(DiagnosticDescriptors.SourceNotFound.Code, Mistakes);
    }

    [Fact]
    public void Nothing_new_is_no_new_state()
    {
        var state = Preview.Current;

        Assert.Empty(Preview.Update(null));
        Assert.Same(state, Preview.Current);
        Assert.False(state.Replaced.IsCompleted);
    }

    [Fact]
    public async Task A_page_differs_from_the_built_one_by_the_script_alone()
    {
        await using var server = await PreviewServer.TryStartAsync(Preview, 0, onNetwork: false);
        using var client = new HttpClient { BaseAddress = new Uri($"http://localhost:{server!.Port}/") };
        var built = Render(Preview.Current.Build!);

        foreach (var (path, expected) in built.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)))
        {
            using var answer = await client.GetAsync(new Permalink(path).Href, TestContext.Current.CancellationToken);
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Contains("<head><script src=\"/_placard/reload.js?v=", text, StringComparison.Ordinal);
            Assert.Equal(expected, ScriptElement().Replace(text, ""));
        }
        Assert.Equal(built["feed.xml"], await client.GetStringAsync("feed.xml", TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/", 200)]
    [InlineData("/articles/2020/a.html", 200)]
    [InlineData("/articles/2020/a", 200)]
    [InlineData("/articles/", 200)]
    [InlineData("/manifest-sha256.txt", 200)]
    [InlineData("/nothing.html", 404)]
    [InlineData("/archive.yaml", 404)]
    [InlineData("/../archive.yaml", 404)]
    [InlineData("/..%2farchive.yaml", 404)]
    [InlineData("/%2e%2e/archive.yaml", 404)]
    [InlineData("//etc/passwd", 404)]
    [InlineData("/..\\archive.yaml", 404)]
    public async Task Only_what_the_archive_publishes_is_sent(string path, int status)
    {
        await using var server = await PreviewServer.TryStartAsync(Preview, 0, onNetwork: false);
        using var socket = new System.Net.Sockets.TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, server!.Port, TestContext.Current.CancellationToken);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith($"HTTP/1.1 {status}", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("baseUrl:", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_name_that_leads_here_gets_nothing()
    {
        await using var server = await PreviewServer.TryStartAsync(Preview, 0, onNetwork: false);
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://localhost:{server!.Port}/") { Headers = { Host = "evil.example" } };
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_port_in_use_is_no_exception()
    {
        await using var server = await PreviewServer.TryStartAsync(Preview, 0, onNetwork: false);

        Assert.Null(await PreviewServer.TryStartAsync(Preview, server!.Port, onNetwork: false));
    }

    [Fact]
    public async Task An_open_page_hears_of_a_change()
    {
        await using var server = await PreviewServer.TryStartAsync(Preview, 0, onNetwork: false);
        using var client = new HttpClient();
        var events = client.GetStringAsync($"http://localhost:{server!.Port}/_placard/events?v={Preview.Current.Version}", TestContext.Current.CancellationToken);
        Write("articles/b.md", "---\ntitle: Changed\ndate: 2020-01-03\n---\nText.\n");
        Preview.Update([FullPath("articles/b.md")]);

        Assert.EndsWith("data: changed\n\n", await events, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_watch_names_the_file_that_was_saved()
    {
        using var watch = new FolderWatch([folder.FullName], polls: false);
        Write("articles/a.md", "changed");
        var changed = await watch.NextAsync(TestContext.Current.CancellationToken);

        Assert.Equal([FullPath("articles/a.md")], changed);
    }

    [Fact]
    public void A_code_is_square_and_has_room_around_it()
    {
        var lines = QrCode.Draw("http://192.168.0.2:5080/", inColour: false).TrimEnd('\n').Split('\n');

        Assert.All(lines, line => Assert.Equal(lines[0].Length, line.Length));
        Assert.Equal((lines[0].Length + 1) / 2, lines.Length);
        Assert.All(lines[0], c => Assert.Equal('█', c));
    }

    [GeneratedRegex("<script src=\"/_placard/reload\\.js\\?v=\\d+\"></script>")]
    private static partial Regex ScriptElement();
}
