using System.CommandLine;

namespace Placard.Cli.Commands;

/// <summary><c>placard serve</c>: shows the archive in a browser while it is being written.</summary>
internal sealed class ServeCommand
{
    private const int DefaultPort = 5080;

    private readonly ArchiveOptions archive = new();
    private readonly Option<int> port = new("--port") { Description = "The port to listen at.", DefaultValueFactory = _ => DefaultPort, HelpName = "N" };
    private readonly Option<bool> lan = new("--lan") { Description = "Let other devices in the same network look, such as a phone; prints an address and a QR code." };
    private readonly Option<bool> poll = new("--poll") { Description = "Look for changes every second, for network drives whose changes no system reports." };

    public ServeCommand() => port.Validators.Add(result =>
    {
        if (result.Tokens is [var text] && (!int.TryParse(text.Value, out var number) || number is < 1 or > 65535)) result.AddError($"'{text.Value}' is not a port. Write a number from 1 to 65535: --port 5081");
    });

    public Command Create()
    {
        var command = new Command("serve", "Show the archive in a browser and keep up with every change. A form that is sent there goes nowhere: the preview shows what its handler would make of it.\n\nExample: placard serve --drafts");
        archive.AddTo(command);
        foreach (var option in new Option[] { port, lan, poll }) command.Options.Add(option);
        command.SetAction((call, stop) => RunAsync(call, stop));
        return command;
    }

    private async Task<int> RunAsync(ParseResult call, CancellationToken stop)
    {
        if (archive.Folders(call) is not { } folders) return ExitCode.WrongCall;
        var isChosen = call.GetResult(port) is { Implicit: false };
        var ports = isChosen ? [call.GetValue(port)] : Enumerable.Range(DefaultPort, 10).ToArray();
        return await new ServeRun(folders, () => archive.Build(call), Console.Out, Console.Error).RunAsync(ports, call.GetValue(lan), call.GetValue(poll), stop);
    }
}
