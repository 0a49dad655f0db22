using System.CommandLine;
using System.Globalization;
using Placard.Benchmarks.Measuring;
using Placard.Benchmarks.Sites;

namespace Placard.Benchmarks.Commands;

/// <summary><c>scale</c>: whether ten times the articles cost ten times as much.</summary>
internal static class ScaleCommand
{
    public static Command Create()
    {
        var common = new CommonOptions(1_000, 10_000, 100_000);
        var everything = new Option<bool>("--everything") { Description = "Build all outputs, not only those that peers make too." };
        var command = new Command("scale", "Measure how the cost grows with the archive.\n\nExample: scale --articles 1000 10000 100000 --pairs 3");
        common.AddTo(command);
        command.Options.Add(everything);
        command.SetAction(call =>
        {
            using var workFolder = common.WorkFolder(call);
            var site = call.GetValue(everything) ? PlacardSite.Everything : PlacardSite.Compared;
            var sizes = call.GetValue(common.Articles)!;
            var contestants = sizes.Select(size => new SiteContestant(site, workFolder, size)).ToList();
            var usages = sizes.Select(_ => new List<Usage>()).ToList();
            for (var round = 0; round < call.GetValue(common.Pairs); round++)
            {
                for (var i = 0; i < sizes.Length; i++)
                {
                    var output = workFolder.NewOutput();
                    usages[i].Add(contestants[i].Run(output));
                    workFolder.Discard(output);
                }
            }
            for (var i = 0; i < sizes.Length; i++)
            {
                var series = Series.Of("scale", site.Name, sizes[i], common.Medium(call), usages[i]);
                if (i > 0) series = series.Against(string.Create(CultureInfo.InvariantCulture, $"{sizes[i - 1]} articles"), usages[i], usages[i - 1]);
                Results.Read(common.ResultsFile(call)).With(series).Write(common.ResultsFile(call));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sizes[i]} articles, {series}"));
            }
        });
        return command;
    }
}
