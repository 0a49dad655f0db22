using System.CommandLine;
using Placard.Benchmarks.Archives;
using Placard.Benchmarks.Measuring;
using Placard.Benchmarks.Sites;

namespace Placard.Benchmarks.Commands;

/// <summary><c>generate</c>: one archive, in the form that one generator wants.</summary>
internal static class GenerateCommand
{
    public static Command Create()
    {
        var articles = new Option<int>("--articles") { Description = "How many articles.", DefaultValueFactory = _ => 10_000 };
        var name = new Option<string>("--for")
        {
            Description = $"For which generator: {string.Join(", ", SiteCatalog.All.Select(site => site.Name))}.",
            DefaultValueFactory = _ => "placard",
        };
        var to = new Option<string>("--to") { Description = "A folder that is not there yet.", Required = true, HelpName = "DIR" };
        var command = new Command("generate", "Write a generated archive.\n\nExample: generate --articles 1000 --for hugo --to /tmp/hugo-1000");
        foreach (var option in new Option[] { articles, name, to }) command.Options.Add(option);
        command.SetAction(call =>
        {
            var site = SiteCatalog.All.FirstOrDefault(site => site.Name == call.GetValue(name))
                ?? throw new BenchmarkException($"There is no generator {call.GetValue(name)}.");
            var folder = call.GetValue(to)!;
            if (Directory.Exists(folder)) throw new BenchmarkException($"{folder} is there already.");
            site.Write(new GeneratedArchive(call.GetValue(articles)), folder);
        });
        return command;
    }
}
