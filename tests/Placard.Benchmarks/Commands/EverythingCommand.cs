using System.CommandLine;
using System.Globalization;
using Placard.Benchmarks.Measuring;
using Placard.Benchmarks.Sites;

namespace Placard.Benchmarks.Commands;

/// <summary><c>everything</c>: all outputs against those that peers make too, and what is saved by leaving one of them out.</summary>
internal static class EverythingCommand
{
    public static Command Create()
    {
        var common = new CommonOptions(10_000);
        var without = new Option<string[]>("--without")
        {
            Description = "Names of omit:, each to be left out by itself.",
            AllowMultipleArgumentsPerToken = true,
        };
        var command = new Command("everything", "Measure all outputs against those that peers make too.\n\nExample: everything --without search manifest");
        common.AddTo(command);
        command.Options.Add(without);
        command.SetAction(call =>
        {
            using var workFolder = common.WorkFolder(call);
            PlacardSite[] sites = [PlacardSite.Compared, PlacardSite.Everything, .. (call.GetValue(without) ?? []).Select(PlacardSite.Without)];
            foreach (var articles in call.GetValue(common.Articles)!)
            {
                var all = Measure(sites, workFolder, articles, common.Medium(call), call.GetValue(common.Pairs));
                foreach (var series in all)
                {
                    Results.Read(common.ResultsFile(call)).With(series).Write(common.ResultsFile(call));
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{articles} articles, {series}"));
                }
            }
        });
        return command;
    }

    private static List<Series> Measure(PlacardSite[] sites, WorkFolder workFolder, int articles, string medium, int rounds)
    {
        SiteContestant[] contestants = [.. sites.Select(site => new SiteContestant(site, workFolder, articles))];
        var usages = sites.Select(_ => new List<Usage>()).ToList();
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < sites.Length; i++)
            {
                var output = workFolder.NewOutput();
                usages[i].Add(contestants[i].Run(output));
                if (round == 0) PrintFiles(sites[i], OutputFolder.Of(output), articles);
                workFolder.Discard(output);
            }
        }
        var all = sites.Select((site, i) => Series.Of("everything", site.Name, articles, medium, usages[i])).ToList();
        all[1] = all[1].Against(sites[0].Name, usages[1], usages[0]);
        for (var i = 2; i < sites.Length; i++) all[i] = all[i].Against(sites[1].Name, usages[i], usages[1]);
        return all;
    }

    private static void PrintFiles(PlacardSite site, OutputFolder output, int articles) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{site.Name}: {output.Files} files, {(double)output.Files / articles:F2} an article"));
}
