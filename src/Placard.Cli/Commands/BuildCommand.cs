using System.CommandLine;
using Placard.Cli.Terminal;

namespace Placard.Cli.Commands;

/// <summary><c>placard build</c>, which is also what the program does when no verb is given.</summary>
internal sealed class BuildCommand
{
    private readonly ArchiveOptions archive = new();
    private readonly Option<string> target = new("--output") { Description = "The folder to publish to; it is replaced as a whole.", DefaultValueFactory = _ => "output", HelpName = "DIR" };
    private readonly Option<bool> record;
    private readonly Option<DiagnosticFormat> format = FormatOption.Create(
        "How mistakes are written", " For SARIF use: placard check --format sarif", DiagnosticFormat.Text, DiagnosticFormat.Github, DiagnosticFormat.Json);

    public BuildCommand() => record = archive.CreateRecord();

    /// <summary>Gives a command this verb's options and action.</summary>
    public T AddTo<T>(T command) where T : Command
    {
        archive.AddTo(command);
        command.Options.Add(target);
        command.Options.Add(record);
        command.Options.Add(format);
        command.SetAction(Run);
        return command;
    }

    public Command Create() => AddTo(new Command("build", "Build the archive.\n\nExample: placard build --output public --as-of 2026-01-31"));

    private int Run(ParseResult call)
    {
        if (archive.Folders(call) is not { } folders) return ExitCode.WrongCall;
        var settings = new BuildSettings(folders.Input, folders.Theme, call.GetValue(target)!, archive.Build(call), call.GetValue(format), call.GetValue(record));
        return new BuildRun(settings, Console.Out, Console.Error).Run();
    }
}
