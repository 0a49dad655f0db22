using System.CommandLine;
using Placard.Content;
using Placard.Text;

namespace Placard.Cli.Commands;

/// <summary><c>placard redact</c>: finds a name in the content, and removes it where that is confirmed.</summary>
internal sealed class RedactCommand : ICommand
{
    private readonly Option<string> input = ArchiveOptions.CreateInput();
    private readonly AsOfOption asOf = new();

    private readonly Option<string?> apply = new("--apply")
    {
        Description = "Matches to remove, by the numbers that were printed: 1,3 or 2-5 or all. [default: none; on a terminal it asks]",
        HelpName = "NUMBERS",
    };

    private readonly Option<string?> reason = new("--reason")
    {
        Description = "Why they are removed: wish, if a person asked for it, or law. It is written into removals.yaml.",
        HelpName = "REASON",
    };

    private readonly Option<bool> mirrors = new("--mirrors") { Description = "Ask the mirrors in archive.yaml whether they still hold the name." };

    public Command Create()
    {
        var command = new Command("redact", "Find a name, which is read from standard input, and remove it where that is confirmed.\n\nExample: placard redact\nExample: placard redact --apply 1,3 --reason wish");
        foreach (var option in new Option[] { input, apply, reason, mirrors }) command.Options.Add(option);
        asOf.AddTo(command);
        reason.Validators.Add(result =>
        {
            if (result.Tokens is [var written] && ReasonOf(written.Value) is null)
                result.AddError($"'{written.Value}' is no reason. Write one of: {string.Join(", ", EnumNames<RemovalReason>.Names)}.");
        });
        command.Validators.Add(result =>
        {
            if (result.GetValue(apply) is not null && result.GetValue(reason) is null) result.AddError("Say why with --reason wish or --reason law.");
        });
        command.SetAction(RunAsync);
        return command;
    }

    /// <summary>A reason by its name; null for any other text.</summary>
    public static RemovalReason? ReasonOf(string text) => EnumNames<RemovalReason>.TryParse(text.Trim(), out var reason) ? reason : null;

    private async Task<int> RunAsync(ParseResult invocation, CancellationToken stop)
    {
        var settings = new RedactSettings(invocation.GetValue(input)!, asOf.ValueIn(invocation))
        {
            Apply = invocation.GetValue(apply),
            Reason = invocation.GetValue(reason) is { } written ? ReasonOf(written) : null,
            AsksMirrors = invocation.GetValue(mirrors),
        };
        if (!UsageError.IsFolder(settings.Input)) return ExitCode.UsageError;
        return await new RedactRun(settings, Console.In, isTerminal: !Console.IsInputRedirected, Console.Out, Console.Error).RunAsync(stop);
    }
}
