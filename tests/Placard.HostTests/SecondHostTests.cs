using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using Placard.Building;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Outputs;
using Placard.Outputs.Data;
using Placard.Packaging;

namespace Placard.HostTests;

/// <summary>A host that uses the public API alone gets the bytes of an ordinary build, in any order.</summary>
public class SecondHostTests
{
    private static readonly DateOnly Day = new(2020, 6, 1);

    private static readonly Lazy<IReadOnlyDictionary<string, byte[]>> Ordinary = new(() =>
    {
        var sink = new MemorySink();
        SiteBuilder.Write(Prepare(Day), sink);
        return sink.Files;
    });

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Outputs_written_by_group_in_any_order_with_the_manifest_last_are_the_ordinary_build(int seed)
    {
        var build = Prepare(Day);
        var groups = build.Groups.ToArray();
        new Random(seed).Shuffle(groups);
        var (sink, manifest) = (new MemorySink(), build.NewManifest()!);

        foreach (var group in groups) SiteBuilder.Write(build, group.Files, manifest, sink);
        SiteBuilder.WriteManifest(build, manifest, sink);

        AssertSame(Ordinary.Value, sink.Files);
        Assert.Equal(Manifest.Path, sink.Order.Last());
    }

    [Fact]
    public void Files_rendered_one_by_one_from_several_threads_backwards_are_the_ordinary_build()
    {
        var build = Prepare(Day);
        var (files, manifest) = (new ConcurrentDictionary<string, byte[]>(StringComparer.Ordinal), build.NewManifest()!);
        Parallel.ForEach(build.Outputs.Reverse(), output =>
        {
            var bytes = Render(output, build.Diagnostics);
            manifest.Add(output.Path, bytes);
            files[output.Path] = bytes;
        });
        files[Manifest.Path] = Render(manifest.ToFile(), build.Diagnostics);

        AssertSame(Ordinary.Value, files);
    }

    [Fact]
    public void Errors_are_asked_for_first_and_change_no_byte()
    {
        var build = Prepare(Day);
        Assert.Empty(SiteBuilder.FindErrors(build));
        var sink = new MemorySink();
        SiteBuilder.Write(build, sink);

        AssertSame(Ordinary.Value, sink.Files);
    }

    [Fact]
    public void One_group_alone_is_published_with_a_manifest_of_its_own()
    {
        var build = Prepare(Day);
        var articles = build.Groups.Single(group => group.Name == "articles");
        var (sink, manifest) = (new MemorySink(), build.NewManifest()!);
        SiteBuilder.Write(build, articles.Files, manifest, sink);
        SiteBuilder.WriteManifest(build, manifest, sink);

        var expected = articles.Files.Select(file => file.Path).Append(Manifest.Path);
        Assert.Equal(expected.Order(StringComparer.Ordinal), sink.Files.Keys.Order(StringComparer.Ordinal));
        var all = Lines(Ordinary.Value[Manifest.Path]).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(articles.Files.Count, Lines(sink.Files[Manifest.Path]).Length);
        Assert.All(Lines(sink.Files[Manifest.Path]), line => Assert.Contains(line, all));
    }

    [Fact]
    public void A_cache_takes_new_objects_of_equal_versions_for_the_same_sources()
    {
        var cache = new BuildCache();
        var first = SiteBuilder.Prepare(Sources.Input(Day), new DiagnosticBag(), cache)!;
        var second = SiteBuilder.Prepare(Sources.Input(Day), new DiagnosticBag(), cache)!;
        Assert.Same(first.Site, second.Site);

        var sink = new MemorySink();
        SiteBuilder.Write(second, sink);
        AssertSame(Ordinary.Value, sink.Files);
    }

    [Fact]
    public void Entries_are_dictionaries_for_templates_of_the_host_s_own()
    {
        var site = Prepare(Day).Site;
        Assert.All(site.Entries, entry => Assert.Equal(entry.Title, EntryValues.Of(entry, site)["title"]));
    }

    /// <summary>The sources need not lie in memory: a host's own kind of file gives the same bytes.</summary>
    [Fact]
    public void Sources_may_be_of_the_host_s_own_kind()
    {
        var input = Sources.Input(Day);
        var build = SiteBuilder.Prepare(input with { Input = [.. input.Input.Select(file => new Borrowed(file))] }, new DiagnosticBag())!;
        var sink = new MemorySink();
        SiteBuilder.Write(build, sink);

        AssertSame(Ordinary.Value, sink.Files);
    }

    private static SiteBuild Prepare(DateOnly day)
    {
        var diagnostics = new DiagnosticBag();
        var build = SiteBuilder.Prepare(Sources.Input(day), diagnostics)!;
        Assert.False(diagnostics.HasErrors, string.Join('\n', diagnostics.Sorted()));
        return build;
    }

    private static byte[] Render(OutputFile output, DiagnosticBag diagnostics)
    {
        var buffer = new ArrayBufferWriter<byte>();
        output.Write(buffer, diagnostics);
        return buffer.WrittenSpan.ToArray();
    }

    private static string[] Lines(byte[] text) => Encoding.UTF8.GetString(text).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static void AssertSame(IReadOnlyDictionary<string, byte[]> expected, IReadOnlyDictionary<string, byte[]> actual)
    {
        Assert.True(expected.Count > 100);
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), actual.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(expected.Where(file => !file.Value.AsSpan().SequenceEqual(actual[file.Key])).Select(file => file.Key));
    }

    /// <summary>Only what a source file must have, and streamed regardless of its size.</summary>
    private sealed class Borrowed(SourceFile file) : SourceFile(file.Path, file.DisplayPath)
    {
        public override bool IsStreamed => true;

        public override ReadOnlyMemory<byte> Read() => file.Read();
    }
}
