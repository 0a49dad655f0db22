using System.CommandLine;

namespace Placard.Cli.Commands;

/// <summary><c>placard serve</c>: previews the archive in a browser.</summary>
internal sealed class ServeCommand : ICommand
{
    private const int DefaultPort = 5080;

    private readonly ArchiveOptions archive = new();
    private readonly Option<int> port = new("--port") { Description = "Port to listen on.", DefaultValueFactory = _ => DefaultPort, HelpName = "N" };
    private readonly Option<bool> lan = new("--lan") { Description = "Allow other devices in the local network, such as a phone. Prints a URL and a QR code." };
    private readonly Option<bool> poll = new("--poll") { Description = "Look for changes every second, for network drives that report none." };

    public ServeCommand() => port.Validators.Add(result =>
    {
        if (result.Tokens is [var text] && (!int.TryParse(text.Value, out var number) || number is < 1 or > 65535))
            result.AddError($"'{text.Value}' is not a port. Write a number from 1 to 65535: --port 5081");
    });

    public Command Create()
    {
        var command = new Command("serve", "Preview the archive in a browser, which reloads after each change. Forms are not delivered: the preview shows what the form handler would receive.\n\nExample: placard serve --drafts");
        archive.AddTo(command);
        foreach (var option in new Option[] { port, lan, poll }) command.Options.Add(option);
        command.SetAction((invocation, stop) => RunAsync(invocation, stop));
        return command;
    }

    private async Task<int> RunAsync(ParseResult invocation, CancellationToken stop)
    {
        if (archive.FoldersIn(invocation) is not { } folders) return ExitCode.UsageError;
        var isPortGiven = invocation.GetResult(port) is { Implicit: false };
        var ports = isPortGiven ? [invocation.GetValue(port)] : Enumerable.Range(DefaultPort, 10).ToArray();
        return await new ServeRun(folders, () => archive.BuildOptionsIn(invocation), Console.Out, Console.Error)
            .RunAsync(ports, invocation.GetValue(lan), invocation.GetValue(poll), stop);
    }
}
