using System.Diagnostics;
using System.Text;
using Placard.HostTests;
using Statiq.App;
using Statiq.Common;
using Statiq.Core;

namespace Placard.Statiq.Tests;

/// <summary>Modules in pipelines of a site's own, and the program of the documentation.</summary>
public sealed class ModuleTests : IDisposable
{
    private readonly TestSite site = new();

    public ModuleTests()
    {
        site.Write("archive/archive.yaml", TestSite.Settings);
        site.Write("archive/campaigns/one.md", "---\ntitle: One & only\nstart: 2019-01-01\n---\n\nText.\n");
        site.Write("archive/articles/2020/answer.md", "---\ntitle: Answer\ndate: 2020-01-02\ncampaign: one\ntags: [letters]\n---\n\nText.\n");
        site.Write("archive/articles/2020/draft.md", "---\ntitle: Draft\ndate: 2020-01-02\ndraft: true\n---\n\nText.\n");
    }

    [Fact]
    public async Task The_modules_work_in_a_pipeline_without_AddPlacard()
    {
        Assert.Equal(0, await Bootstrapper.Factory.CreateDefaultWithout([], DefaultFeatures.Logging | DefaultFeatures.Pipelines)
            .SetRootPath(site.PathOf(""))
            .AddPipeline("Articles", new Articles())
            .RunAsync());
        Assert.Equal(["articles/2020/answer.html"], site.Output().Keys);
    }

    [Fact]
    public async Task Entries_are_documents_with_their_values_and_without_drafts()
    {
        var entries = DocumentList<IDocument>.Empty;
        Assert.Equal(0, await site.RunAsync(bootstrapper => bootstrapper.SubscribeEvent<AfterEngineExecution>(after =>
            entries = after.Outputs.FromPipeline(PlacardPipelines.Entries))));
        Assert.Equal(["Answer", "One & only"], entries.Select(entry => entry.GetString("title")).Order());
        var article = entries.Single(entry => entry.GetString(PlacardKeys.EntryKind) == "article");
        Assert.Equal(["letters"], article.GetList<string>("tags"));
        Assert.Equal("articles/2020/answer.md", article.GetString(PlacardKeys.SourcePath));
        Assert.All(entries, entry => Assert.True(entry.Destination.IsNull));
    }

    [Theory]
    [InlineData("index.html", "articles/2020/answer.html")]
    [InlineData("own/deep/page.html", "../../articles/2020/answer.html")]
    public void A_link_to_an_entry_works_from_a_disk(string from, string expected)
    {
        using var engine = new Engine();
        var entry = new Document([new("permalink", "articles/2020/answer.html")]);
        Assert.Equal(expected, new Document(new NormalizedPath(from)).LinkTo(entry));
    }

    [Fact]
    public void A_link_to_a_file_is_encoded()
    {
        using var engine = new Engine();
        Assert.Equal("../files/a%20b.pdf", new Document(new NormalizedPath("own/page.html")).LinkTo("files/a b.pdf"));
    }

    [Fact]
    public void The_page_shows_the_program_as_it_is_compiled()
    {
        var program = File.ReadAllText(Path.Join(Sources.Root, "docs/statiq/Program.cs"));
        Assert.True(program.Split('\n').Length <= 40);
        Assert.Contains($"```csharp\n{program}```\n", File.ReadAllText(Path.Join(Sources.Root, "docs/statiq.md")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_program_of_the_page_publishes_the_archive_and_a_page_of_its_own()
    {
        const string example = "Placard.Statiq.Example";
        var program = AppContext.BaseDirectory.Replace("Placard.Statiq.Tests", example, StringComparison.Ordinal) + example + ".dll";
        using var process = Process.Start(new ProcessStartInfo("dotnet", program) { WorkingDirectory = site.PathOf(""), RedirectStandardOutput = true })!;
        var printed = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(process.ExitCode == 0, printed);
        var output = site.Output();
        Assert.Contains("articles/2020/answer.html", output.Keys);
        var overview = Encoding.UTF8.GetString(output["overview/index.html"]);
        Assert.Contains("<li><a href=\"../campaigns/one.html\">One &amp; only</a></li>", overview, StringComparison.Ordinal);
        Assert.Contains("campaigns/one.html", output.Keys);
    }

    public void Dispose() => site.Dispose();

    private sealed class Articles : Pipeline
    {
        public Articles()
        {
            InputModules.Add(new ReadArchive());
            ProcessModules.Add(new BuildSite(), new ListOutputs("articles"));
            OutputModules.Add(new WriteFiles());
        }
    }
}
