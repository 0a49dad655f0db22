using System.CommandLine;
using Placard.Benchmarks.Measuring;
using Placard.Benchmarks.Reporting;

namespace Placard.Benchmarks.Commands;

/// <summary><c>chart</c>: the results as a chart and as tables for the README.</summary>
internal static class ChartCommand
{
    public static Command Create()
    {
        var results = new Option<string>("--results")
        {
            Description = "The file of results.",
            DefaultValueFactory = _ => Results.DefaultFile,
            HelpName = "FILE",
        };
        var to = new Option<string>("--to")
        {
            Description = "The picture.",
            DefaultValueFactory = _ => Path.ChangeExtension(Results.DefaultFile, ".svg"),
            HelpName = "FILE",
        };
        var articles = new Option<int>("--articles") { Description = "The size of archive to draw.", DefaultValueFactory = _ => 10_000 };
        var command = new Command("chart", "Draw the results, and print them as Markdown.\n\nExample: chart --articles 10000");
        foreach (var option in new Option[] { results, to, articles }) command.Options.Add(option);
        command.SetAction(call =>
        {
            var all = Results.Read(call.GetValue(results)!);
            var drawn = all.Comparisons.Where(comparison =>
                comparison.Articles == call.GetValue(articles) && comparison.Medium == "memory" && comparison.Name == "placard")
                .ToList();
            if (drawn.Count == 0) throw new BenchmarkException($"{call.GetValue(results)} holds no comparison of {call.GetValue(articles)} articles on a memory file system.");
            File.WriteAllText(call.GetValue(to)!, Chart.Draw(drawn));
            Console.Write(Tables.Of(all));
        });
        return command;
    }
}
