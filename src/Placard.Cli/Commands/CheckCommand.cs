using System.CommandLine;
using Placard.Building;
using Placard.Cli.Images;
using Placard.Cli.LinkChecking;
using Placard.Cli.Loading;
using Placard.Cli.Terminal;
using Placard.Diagnostics;
using Placard.Links;

namespace Placard.Cli.Commands;

/// <summary><c>placard check</c>: tells everything that can be told of an archive, and writes nothing but the lists that it is asked to keep.</summary>
internal sealed class CheckCommand
{
    private readonly ArchiveOptions archive = new();
    private readonly Option<bool> record;
    private readonly Option<bool> external = new("--external") { Description = "Ask links to other sites too, politely, and keep what is learnt in links.lock.yaml." };
    private readonly Option<DiagnosticFormat> format = FormatOption.Create("How it is told", "", Enum.GetValues<DiagnosticFormat>());

    public CheckCommand() => record = archive.CreateRecord();

    public Command Create()
    {
        var command = new Command("check", "Find what a build would refuse, and what readers would stumble over.\n\nExample: placard check --format github\nExample: placard check --external --record");
        archive.AddTo(command);
        command.Options.Add(format);
        command.Options.Add(record);
        command.Options.Add(external);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult call, CancellationToken stop)
    {
        if (archive.Folders(call) is not { } folders) return ExitCode.WrongCall;
        var diagnostics = new DiagnosticBag();
        var build = SiteBuilder.Prepare(
            new BuildInput(
                SourceFolder.Read(folders.Input, MemoryBudget.None, diagnostics), SourceFolder.DisplayPath(folders.Input),
                ThemeFiles.Read(folders.Theme, diagnostics), SourceFolder.DisplayPath(folders.Theme), archive.Build(call))
            { ImageEncoder = CachingImageEncoder.Default }, diagnostics);
        // What is told besides must not come between the lines of a report for programs.
        var output = call.GetValue(format) == DiagnosticFormat.Sarif ? Console.Error : Console.Out;
        LinkLock? links = null;
        if (build is not null && call.GetValue(external))
        {
            links = await new ExternalCheck(folders.Input, new RequestPacing(), output).RunAsync(build.Site, diagnostics.Sorted(), stop);
            if (links is null) return ExitCode.MachineFailed;
        }
        if (build is not null) SiteChecker.Check(build, links);
        Tell(diagnostics.Sorted(), call.GetValue(format));
        if (build is not null && call.GetValue(record) && !diagnostics.HasErrors) UrlRecording.Run(folders.Input, build, output);
        return diagnostics.HasErrors ? ExitCode.ContentHasErrors : ExitCode.Done;
    }

    /// <summary>A report for programs goes to standard output as a whole; what people read goes where a build tells it.</summary>
    private static void Tell(IReadOnlyList<Diagnostic> found, DiagnosticFormat format)
    {
        if (format == DiagnosticFormat.Sarif)
        {
            using var output = Console.OpenStandardOutput();
            Sarif.Write(found, output);
            return;
        }
        foreach (var diagnostic in found)
        {
            DiagnosticPrinter.Print([diagnostic], format, Console.Error);
            if (format == DiagnosticFormat.Text) Console.Error.Write(SourceExcerpt.Of(diagnostic.Location));
        }
        foreach (var line in DiagnosticPrinter.Summary(found, format)) Console.Out.WriteLine(line);
    }
}
