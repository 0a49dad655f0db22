using System.Buffers;
using BenchmarkDotNet.Attributes;
using Markdig.Renderers;
using Placard.Benchmarks.Archives;
using Placard.Benchmarks.Sites;
using Placard.Building;
using Placard.Cli.Publishing;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Outputs;
using Placard.Reading;
using Placard.Syntax;
using Placard.Theming;

namespace Placard.Benchmarks.Micro;

/// <summary>The parts of a build, separately; each result is that of one file.</summary>
[MemoryDiagnoser]
public class ArchiveBenchmarks
{
    private const int Articles = 1000;
    private const int Lists = 100;

    private readonly ArrayBufferWriter<byte> buffer = new(1 << 20);
    private readonly BuildOptions options = new() { AsOf = new DateOnly(2026, 1, 1) };
    private string folder = "";
    private List<SourceFile> sources = [];
    private List<string> bodies = [];
    private List<OutputFile> articlePages = [];
    private List<OutputFile> listPages = [];
    private List<(string Path, byte[] Bytes)> published = [];
    private int round;

    [GlobalSetup]
    public void Generate()
    {
        folder = Directory.CreateTempSubdirectory("placard-micro-").FullName;
        PlacardSite.Compared.Write(new GeneratedArchive(Articles), folder);
        var input = Path.Join(folder, "input");
        sources = [.. Directory.EnumerateFiles(input, "*", SearchOption.AllDirectories)
            .Select(path => new MemorySourceFile(Path.GetRelativePath(input, path).Replace('\\', '/'), File.ReadAllBytes(path)))];
        bodies = [.. sources.Where(IsArticle).Select(source => System.Text.Encoding.UTF8.GetString(source.Read().Span).Split("\n---\n", 2)[1])];
        var diagnostics = new DiagnosticBag();
        var build = SiteBuilder.Prepare(new BuildInput(sources, "input/", BuiltInTheme.Files, "theme/", options), diagnostics)!;
        articlePages = [.. build.Outputs.Where(output => output.Path.StartsWith("articles/2", StringComparison.Ordinal)).Take(Articles)];
        listPages = [.. build.Outputs.Where(output => output.Path.StartsWith("tags/", StringComparison.Ordinal)).Take(Lists)];
        published = [.. articlePages.Select(page => (page.Path, Render(page)))];
        if (diagnostics.HasErrors || articlePages.Count < Articles || listPages.Count < Lists)
            throw new InvalidOperationException("The generated archive does not build.");
    }

    [GlobalCleanup]
    public void Discard() => Directory.Delete(folder, recursive: true);

    /// <summary>Reads all front matter and links the entries, on all processors.</summary>
    [Benchmark(OperationsPerInvoke = Articles)]
    public Site FrontMatter() => SiteReader.Read(sources, "input/", options, new DiagnosticBag());

    /// <summary>Markdig with Placard's extensions, without Placard's own renderers.</summary>
    [Benchmark(OperationsPerInvoke = Articles)]
    public int Markdown()
    {
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        MarkdownParser.Pipeline.Setup(renderer);
        var length = 0;
        foreach (var body in bodies)
        {
            writer.GetStringBuilder().Clear();
            renderer.Render(MarkdownParser.Parse(body));
            length += writer.GetStringBuilder().Length;
        }
        return length;
    }

    /// <summary>Templates and Markdown together.</summary>
    [Benchmark(OperationsPerInvoke = Articles)]
    public int ArticlePages() => Render(articlePages);

    /// <summary>Templates alone, twenty cards on a page.</summary>
    [Benchmark(OperationsPerInvoke = Lists)]
    public int ListPages() => Render(listPages);

    /// <summary>Publishes rendered pages to a new folder.</summary>
    [Benchmark(OperationsPerInvoke = Articles)]
    public int Writing()
    {
        using var publisher = FolderPublisher.Begin(Path.Join(folder, "output", $"{++round}"));
        publisher.Write(OutputMarker.MarkerFile, System.Text.Encoding.UTF8.GetBytes(OutputMarker.MarkerLine + "\n"));
        foreach (var (path, bytes) in published) publisher.Write(path, bytes);
        return publisher.Commit().Written;
    }

    private static bool IsArticle(SourceFile source) => source.Path.StartsWith("articles/", StringComparison.Ordinal);

    private int Render(List<OutputFile> pages)
    {
        var length = 0;
        foreach (var page in pages)
        {
            buffer.ResetWrittenCount();
            page.Write(buffer, new DiagnosticBag());
            length += buffer.WrittenCount;
        }
        return length;
    }

    private byte[] Render(OutputFile page)
    {
        buffer.ResetWrittenCount();
        page.Write(buffer, new DiagnosticBag());
        return buffer.WrittenSpan.ToArray();
    }
}
