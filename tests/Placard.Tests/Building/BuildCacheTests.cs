using System.Buffers;
using System.Text;
using Placard.Building;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Tests.Support;
using Placard.Theming;

namespace Placard.Tests.Building;

/// <summary>A host that builds repeatedly reuses what has not changed, and the result is the same.</summary>
public sealed class BuildCacheTests
{
    private static readonly BuildOptions Options = new() { AsOf = new DateOnly(2026, 1, 1) };

    private readonly BuildCache cache = new();
    private readonly Dictionary<string, (string Text, SourceFile File)> sources = new(StringComparer.Ordinal);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void After_any_edits_a_build_with_memory_is_the_build_without(int seed)
    {
        var archive = new EditedArchive(seed + RandomInput.Seed);
        archive.Begin();
        for (var step = 0; step < RandomInput.Count(24); step++)
        {
            var (remembering, found) = Prepare(archive.Content, cache);
            if (step % 8 == 0) AssertSameFiles(remembering, archive.Content);
            else Assert.Equal(Prepare(archive.Content, null).Found.Sorted(), found.Sorted());
            archive.Edit();
        }
    }

    [Fact]
    public void A_change_of_the_text_alone_links_nothing_anew()
    {
        var site = Site("---\ntitle: A\ndate: 2020-01-01\nsummary: In short.\n---\nText.\n");

        Assert.Same(site, Site("---\ntitle: A\ndate: 2020-01-01\nsummary: In short.\n---\nAnother text.\n"));
        Assert.Equal("Another text.\n", site.Articles[0].Body.ReadText());
    }

    [Theory]
    [InlineData("---\ntitle: B\ndate: 2020-01-01\n---\nText.\n")]
    [InlineData("---\ntitle: A\ndate: 2020-01-01\n---\nText that is the summary too.\n")]
    [InlineData("---\ntitle: A\ndate: 2020-01-01\ndraft: true\n---\nText.\n")]
    public void A_change_of_what_others_show_is_seen_by_all(string text)
    {
        var site = Site("---\ntitle: A\ndate: 2020-01-01\n---\nText.\n");

        Assert.NotSame(site, Site(text));
    }

