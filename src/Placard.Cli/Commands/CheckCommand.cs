using System.CommandLine;
using Placard.Building;
using Placard.Cli.Pictures;
using Placard.Cli.Sources;
using Placard.Cli.Terminal;
using Placard.Diagnostics;

namespace Placard.Cli.Commands;

/// <summary><c>placard check</c>: tells everything that can be told of an archive, and writes nothing.</summary>
internal sealed class CheckCommand
{
    private const long KeptSourceBytes = 48 * 1024 * 1024;

    private readonly ArchiveOptions archive = new();
    private readonly Option<bool> record;
    private readonly Option<DiagnosticFormat> format = new("--format") { Description = "How it is told: text, github, json or sarif.", DefaultValueFactory = _ => DiagnosticFormat.Text };

    public CheckCommand() => record = archive.CreateRecord();

    public Command Create()
    {
        var command = new Command("check", "Find what a build would refuse, and what readers would stumble over; nothing is written.\n\nExample: placard check --format github");
        archive.AddTo(command);
        command.Options.Add(format);
        command.Options.Add(record);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult call)
    {
        if (archive.Folders(call) is not { } folders) return ExitCode.WrongCall;
        var diagnostics = new DiagnosticBag();
        var build = SiteBuilder.Prepare(
            new BuildInput(
                SourceFolder.Read(folders.Input, new MemoryBudget(KeptSourceBytes), diagnostics), SourceFolder.DisplayPath(folders.Input),
                ThemeFiles.Read(folders.Theme, diagnostics), SourceFolder.DisplayPath(folders.Theme), archive.Build(call)) { PictureEncoder = CachingEncoder.Default }, diagnostics);
        if (build is not null) SiteChecker.Check(build);
        Tell(diagnostics.Sorted(), call.GetValue(format));
        if (build is not null && call.GetValue(record) && !diagnostics.HasErrors) Recording.Run(folders.Input, build, call.GetValue(format) == DiagnosticFormat.Sarif ? Console.Error : Console.Out);
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
        if (format == DiagnosticFormat.Json) return;
        var errors = found.Count(diagnostic => diagnostic.IsError);
        Console.Out.WriteLine(found.Count == 0 ? "Nothing to mend." : string.Create(null, $"Errors: {errors}. Warnings: {found.Count - errors}."));
    }
}
