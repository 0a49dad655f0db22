using System.Text;
using Placard.Files;
using Placard.HostTests;
using Placard.Pictures;
using Statiq.Common;
using Statiq.Core;

namespace Placard.Statiq.Tests;

/// <summary>What a plain host of files breaks: private sources beside other pipelines, and a published site while the archive has errors.</summary>
public sealed class SafetyTests : IDisposable
{
    private const string Draft = "words-of-a-draft";
    private const string Withheld = "Withheld Signatory";

    private readonly TestSite site = new();

    public SafetyTests()
    {
        site.Write("input/own.html", "<p>own page</p>");
        WriteArchive("archive");
    }

    [Fact]
    public async Task Nothing_private_is_published_beside_other_pipelines()
    {
        var original = File.ReadAllBytes(Path.Join(Sources.SampleFolder, "files/archive-boxes.jpg"));
        site.Write("archive/files/picture.jpg", original);
        site.Write(
            "archive/articles/with-picture.md",
            "---\ntitle: With a picture\ndate: 2020-01-03\nimage: ../files/picture.jpg\nimageAlt: Boxes\n---\n\nText.\n");
        Assert.Equal(0, await site.RunAsync(AddFileCopies, input => input with { ImageEncoder = CachingImageEncoder.Default }));
        var output = site.Output();
        Assert.Contains("own.html", output.Keys);
        Assert.Contains(output.Keys, path => path.StartsWith("pictures/", StringComparison.Ordinal));
        foreach (var (path, bytes) in output)
        {
            Assert.False(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Draft)) >= 0, path);
            Assert.False(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Withheld)) >= 0, path);
            Assert.False(bytes.AsSpan().SequenceEqual(original), path);
        }
    }

    [Theory]
    [InlineData("input/archive")]
    [InlineData("input")]
    [InlineData(".")]
    public async Task A_folder_that_another_pipeline_reads_is_refused(string folder)
    {
        WriteArchive(folder);
        Assert.NotEqual(0, await site.RunAsync(bootstrapper =>
        {
            bootstrapper.AddSetting(PlacardKeys.ArchiveFolder, folder);
            AddFileCopies(bootstrapper);
        }));
        Assert.Contains(site.Log, message => message.Contains("lie one inside the other", StringComparison.Ordinal));
        Assert.False(Directory.Exists(site.PathOf("output")));
    }

    [Fact]
    public async Task A_link_into_another_pipeline_s_folder_is_refused()
    {
        WriteArchive("input/hidden");
        Directory.CreateSymbolicLink(site.PathOf("linked"), site.PathOf("input/hidden"));
        Assert.NotEqual(0, await site.RunAsync(bootstrapper => bootstrapper.AddSetting(PlacardKeys.ArchiveFolder, "linked")));
        Assert.False(Directory.Exists(site.PathOf("output")));
    }

    [Theory]
    [InlineData("---\ntitle: Wrong\ndate: never\n---\n\nText.\n")]
    [InlineData("---\ntitle: Found by rendering\ndate: 2020-01-02\n---\n\nA [link](missing.md).\n")]
    public async Task An_error_leaves_everything_as_it_was(string article)
    {
        Assert.Equal(0, await site.RunAsync(AddFileCopies));
        var (state, output) = (site.State(), site.Output());

        site.Write("archive/articles/wrong.md", article);
        File.Delete(site.PathOf("archive/articles/shown.md"));
        site.Write("input/own.html", "<p>changed</p>");
        Assert.NotEqual(0, await site.RunAsync(AddFileCopies));

        Assert.Contains(site.Log, message => message.Contains("archive/articles/wrong.md:", StringComparison.Ordinal));
        Assert.Equal(state, site.State());
        Assert.Equal(output["own.html"], site.Output()["own.html"]);
    }

    [Fact]
    public async Task An_error_in_a_new_archive_writes_nothing()
    {
        site.Write("archive/articles/wrong.md", "---\ntitle: Wrong\ndate: never\n---\n\nText.\n");
        Assert.NotEqual(0, await site.RunAsync(AddFileCopies));
        Assert.False(Directory.Exists(site.PathOf("output")));
    }

    [Fact]
    public async Task A_folder_without_the_marker_is_left_alone()
    {
        site.Write("output/kept.txt", "of another program");
        Assert.NotEqual(0, await site.RunAsync(AddFileCopies));
        Assert.Equal(["kept.txt"], site.Output().Keys);
        Assert.Contains(site.Log, message => message.Contains(OutputMarker.MarkerFile, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_is_no_longer_part_of_the_site_is_removed_once_all_is_written()
    {
        Assert.Equal(0, await site.RunAsync(AddFileCopies));
        Assert.Contains("articles/2020/shown.html", site.Output().Keys);
        File.Delete(site.PathOf("archive/articles/shown.md"));
        site.Write("archive/articles/other.md", "---\ntitle: Other\ndate: 2020-01-02\n---\n\nText.\n");

        Assert.Equal(0, await site.RunAsync(AddFileCopies));
        Assert.DoesNotContain("articles/2020/shown.html", site.Output().Keys);
        Assert.Contains("articles/2020/other.html", site.Output().Keys);
        Assert.Contains("own.html", site.Output().Keys);
    }

    [Fact]
    public async Task A_pipeline_of_the_site_s_own_that_fails_does_not_block_the_next_build()
    {
        Assert.NotEqual(0, await site.RunAsync(bootstrapper => bootstrapper.AddPipeline("Failing", new Copies(isolated: false, fails: true))));
        Assert.Equal(0, await site.RunAsync(AddFileCopies));
        Assert.Contains("index.html", site.Output().Keys);
    }

    [Fact]
    public async Task Nothing_is_removed_where_the_archive_is_not_executed()
    {
        Assert.Equal(0, await site.RunAsync(AddFileCopies));
        var paths = site.Output().Keys.Order();
        Assert.Equal(0, await site.RunAsync(AddFileCopies, arguments: ["pipelines", "Copies"]));
        Assert.Equal(paths, site.Output().Keys.Order());
    }

    public void Dispose() => site.Dispose();

    private void WriteArchive(string folder)
    {
        site.Write($"{folder}/archive.yaml", TestSite.Settings);
        site.Write($"{folder}/articles/shown.md", "---\ntitle: Shown\ndate: 2020-01-02\nsignatures: shown.csv\n---\n\nText.\n");
        site.Write(
            $"{folder}/articles/shown.csv",
            $"name,consent,display,withdrawn\nShown Signatory,yes,full,\n{Withheld},yes,full,yes\n{Withheld} Two,no,full,\n");
        site.Write($"{folder}/articles/draft.md", $"---\ntitle: Draft\ndate: 2020-01-02\ndraft: true\n---\n\n{Draft}\n");
    }

    /// <summary>Two pipelines that publish every file of the input paths: one in its first phase, and an isolated one.</summary>
    private static void AddFileCopies(global::Statiq.App.Bootstrapper bootstrapper) => bootstrapper
        .AddPipeline("Copies", new Copies(isolated: false, fails: false))
        .AddPipeline("IsolatedCopies", new Copies(isolated: true, fails: false));

    private sealed class Copies : Pipeline
    {
        public Copies(bool isolated, bool fails)
        {
            Isolated = isolated;
            InputModules.Add(new CopyFiles("**/*"));
            if (fails) ProcessModules.Add(new FailingModule());
        }
    }

    private sealed class FailingModule : SyncModule
    {
        protected override IEnumerable<IDocument> ExecuteContext(IExecutionContext context) => throw new InvalidOperationException("failed");
    }
}
