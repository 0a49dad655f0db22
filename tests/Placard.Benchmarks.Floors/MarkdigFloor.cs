using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Renderers;

namespace Placard.Benchmarks.Floors;

/// <summary>Runs Markdig over all texts in memory, with the extensions that Placard uses; prints elapsed and processor seconds.</summary>
internal static class MarkdigFloor
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseFootnotes().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).UseDefinitionLists().UseFigures().UseGenericAttributes().Build();

    public static void Run(string input)
    {
        var texts = Directory.GetFiles(input, "*.md", SearchOption.AllDirectories).Select(path => Body(File.ReadAllText(path))).ToArray();
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var start = Stopwatch.GetTimestamp();
        var options = new ParallelOptions { MaxDegreeOfParallelism = FilesFloor.Threads };
        Parallel.ForEach(Partitioner.Create(0, texts.Length), options, range =>
        {
            using var writer = new StringWriter(CultureInfo.InvariantCulture);
            var renderer = new HtmlRenderer(writer);
            Pipeline.Setup(renderer);
            for (var i = range.Item1; i < range.Item2; i++)
            {
                writer.GetStringBuilder().Clear();
                renderer.Render(Markdown.Parse(texts[i], Pipeline));
            }
        });
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        process.Refresh();
        var processor = (process.TotalProcessorTime - before).TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds:F4} {processor:F4}"));
    }

    private static string Body(string text) => text[(text.IndexOf("\n---\n", StringComparison.Ordinal) + 5)..];
}
