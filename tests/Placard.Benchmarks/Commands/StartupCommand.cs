using System.CommandLine;
using Placard.Benchmarks.Measuring;

namespace Placard.Benchmarks.Commands;

/// <summary><c>startup</c>: what the program costs before there is any work, and for the sample archive.</summary>
internal static class StartupCommand
{
    public static Command Create()
    {
        var common = new CommonOptions();
        var command = new Command("startup", "Measure placard --version and a build of the sample archive.\n\nExample: startup --pairs 20");
        common.AddTo(command);
        command.SetAction(call =>
        {
            using var workFolder = common.WorkFolder(call);
            List<Usage> version = [], sample = [];
            for (var round = 0; round < call.GetValue(common.Pairs); round++)
            {
                version.Add(new Call(workFolder.Tools.Placard, ["--version"], workFolder.Root).Run().Usage);
                var output = workFolder.NewOutput();
                sample.Add(new Call(workFolder.Tools.Placard,
                    ["build", "--input", Path.Join(Publishing.Repository, "input"), "--output", output, "--as-of", "2026-01-01"], workFolder.Root)
                    .Run().Usage);
                workFolder.Discard(output);
            }
            foreach (
                var series in new[] { Series.Of("startup", "--version", 0, common.Medium(call), version),
                    Series.Of("startup", "sample archive", 0, common.Medium(call), sample) })
            {
                Results.Read(common.ResultsFile(call)).With(series).Write(common.ResultsFile(call));
                Console.WriteLine(series);
            }
        });
        return command;
    }
}
