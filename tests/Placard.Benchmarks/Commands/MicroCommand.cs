using System.CommandLine;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Placard.Benchmarks.Micro;

namespace Placard.Benchmarks.Commands;

/// <summary><c>micro</c>: the pieces of a build in one warm process, by BenchmarkDotNet.</summary>
internal static class MicroCommand
{
    public static Command Create()
    {
        var shortly = new Option<bool>("--short") { Description = "Few iterations: to see that it works, not to quote." };
        var filter = new Option<string>("--filter") { Description = "Which benchmarks, with stars.", DefaultValueFactory = _ => "*" };
        var command = new Command("micro", "Measure front matter, Markdown, templates and writing, one by one.\n\nExample: micro --filter *Markdown");
        command.Options.Add(shortly);
        command.Options.Add(filter);
        command.SetAction(call =>
        {
            var job = (call.GetValue(shortly) ? Job.ShortRun : Job.Default).WithToolchain(InProcessEmitToolchain.Instance);
            var config = DefaultConfig.Instance.AddJob(job).WithArtifactsPath(Path.Join(Path.GetTempPath(), "placard-micro"));
            BenchmarkSwitcher.FromTypes([typeof(ArchiveBenchmarks)]).Run(["--filter", call.GetValue(filter)!], config);
        });
        return command;
    }
}
