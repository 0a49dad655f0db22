using System.CommandLine;
using Placard.Building;
using Placard.Cli.LinkChecking;
using Placard.Cli.Loading;
using Placard.Cli.Terminal;
using Placard.Diagnostics;
using Placard.Forms;
using Placard.Links;

namespace Placard.Cli.Commands;

/// <summary>
/// <c>placard check</c>: reports all diagnostics of an archive. It writes no files but the lists that <c>--record</c> and <c>--external</c> update.
/// </summary>
internal sealed class CheckCommand : ICommand
{
    private readonly ArchiveOptions archive = new();
    private readonly Option<bool> record;
    private readonly Option<bool> external = new("--external")
    {
        Description = "Check links to other sites too, at a polite rate, and keep the results in links.lock.yaml.",
    };
    private readonly FormatOption format = new("", Enum.GetValues<DiagnosticFormat>());

    public CheckCommand() => record = archive.CreateRecord();

    public Command Create()
    {
        var command = new Command("check", "Report errors and warnings without building the archive.\n\nExample: placard check --format github\nExample: placard check --external --record");
        archive.AddTo(command);
        command.Options.Add(format);
        command.Options.Add(record);
        command.Options.Add(external);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult invocation, CancellationToken stop)
    {
        if (archive.FoldersIn(invocation) is not { } folders) return ExitCode.UsageError;
        var diagnostics = new DiagnosticBag();
        try
        {
            return await RunAsync(invocation, folders, diagnostics, stop);
        }
        catch (Exception failure) when (UnexpectedFailureException.FindIn(failure) is not null)
        {
            Print(diagnostics.Sorted(), format.ValueIn(invocation)); // What was found until then is still true.
            throw;
        }
    }

    private async Task<int> RunAsync(ParseResult invocation, ArchiveFolders folders, DiagnosticBag diagnostics, CancellationToken stop)
    {
        var build = SiteBuilder.Prepare(new ArchiveLoader(folders).Load(archive.BuildOptionsIn(invocation), diagnostics), diagnostics);
        var reportFormat = format.ValueIn(invocation);
        // SARIF is all of standard output, so that other lines go to standard error.
        var output = reportFormat == DiagnosticFormat.Sarif ? Console.Error : Console.Out;
        LinkLock? links = null;
        if (build is not null && invocation.GetValue(external))
        {
            links = await new ExternalCheck(folders.Input, new RequestPacing(), output).RunAsync(build.Site, diagnostics.Sorted(), stop);
            if (links is null) return ExitCode.SystemFailure;
        }
        if (build is not null) SiteChecker.Check(build, links, Environment.GetEnvironmentVariable);
        Print(diagnostics.Sorted(), reportFormat);
        if (build is not null && !diagnostics.HasErrors)
        {
            if (invocation.GetValue(record)) UrlRecording.Run(folders.Input, build, output);
            else UrlRecording.PrintUnrecorded(folders.Input, build, output, Environment.GetEnvironmentVariable);
            if (reportFormat != DiagnosticFormat.Text) return ExitCode.Success;
            foreach (var note in HandlerNotes.Of(build.Site, new FormBuilder(Catalog.Default.FormHandlers))) output.WriteLine(note);
        }
        return diagnostics.HasErrors ? ExitCode.ContentErrors : ExitCode.Success;
    }

    /// <summary>Prints SARIF to standard output, and other formats to standard error as a build does.</summary>
    private static void Print(IReadOnlyList<Diagnostic> found, DiagnosticFormat format)
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
