using System.Net;
using Placard.Building;
using Placard.Checking;
using Placard.Cli.Commands;
using Placard.Cli.LinkChecking;
using Placard.Cli.Publishing;
using Placard.Cli.Serving;
using Placard.Cli.Terminal;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Images;
using Placard.Links;
using Placard.Outputs;
using Placard.Pictures;
using Placard.Tests.Support;

namespace Placard.Cli.Tests.Commands;

/// <summary>A bug of the program ends with exit code 3 and the file at hand, and what was found until then is kept.</summary>
public sealed class FailureTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("placard-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_build_ends_with_the_file_the_diagnostics_so_far_and_nothing_published()
    {
        var input = Path.Join(folder, "input");
        Directory.CreateDirectory(Path.Join(input, "files"));
        File.WriteAllText(Path.Join(input, "archive.yaml"), "title: Archive\nbaseUrl: https://archive.test/\n");
        File.WriteAllText(Path.Join(input, "page.md"), "---\ntitle: Page\n---\n");
        File.WriteAllBytes(Path.Join(input, "files/photo.jpg"), Photos.Jpeg());
        var settings = new BuildSettings(input, Path.Join(folder, "theme"), Path.Join(folder, "output"), new BuildOptions { AsOf = new DateOnly(2026, 1, 1) },
            DiagnosticFormat.Text, Record: false);
        using var error = new StringWriter();
        var failure = Record.Exception(() => new BuildRun(settings, TextWriter.Null, error, new CachingImageEncoder(new FaultyCodec(), cache: null)).Run());
        Assert.Equal(ExitCode.SystemFailure, FailureReport.Print(failure!, error));
        Assert.Contains("files/photo.jpg: The program failed at this file, which is a bug of the program: InvalidOperationException: A planted bug.", error.ToString(),
            StringComparison.Ordinal);
        Assert.Contains("at Placard.Cli.Tests.Commands.FailureTests.FaultyCodec.Encode", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("warning PLC", error.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(settings.Output));
    }

    [Fact]
    public void A_failure_without_a_file_ends_with_exit_code_3_too()
    {
        using var error = new StringWriter();
        Assert.Equal(3, FailureReport.Print(new InvalidOperationException("A planted bug."), error));
        Assert.StartsWith("placard: The program failed, which is a bug of the program: InvalidOperationException: A planted bug.", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_failure_of_an_output_names_the_output()
    {
        using var error = new StringWriter();
        var failure = UnexpectedFailureException.OfOutput("feeds", new InvalidOperationException("A planted bug."));
        Assert.Equal(3, FailureReport.Print(new AggregateException(failure), error));
        Assert.StartsWith("placard: output feeds: The program failed while this output listed its files, which is a bug of the program: InvalidOperationException: A planted bug.",
            error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Disks_and_refusals_are_no_bugs()
    {
        using var error = new StringWriter();
        Assert.Equal(3, FailureReport.Print(new AggregateException(new IOException("The disk is full.")), error));
        Assert.Equal(3, FailureReport.Print(new PublishRefusedException("Not this folder."), error));
        Assert.Equal("placard: The disk is full. What was published stays as it was.\nplacard: Not this folder.\n", error.ToString().ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_check_of_links_goes_on_with_the_others_and_keeps_their_results()
    {
        using var client = new HttpClient(new FaultyHandler());
        var check = new LinkChecker(client, new RequestPacing(), (_, _) => Task.CompletedTask);
        ExternalLink[] links = [Link("http://a.site/", 3), Link("http://faulty.site/", 5), Link("http://z.site/", 7)];
        var results = await check.RunAsync(links, LinkLock.Empty, new DateOnly(2026, 1, 1), TestContext.Current.CancellationToken);

        Assert.Equal(["http://a.site/", "http://z.site/"], results.Links.Select(link => link.Url));
        Assert.Equal("input/articles/a.md (http://faulty.site/)", check.Failure!.Path);

        static ExternalLink Link(string url, int line) => new(url, new SourceLocation("input/articles/a.md", line, 1));
    }

    [Fact]
    public void The_preview_reports_the_file()
    {
        var build = TestSite.Of("").With(Catalog.Default with { OptionalOutputs = [.. Catalog.Default.OptionalOutputs, new FaultyOutput()] }).Prepare();
        var snapshot = new Snapshot(1, build, new DiagnosticBag(), new Dictionary<string, string>());
        Assert.Throws<UnexpectedFailureException>(() => snapshot.Render(snapshot.Find("faulty.txt")!, new System.Buffers.ArrayBufferWriter<byte>()));
        Assert.StartsWith("input/articles/a.md:1:1: error PLC1822: The program failed at this file, which is a bug of the program: InvalidOperationException: A planted bug.",
            Assert.Single(snapshot.Diagnostics.Sorted()).ToString(), StringComparison.Ordinal);
    }

    private sealed class FaultyCodec : IImageCodec
    {
        public void Encode(byte[] source, ImageHeader header, IReadOnlyList<ImageRendition> renditions, Action<ImageRendition, byte[]> take) =>
            throw new InvalidOperationException("A planted bug.");

        public byte[] EncodePart(byte[] source, ImageHeader header, int width, int height) => new VipsCodec().EncodePart(source, header, width, height);

        public byte[] EncodeDrawing(byte[] svg, int width, int height) => new VipsCodec().EncodeDrawing(svg, width, height);
    }

    private sealed class FaultyOutput : ISiteOutput
    {
        public string Name => "faulty";

        public IEnumerable<OutputFile> Files(OutputContext context) =>
            [new OutputFile("faulty.txt", SourceLocation.StartOf("input/articles/a.md"), (_, _) => throw new InvalidOperationException("A planted bug."))];
    }

    private sealed class FaultyHandler : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            request.RequestUri!.Host == "faulty.site"
                ? throw new NotSupportedException("A planted bug.")
                : Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK));
    }
}
