using System.CommandLine;
using Placard.Cli.Terminal;

namespace Placard.Cli.Commands;

/// <summary><c>placard build</c>, which is also the action of the program without a command.</summary>
internal sealed class BuildCommand : ICommand
{
    private readonly ArchiveOptions archive = new();

    private readonly Option<string> output = new("--output")
    {
        Description = "Folder to publish to. It is replaced as a whole.",
        DefaultValueFactory = _ => "output",
        HelpName = "DIR",
    };

    private readonly Option<bool> record;
    private readonly FormatOption format = new(" For SARIF use: placard check --format sarif", DiagnosticFormat.Text, DiagnosticFormat.Github,
        DiagnosticFormat.Json);

    public BuildCommand() => record = archive.CreateRecord();

    /// <summary>Gives a command the options and the action of this one.</summary>
    public T AddTo<T>(T command) where T : Command
    {
        archive.AddTo(command);
        command.Options.Add(output);
        command.Options.Add(record);
        command.Options.Add(format);
        command.SetAction(Run);
        return command;
    }

    public Command Create() => AddTo(new Command("build", "Build the archive.\n\nExample: placard build --output public --as-of 2026-01-31"));

    private int Run(ParseResult invocation)
    {
        if (archive.FoldersIn(invocation) is not { } folders) return ExitCode.UsageError;
        var settings = new BuildSettings(
            folders.Input, folders.Theme, invocation.GetValue(output)!, archive.BuildOptionsIn(invocation), format.ValueIn(invocation),
                invocation.GetValue(record));
        return new BuildRun(settings, Console.Out, Console.Error).Run();
    }
}
