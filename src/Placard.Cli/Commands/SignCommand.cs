using System.CommandLine;

namespace Placard.Cli.Commands;

/// <summary><c>placard sign</c>: signs the manifest of the published folder.</summary>
internal sealed class SignCommand : ICommand
{
    private readonly Argument<string> folder = new("folder")
    {
        Description = "Published folder to sign.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "output",
    };

    private readonly Option<string> input = ArchiveOptions.CreateInput();

    private readonly Option<string?> key = new("--key")
    {
        Description = "File of the secret key. [default: signing in archive.yaml, else your data folder]",
        HelpName = "FILE",
    };

    private readonly Option<bool> record = new("--record") { Description = "Add the manifest to the chain of signed manifests, manifests.txt." };
    private readonly Option<bool> timestamp = new("--timestamp") { Description = "Ask the time stamp service in archive.yaml for a time stamp." };
    private readonly AsOfOption asOf = new();

    public Command Create()
    {
        var command = new Command("sign", "Sign the manifest of the published folder, after each build that is published.\n\nExample: placard sign --record\nExample: placard sign public --key ~/keys/archive.key --timestamp");
        command.Arguments.Add(folder);
        foreach (var option in new Option[] { input, key, record, timestamp }) command.Options.Add(option);
        asOf.AddTo(command);
        folder.Validators.Add(OptionValidation.NoOption);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult invocation, CancellationToken stop)
    {
        var settings = new SignSettings(invocation.GetValue(folder)!, invocation.GetValue(input)!, asOf.ValueIn(invocation))
        {
            Key = invocation.GetValue(key),
            Records = invocation.GetValue(record),
            AsksForTimeStamp = invocation.GetValue(timestamp),
        };
        return UsageError.IsFolder(settings.Input) ? await new SignRun(settings, Console.Out, Console.Error).RunAsync(stop) : ExitCode.UsageError;
    }
}
