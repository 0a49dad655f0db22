using System.Text;
using Placard.Building;
using Placard.Diagnostics;
using Placard.HostTests;
using Placard.Outputs;
using Placard.Packaging;
using Statiq.Common;
using Statiq.Core;

namespace Placard.Statiq.Tests;

/// <summary>A Statiq site publishes the bytes of an ordinary build.</summary>
public sealed class SameBytesTests : IDisposable
{
    private readonly TestSite site = new();

    [Fact]
    public async Task The_sample_is_published_byte_for_byte()
    {
        Assert.Equal(0, await RunSampleAsync());
        var sample = Sources.Input(new DateOnly(2020, 6, 1));
        AssertSame(Ordinary(sample with { Options = site.Input!.Options }), site.Output());
    }

    [Fact]
    public async Task A_thousand_articles_are_published_byte_for_byte_and_again_without_a_write()
    {
        site.Write("archive/archive.yaml", TestSite.Settings);
        for (var i = 0; i < 20; i++) site.Write($"archive/campaigns/c{i}.md", $"---\ntitle: Campaign {i}\nstart: 2019-01-01\n---\n\nText {i}.\n");
        for (var i = 0; i < 1000; i++)
        {
            site.Write(
                $"archive/articles/{2000 + (i % 20)}/a{i}.md",
                $"---\ntitle: Article {i}\ndate: {2000 + (i % 20)}-0{1 + (i % 9)}-1{i % 10}\ncampaign: c{i % 20}\ntags: [tag {i % 30}]\n"
                    + $"---\n\n## Part {i}\n\nWords *{i}* and [one](a{(i + 20) % 1000}.md).\n");
        }
        Assert.Equal(0, await site.RunAsync());
        AssertSame(Ordinary(site.Input!), site.Output());
        var state = site.State();

        Assert.Equal(0, await site.RunAsync());
        Assert.Equal(state, site.State());
    }

    [Fact]
    public async Task The_manifest_is_written_last()
    {
        Assert.Equal(0, await RunSampleAsync());
        var written = File.GetLastWriteTimeUtc(site.PathOf($"output/{Manifest.Path}"));
        Assert.All(site.Output().Keys, path => Assert.True(File.GetLastWriteTimeUtc(site.PathOf($"output/{path}")) <= written, path));
    }

    [Fact]
    public async Task Each_file_knows_the_output_that_made_it()
    {
        Dictionary<string, string>? outputs = null;
        await RunSampleAsync(bootstrapper => bootstrapper.SubscribeEvent<AfterEngineExecution>(after => outputs = PlacardPipelines.OfOutputs
            .SelectMany(after.Outputs.FromPipeline).ToDictionary(file => file.Destination.FullPath, file => file.GetString(PlacardKeys.Output))));
        var groups = SiteBuilder.Prepare(site.Input!, new DiagnosticBag())!.Groups;
        var expected = groups.SelectMany(group => group.Files.Select(file => (file.Path, group.Name)));
        Assert.Equal(expected.Order(), outputs!.Select(output => (output.Key, output.Value)).Order());
    }

    [Fact]
    public async Task Every_output_of_Placard_has_a_pipeline_of_its_folder() =>
        Assert.All(Catalog.Default.EssentialOutputs.Concat(Catalog.Default.OptionalOutputs),
            output => Assert.NotEqual(PlacardPipelines.Other, OutputPipelines.Of(output.Name)));

    /// <summary>Once to find errors, and once for the code and the stream that Statiq asks for.</summary>
    [Fact]
    public async Task A_file_of_a_host_s_own_output_is_rendered_twice()
    {
        site.Write("archive/archive.yaml", TestSite.Settings);
        var counter = new Counter();
        Assert.Equal(0, await site.RunAsync(configure: input => input with
        {
            Catalog = Catalog.Default with { OptionalOutputs = [.. Catalog.Default.OptionalOutputs, counter] },
        }));
        Assert.Equal(2, counter.Rendered);
        Assert.Equal("own", Encoding.UTF8.GetString(site.Output()["own.txt"]));
    }

    [Fact]
    public async Task A_file_without_content_is_published()
    {
        site.Write("archive/archive.yaml", TestSite.Settings);
        site.Write("archive/files/empty.txt", "");
        Assert.Equal(0, await site.RunAsync());
        Assert.Empty(site.Output()["files/empty.txt"]);
        AssertSame(Ordinary(site.Input!), site.Output());
    }

    [Fact]
    public async Task A_large_file_is_copied_and_has_its_hash_in_the_manifest()
    {
        site.Write("archive/archive.yaml", TestSite.Settings);
        site.Write("archive/files/large.bin", [.. Enumerable.Range(0, 3_000_000).Select(i => (byte)(i * 7))]);
        Assert.Equal(0, await site.RunAsync());
        AssertSame(Ordinary(site.Input!), site.Output());
    }

    public void Dispose() => site.Dispose();

    private Task<int> RunSampleAsync(Action<global::Statiq.App.Bootstrapper>? more = null) => site.RunAsync(bootstrapper =>
    {
        bootstrapper.AddSetting(PlacardKeys.ArchiveFolder, Sources.SampleFolder);
        bootstrapper.AddSetting(PlacardKeys.ThemeFolder, Path.Join(Sources.Root, "theme"));
        more?.Invoke(bootstrapper);
    });

    private static Dictionary<string, byte[]> Ordinary(BuildInput input)
    {
        var sink = new MemorySink();
        SiteBuilder.Write(SiteBuilder.Prepare(input, new DiagnosticBag())!, sink);
        return new(sink.Files, StringComparer.Ordinal);
    }

    private static void AssertSame(Dictionary<string, byte[]> expected, Dictionary<string, byte[]> actual)
    {
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), actual.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(expected.Where(file => !file.Value.AsSpan().SequenceEqual(actual[file.Key])).Select(file => file.Key));
    }

    private sealed class Counter : ISiteOutput
    {
        public int Rendered { get; private set; }

        public string Name => "own";

        public IEnumerable<OutputFile> Files(OutputContext context)
        {
            yield return new OutputFile("own.txt", SourceLocation.StartOf("own"), (to, _) =>
            {
                Rendered++;
                Encoding.UTF8.GetBytes("own", to);
            });
        }
    }
}