    [Fact]
    public void Only_the_articles_of_a_campaign_are_read_again_when_it_changes()
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["archive.yaml"] = "title: Test\nbaseUrl: https://archive.test/\n",
            ["campaigns/c.md"] = "---\ntitle: C\nstart: 2020-01-01\n---\n",
            ["articles/in.md"] = "---\ntitle: In\ndate: 2020-01-01\ncampaign: c\n---\n",
            ["articles/out.md"] = "---\ntitle: Out\ndate: 2020-01-01\n---\n",
        };
        var before = Prepare(files, cache).Build!.Site;
        files["campaigns/c.md"] = "---\ntitle: D\nstart: 2020-01-01\n---\n";
        var after = Prepare(files, cache).Build!.Site;

        Assert.Same(before.EntryAt("articles/out.md"), after.EntryAt("articles/out.md"));
        Assert.Equal("D", Assert.IsType<Article>(after.EntryAt("articles/in.md")).Campaigns[0].Title);
    }

    [Fact]
    public void What_was_read_before_a_file_could_not_be_read_is_forgotten()
    {
        var files =
            new SortedDictionary<string, string>(
                StringComparer.Ordinal)
            {
                ["archive.yaml"] = "title: Test\nbaseUrl: https://archive.test/\n",
                ["articles/a.md"] = "---\ntitle: A\ndate: 2020-01-01\n---\n"
            };
        Prepare(files, cache);
        var input = Input(files);
        Assert.ThrowsAny<Exception>(() =>
            SiteBuilder.Prepare(input with { Input = [.. input.Input, new UnreadableFile("articles/b.md")] }, new DiagnosticBag(), cache));

        AssertSameFiles(Prepare(files, cache).Build, files);
    }

    [Theory]
    [InlineData("1", "1", true)]
    [InlineData("1", "2", false)]
    [InlineData(null, null, false)]
    public void Sources_of_another_object_are_the_same_by_their_versions(string? before, string? after, bool isTakenOver)
    {
        var (first, second) = (Versioned(before), Versioned(after));

        var site = SiteBuilder.Prepare(first, new DiagnosticBag(), cache)!.Site;
        Assert.Equal(isTakenOver, ReferenceEquals(site, SiteBuilder.Prepare(second, new DiagnosticBag(), cache)!.Site));
    }

    [Fact]
    public void A_new_version_of_a_text_is_read()
    {
        Assert.Equal("A", SiteBuilder.Prepare(Versioned("1", "A"), new DiagnosticBag(), cache)!.Site.Articles[0].Title);
        Assert.Equal("B", SiteBuilder.Prepare(Versioned("2", "B"), new DiagnosticBag(), cache)!.Site.Articles[0].Title);
    }

    [Fact]
    public void A_version_says_nothing_of_another_path()
    {
        var file = new MemorySourceFile("a.md", ReadOnlyMemory<byte>.Empty, version: "1");
        Assert.True(file.IsSameAs(new MemorySourceFile("a.md", ReadOnlyMemory<byte>.Empty, version: "1")));
        Assert.False(file.IsSameAs(new MemorySourceFile("b.md", ReadOnlyMemory<byte>.Empty, version: "1")));
        Assert.False(file.IsSameAs(new MemorySourceFile("a.md", ReadOnlyMemory<byte>.Empty, "input/a.md", "1")));
        Assert.False(file.IsSameAs(null));
    }

    /// <summary>An archive of new objects, as a host hands them in that keeps none.</summary>
    private static BuildInput Versioned(string? version, string title = "A")
    {
        SourceFile Of(string path, string text) => new MemorySourceFile(path, Encoding.UTF8.GetBytes(text), "input/" + path, version);
        return new BuildInput(
            [
                Of("archive.yaml", "title: Test\nbaseUrl: https://archive.test/\n"), Of("articles/a.md", $"---\ntitle: {title}\ndate: 2020-01-01\n---\n"),
                Of("files/a.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"), Of("addresses.txt", ""),
            ],
            "input/", [.. BuiltInTheme.Files.Select(file => new MemorySourceFile(file.Path, file.Read(), file.DisplayPath, version))], "theme/", Options);
    }

    private Site Site(string article) => Prepare(
        new(StringComparer.Ordinal) { ["archive.yaml"] = "title: Test\nbaseUrl: https://archive.test/\n", ["articles/a.md"] = article }, cache).Build!.Site;

    private void AssertSameFiles(SiteBuild? remembering, SortedDictionary<string, string> files)
    {
        var fresh = Prepare(files, null).Build;
        var (expected, actual) = (Render(fresh), Render(remembering));
        Assert.Equal(expected.Select(file => file.Path), actual.Select(file => file.Path));
        foreach (var (one, other) in expected.Zip(actual)) Assert.True(one.Bytes.AsSpan().SequenceEqual(other.Bytes), one.Path);
        Assert.Equal(fresh?.Diagnostics.Sorted(), remembering?.Diagnostics.Sorted());
    }

    private static List<(string Path, byte[] Bytes)> Render(SiteBuild? build)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var files = new List<(string, byte[])>();
        foreach (var output in build?.Outputs ?? [])
        {
            buffer.ResetWrittenCount();
            output.Write(buffer, build!.Diagnostics);
            files.Add((output.Path, buffer.WrittenSpan.ToArray()));
        }
        return files;
    }

    private (SiteBuild? Build, DiagnosticBag Found) Prepare(SortedDictionary<string, string> files, BuildCache? remembered)
    {
        var found = new DiagnosticBag();
        return (SiteBuilder.Prepare(Input(files), found, remembered), found);
    }

    private BuildInput Input(SortedDictionary<string, string> files)
    {
        var theme = BuiltInTheme.Files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        foreach (var file in files.Where(file => IsTheme(file.Key)).Select(SourceOf)) theme[file.Path] = file;
        return new BuildInput([.. files.Where(file => !IsTheme(file.Key)).Select(SourceOf)], "input/", [.. theme.Values], "theme/", Options);
    }

    private static bool IsTheme(string path) => path.StartsWith("theme/", StringComparison.Ordinal);

    /// <summary>Each file is one object for as long as its text stays the same.</summary>
    private SourceFile SourceOf(KeyValuePair<string, string> file)
    {
        var (path, text) = file;
        if (sources.TryGetValue(path, out var known) && known.Text == text) return known.File;
        var source = new MemorySourceFile(IsTheme(path) ? path["theme/".Length..] : path, Encoding.UTF8.GetBytes(text), IsTheme(path) ? path : "input/" + path);
        sources[path] = (text, source);
        return source;
    }

    private sealed class UnreadableFile(string path) : SourceFile(path, path)
    {
        public override ReadOnlyMemory<byte> Read() => throw new IOException("The disk is broken.");
    }
}
