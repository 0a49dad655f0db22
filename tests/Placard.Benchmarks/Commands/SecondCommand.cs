using System.CommandLine;
using System.Globalization;
using Placard.Benchmarks.Measuring;
using Placard.Benchmarks.Sites;

namespace Placard.Benchmarks.Commands;

/// <summary><c>second</c>: a build over one that is there already, with nothing changed and with one article changed.</summary>
internal static class SecondCommand
{
    public static Command Create()
    {
        var common = new CommonOptions(10_000);
        var command = new Command("second", "Measure building again.\n\nExample: second --articles 10000");
        common.AddTo(command);
        command.SetAction(call =>
        {
            using var workFolder = common.WorkFolder(call);
            foreach (var articles in call.GetValue(common.Articles)!)
            {
                foreach (var series in Measure(workFolder, articles, common.Medium(call), call.GetValue(common.Pairs)))
                {
                    Results.Read(common.ResultsFile(call)).With(series).Write(common.ResultsFile(call));
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{articles} articles, {series}"));
                }
            }
        });
        return command;
    }

    private static IEnumerable<Series> Measure(WorkFolder workFolder, int articles, string medium, int rounds)
    {
        List<Usage> first = [], unchanged = [], changed = [];
        int writtenUnchanged = 0, writtenChanged = 0;
        var placard = new SiteContestant(PlacardSite.Compared, workFolder, articles);
        var edit = new ArticleEdit(workFolder, PlacardSite.Compared, articles);
        for (var round = 0; round < rounds; round++)
        {
            var output = workFolder.NewOutput();
            first.Add(placard.Run(output));
            var before = WrittenFiles.Of(output);
            unchanged.Add(placard.Run(output));
            writtenUnchanged = WrittenFiles.Of(output).Since(before);
            before = WrittenFiles.Of(output);
            edit.During(() => changed.Add(placard.Run(output)));
            writtenChanged = WrittenFiles.Of(output).Since(before);
            workFolder.Discard(output);
        }
        yield return Series.Of("second", "first", articles, medium, first);
        yield return Series.Of("second", "unchanged", articles, medium, unchanged).Against("first", unchanged, first) with { FilesWritten = writtenUnchanged };
        yield return Series.Of("second", "one article changed", articles, medium, changed).Against("first", changed, first) with
        {
            FilesWritten = writtenChanged,
        };
    }
}
