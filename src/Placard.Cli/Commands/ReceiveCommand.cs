using System.CommandLine;
using Placard.Cli.Receiving;
using Placard.Receiving.Formats;

namespace Placard.Cli.Commands;

/// <summary><c>placard receive</c>: takes what a form handler exports into the table of signatures and the tally of an action.</summary>
internal sealed class ReceiveCommand : ICommand
{
    /// <summary>All formats that the program reads.</summary>
    public static IReadOnlyList<IExportFormat> Formats { get; } = [new MailExport(), .. ExportFormats.All];

    private static readonly string[] FormatNames = [.. Formats.Select(format => format.Name).Distinct()];

    private readonly Argument<string[]> files = new("file")
    {
        Description = "Files that the form handler exported: CSV, JSON, mbox or .eml; or a folder of them.",
        Arity = ArgumentArity.ZeroOrMore,
        HelpName = "file",
    };

    private readonly Option<string> action = new("--action")
    {
        Description = "Action that was taken part in: the name of a file in actions/, without .md.",
        HelpName = "NAME",
        Required = true,
    };

    private readonly Option<string> input = ArchiveOptions.CreateInput();
    private readonly AsOfOption asOf = new();

    private readonly Option<string?> format = new("--format")
    {
        Description = $"Format of the files: {string.Join(", ", FormatNames)}. [default: the one whose shape they have]",
        HelpName = "FORMAT",
    };

    private readonly Option<string?> reviewed = new("--reviewed")
    {
        Description = "Table of doubtful entries in which you wrote yes or no into the first column.",
        HelpName = "FILE",
    };

    private readonly Option<bool> delete = new("--delete") { Description = "Delete the table given by --reviewed once it is taken." };
    private readonly Option<bool> dryRun = new("--dry-run") { Description = "Report what would change, and write nothing." };

    private readonly Option<string?> exportState = new("--export-state")
    {
        Description = "Write what is known of the senders into this file, encrypted with a passphrase, for a second person.",
        HelpName = "FILE",
    };

    private readonly Option<string?> importState = new("--import-state")
    {
        Description = "Read such a file of another person before anything else.",
        HelpName = "FILE",
    };

    public Command Create()
    {
        var command = new Command("receive", "Take what a form handler exports into the signatures and the tally of an action.\n\nExample: placard receive export.csv --action keep-the-trains\nExample: placard receive --reviewed review.csv --delete --action keep-the-trains");
        command.Arguments.Add(files);
        foreach (var option in new Option[] { action, input, format, reviewed, delete, dryRun, exportState, importState }) command.Options.Add(option);
        asOf.AddTo(command);
        files.Validators.Add(OptionValidation.NoOption);
        format.Validators.Add(result =>
        {
            if (result.Tokens is [var name] && !FormatNames.Contains(name.Value))
                result.AddError($"There is no format '{name.Value}'. Write one of: {string.Join(", ", FormatNames)}.");
        });
        command.Validators.Add(result =>
        {
            if (result.GetValue(files) is { Length: > 0 }) return;
            if (result.GetValue(reviewed) is null && result.GetValue(exportState) is null && result.GetValue(importState) is null)
                result.AddError("Name the file that the form handler exported, or one of --reviewed, --export-state and --import-state.");
        });
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult invocation)
    {
        var settings = new ReceiveSettings(invocation.GetValue(input)!, invocation.GetValue(action)!, asOf.ValueIn(invocation))
        {
            Files = invocation.GetValue(files) ?? [],
            Format = invocation.GetValue(format),
            Reviewed = invocation.GetValue(reviewed),
            DeletesReviewed = invocation.GetValue(delete),
            IsDryRun = invocation.GetValue(dryRun),
            ExportState = invocation.GetValue(exportState),
            ImportState = invocation.GetValue(importState),
        };
        return UsageError.IsFolder(settings.Input) ? new ReceiveRun(settings, Console.Out, Console.Error).Run() : ExitCode.UsageError;
    }
}
