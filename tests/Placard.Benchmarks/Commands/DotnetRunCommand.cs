using System.CommandLine;
using Placard.Benchmarks.Measuring;
using Placard.Benchmarks.Sites;

namespace Placard.Benchmarks.Commands;

/// <summary><c>dotnet-run</c>: <c>dotnet run --project src/Placard.Cli</c> from the second run on, in turn with the native program.</summary>
internal static class DotnetRunCommand
{
    public static Command Create()
    {
        var common = new CommonOptions(10_000);
        var command = new Command("dotnet-run", "Measure dotnet run against the native program.\n\nExample: dotnet-run --articles 10000");
        common.AddTo(command);
        command.SetAction(call =>
        {
            using var workFolder = common.WorkFolder(call);
            foreach (var articles in call.GetValue(common.Articles)!)
            {
                var comparison = Comparison.Run(workFolder, articles, common.Medium(call), new DotnetRunContestant(workFolder, articles),
                    new SiteContestant(PlacardSite.Compared, workFolder, articles), call.GetValue(common.Pairs));
                Results.Read(common.ResultsFile(call)).With(comparison).Write(common.ResultsFile(call));
                CompareCommand.Print(comparison);
            }
        });
        return command;
    }

    private sealed class DotnetRunContestant : IContestant
    {
        private readonly WorkFolder workFolder;
        private readonly int articles;

        /// <summary>Compiles the program, which the first run does.</summary>
        public DotnetRunContestant(WorkFolder workFolder, int articles)
        {
            (this.workFolder, this.articles) = (workFolder, articles);
            new Call(Dotnet, ["build", "src/Placard.Cli", "-v", "q"], Publishing.Repository).Run();
        }

        public string Name => "dotnet run";

        public string Version => "";

        private string Dotnet => workFolder.Tools.Find("dotnet") ?? throw new BenchmarkException("dotnet is not on the path.");

        public Usage Run(string output)
        {
            var build = PlacardSite.Compared.Build(workFolder.Tools, workFolder.SiteFor(PlacardSite.Compared, articles), output);
            return new Call(Dotnet, ["run", "--project", "src/Placard.Cli", "--", .. build.Arguments], Publishing.Repository).Run().Usage;
        }
    }
}
