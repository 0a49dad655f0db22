using System.CommandLine;
using System.Runtime.InteropServices;
using Placard.Benchmarks.Measuring;
using Placard.Benchmarks.Sites;

namespace Placard.Benchmarks.Commands;

/// <summary><c>tool</c>: the program as an installed .NET tool, in turn with the native program.</summary>
internal static class ToolCommand
{
    public static Command Create()
    {
        var common = new CommonOptions(10_000);
        var portable = new Option<bool>("--portable")
        {
            Description = "The package for every system, which is compiled while it runs; else that of this system.",
        };
        var command = new Command("tool", "Measure the packed dotnet tool against the native program.\n\nExample: tool --articles 10000 --portable");
        common.AddTo(command);
        command.Options.Add(portable);
        command.SetAction(call =>
        {
            using var workFolder = common.WorkFolder(call);
            foreach (var articles in call.GetValue(common.Articles)!)
            {
                var comparison = Comparison.Run(workFolder, articles, common.Medium(call), new ToolContestant(workFolder, articles, call.GetValue(portable)),
                    new SiteContestant(PlacardSite.Compared, workFolder, articles), call.GetValue(common.Pairs));
                Results.Read(common.ResultsFile(call)).With(comparison).Write(common.ResultsFile(call));
                CompareCommand.Print(comparison);
            }
        });
        return command;
    }

    private sealed class ToolContestant : IContestant
    {
        private const string Project = "src/Placard.Cli";

        private readonly WorkFolder workFolder;
        private readonly int articles;
        private readonly string program;

        /// <summary>Packs and installs the tool.</summary>
        public ToolContestant(WorkFolder workFolder, int articles, bool isPortable)
        {
            (this.workFolder, this.articles) = (workFolder, articles);
            Name = isPortable ? "dotnet tool, portable" : "dotnet tool";
            var (feed, installed) = (workFolder.NewOutput(), Path.Join(workFolder.Root, isPortable ? "tool-portable" : "tool"));
            if (Directory.Exists(installed)) Directory.Delete(installed, recursive: true);
            if (isPortable)
            {
                Pack("-p:ToolPackageRuntimeIdentifiers=", "-o", feed);
            }
            else
            {
                Pack("-p:PublishAot=true", "-r", RuntimeInformation.RuntimeIdentifier, "-o", feed);
                Pack("-p:PublishAot=true", "-o", feed);
            }
            // The cache of packages would give another package of the same version.
            Environment.SetEnvironmentVariable("NUGET_PACKAGES", Path.Join(feed, "cache"));
            Dotnet("tool", "install", "Placard.Cli", "--prerelease", "--tool-path", installed, "--source", feed);
            Environment.SetEnvironmentVariable("NUGET_PACKAGES", null);
            workFolder.Discard(feed);
            program = Path.Join(installed, "placard");
        }

        public string Name { get; }

        public string Version => "";

        public Usage Run(string output)
        {
            var build = PlacardSite.Compared.Build(workFolder.Tools, workFolder.SiteFor(PlacardSite.Compared, articles), output);
            return (build with { Program = program }).Run().Usage;
        }

        private void Pack(params string[] arguments)
        {
            string[] linker = workFolder.Tools.Find("clang") is null ? ["-p:CppCompilerAndLinker=gcc"] : [];
            Dotnet(["pack", Project, "-p:Tool=true", "-v", "q", .. linker, .. arguments]);
        }

        private void Dotnet(params string[] arguments) =>
            new Call(workFolder.Tools.Find("dotnet") ?? throw new BenchmarkException("dotnet is not on the path."), arguments, Publishing.Repository).Run();
    }
}
