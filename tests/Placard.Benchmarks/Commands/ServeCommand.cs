using System.CommandLine;
using System.Globalization;
using Placard.Benchmarks.Measuring;
using Placard.Benchmarks.Sites;

namespace Placard.Benchmarks.Commands;

/// <summary><c>serve</c>: the preview's first page, an edit until its page is there anew, and memory over many edits.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var common = new CommonOptions(10_000);
        var edits = new Option<int>("--edits") { Description = "How many edits of each sort.", DefaultValueFactory = _ => 100 };
        var command = new Command("serve", "Measure the preview server.\n\nExample: serve --articles 10000 --edits 1000");
        common.AddTo(command);
        command.Options.Add(edits);
        command.SetAction(async (call, _) =>
        {
            using var workFolder = common.WorkFolder(call);
            foreach (var articles in call.GetValue(common.Articles)!)
            {
                var site = workFolder.SiteFor(PlacardSite.Everything, articles);
                foreach (var series in await MeasureAsync(workFolder.Tools.Placard, site, articles, call.GetValue(common.Pairs), call.GetValue(edits)))
                {
                    Results.Read(common.ResultsFile(call)).With(series).Write(common.ResultsFile(call));
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{articles} articles, {series}"));
                }
            }
        });
        return command;
    }

    private static async Task<IReadOnlyList<Series>> MeasureAsync(string placard, string site, int articles, int starts, int edits)
    {
        var first = new List<Usage>();
        for (var i = 1; i < starts; i++)
        {
            using var started = await RunningPreview.StartAsync(placard, site);
            first.Add(started.FirstPage);
        }
        using var preview = await RunningPreview.StartAsync(placard, site);
        first.Add(preview.FirstPage);
        var texts = await EditAsync(preview, site, edits, (text, i) => string.Create(CultureInfo.InvariantCulture, $"{text}\nEdit {i}.\n"));
        var titles = await EditAsync(preview, site, edits,
            (text, i) => text.Replace("title: ", string.Create(CultureInfo.InvariantCulture, $"title: Edit {i} "), StringComparison.Ordinal));
        return [Series.Of("serve", "first page", articles, "memory", first), .. SeriesOf("text", texts, articles), .. SeriesOf("title", titles, articles)];
    }

    /// <summary>Reports the first and the last quarter of the edits separately, so that growing memory shows.</summary>
    private static IEnumerable<Series> SeriesOf(string name, List<Usage> edits, int articles)
    {
        var quarter = Math.Max(1, edits.Count / 4);
        yield return Series.Of("serve", $"{name} edited", articles, "memory", edits);
        yield return Series.Of("serve", $"{name} edited, first quarter", articles, "memory", edits[..quarter]);
        yield return Series.Of("serve", $"{name} edited, last quarter", articles, "memory", edits[^quarter..]);
    }

    private static async Task<List<Usage>> EditAsync(RunningPreview preview, string site, int edits, Func<string, int, string> edit)
    {
        var file = Directory.EnumerateFiles(Path.Join(site, "input", "articles"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First();
        var path = Path.ChangeExtension(Path.GetRelativePath(Path.Join(site, "input"), file), ".html");
        var text = await File.ReadAllTextAsync(file);
        var usages = new List<Usage>();
        try
        {
            var version = (await preview.GetAsync(path)).Version;
            for (var i = 0; i < edits; i++)
            {
                var (usage, page, next) = await preview.EditAsync(file, edit(text, i), path, version);
                if (!page.Contains(string.Create(CultureInfo.InvariantCulture, $"Edit {i}"), StringComparison.Ordinal))
                    throw new BenchmarkException($"Edit {i} is not on the page.");
                version = next;
                usages.Add(usage);
            }
            await preview.EditAsync(file, text, path, version);
        }
        finally
        {
            await File.WriteAllTextAsync(file, text);
        }
        return usages;
    }
}
