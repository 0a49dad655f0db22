using System.CommandLine;
using Placard.Benchmarks.Measuring;
using Placard.Benchmarks.Sites;

namespace Placard.Benchmarks.Commands;

/// <summary><c>photographs</c>: a first build of generated photographs, in turn with sharp (npm), which makes the same sizes and formats.</summary>
internal static class PhotographsCommand
{
    private static readonly string[] Formats = ["jpg", "png"];

    public static Command Create()
    {
        var common = new CommonOptions(60);
        var command = new Command("photographs", "Measure the encoding of photographs against sharp.\n\nExample: photographs --articles 60");
        common.AddTo(command);
        command.SetAction(call =>
        {
            using var workFolder = common.WorkFolder(call);
            foreach (var photographs in call.GetValue(common.Articles)!)
            {
                foreach (var format in Formats)
                {
                    var folder = new PhotographSite(format, photographs).Write(workFolder);
                    var comparison = Comparison.Run(workFolder, photographs, common.Medium(call), new EncodingPlacard(workFolder, folder),
                        new Sharp(workFolder, folder, format), call.GetValue(common.Pairs));
                    Results.Read(common.ResultsFile(call)).With(comparison).Write(common.ResultsFile(call));
                    CompareCommand.Print(comparison);
                }
            }
        });
        return command;
    }

    /// <summary>Placard with an empty image cache. Of the output only the encoded images are kept, so that they alone are counted.</summary>
    private sealed class EncodingPlacard(WorkFolder workFolder, string folder) : IContestant
    {
        public string Name => "placard, photographs";

        public string Version => "";

        public Usage Run(string output)
        {
            var cache = workFolder.NewOutput();
            Environment.SetEnvironmentVariable("PLACARD_CACHE", cache);
            var usage = PlacardSite.Compared.Build(workFolder.Tools, folder, output).Run().Usage;
            workFolder.Discard(cache);
            foreach (var file in Directory.EnumerateFiles(output)) File.Delete(file);
            foreach (var other in Directory.EnumerateDirectories(output).Where(path => Path.GetFileName(path) is not ("files" or "pictures")))
                Directory.Delete(other, recursive: true);
            return usage;
        }
    }

    private sealed class Sharp(WorkFolder workFolder, string folder, string format) : IContestant
    {
        private static readonly string Script = Path.Join(AppContext.BaseDirectory, "Sites", "sharp");

        public string Name => $"sharp ({format})";

        public string Version { get; } = NodeSites.VersionOf(workFolder.Tools, "sharp")
            ?? throw new BenchmarkException("node or sharp is not here: install node, run `npm i sharp` in the folder node/ of the peers, and name the peers with --peers-folder.");

        public Usage Run(string output)
        {
            var site = Path.Join(workFolder.Root, "sharp");
            Directory.CreateDirectory(site);
            File.Copy(Path.Join(Script, "encode.mjs"), Path.Join(site, "encode.mjs"), overwrite: true);
            return NodeSites.Call(workFolder.Tools, site, "encode.mjs", Path.Join(folder, "input", "files"), output).Run().Usage;
        }
    }
}
