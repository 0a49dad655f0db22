using System.CommandLine;
using System.Globalization;
using Placard.Benchmarks.Measuring;
using Placard.Benchmarks.Sites;

namespace Placard.Benchmarks.Commands;

/// <summary><c>one-edit</c>: a build after one sentence was added to one article, against the first build, which it equals byte for byte.</summary>
internal static class OneEditCommand
{
    private static readonly PlacardSite[] Sites = [PlacardSite.Compared, PlacardSite.Everything];

    public static Command Create()
    {
        var common = new CommonOptions(10_000);
        var command = new Command("one-edit", "Measure a build after one edit.\n\nExample: one-edit --articles 10000");
        common.AddTo(command);
        command.SetAction(call =>
        {
            using var workFolder = common.WorkFolder(call);
            foreach (var articles in call.GetValue(common.Articles)!)
            {
                foreach (var site in Sites)
                {
                    var series = Measure(site, workFolder, articles, common.Medium(call), call.GetValue(common.Pairs));
                    Results.Read(common.ResultsFile(call)).With(series).Write(common.ResultsFile(call));
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{articles} articles, {series}"));
                }
            }
        });
        return command;
    }

    private static Series Measure(PlacardSite site, WorkFolder workFolder, int articles, string medium, int rounds)
    {
        List<Usage> first = [], edited = [];
        var placard = new SiteContestant(site, workFolder, articles);
        var edit = new ArticleEdit(workFolder, site, articles);
        for (var round = 0; round < rounds; round++)
        {
            var output = workFolder.NewOutput();
            first.Add(placard.Run(output));
            var isFirst = round == 0;
            edit.During(() =>
            {
                edited.Add(placard.Run(output));
                if (isFirst) ThrowIfDifferent(output, placard, workFolder);
            });
            workFolder.Discard(output);
        }
        return Series.Of("one-edit", site.Name, articles, medium, edited).Against("the first build", edited, first);
    }

    private static void ThrowIfDifferent(string output, SiteContestant placard, WorkFolder workFolder)
    {
        var clean = workFolder.NewOutput();
        placard.Run(clean);
        foreach (var file in Directory.EnumerateFiles(clean, "*", SearchOption.AllDirectories))
        {
            var built = Path.Join(output, Path.GetRelativePath(clean, file));
            if (!File.Exists(built) || !File.ReadAllBytes(built).AsSpan().SequenceEqual(File.ReadAllBytes(file)))
                throw new BenchmarkException($"{built} is not what a build from nothing writes.");
        }
        workFolder.Discard(clean);
    }
}
