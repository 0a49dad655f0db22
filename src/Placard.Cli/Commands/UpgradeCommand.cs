using System.CommandLine;
using Placard.Cli.Starting;

namespace Placard.Cli.Commands;

/// <summary><c>placard upgrade</c>: moves the version that hosts build an archive with.</summary>
internal sealed class UpgradeCommand : ICommand
{
    private readonly Option<string?> to = new("--to") { Description = "Version to move to. [default: the newest release]", HelpName = "VERSION" };

    private readonly Option<string?> releases = new("--releases")
    {
        Description = "URL of the page of releases. [default: the one in placard.lock]",
        HelpName = "URL",
    };

    public UpgradeCommand()
    {
        releases.Validators.Add(OptionValidation.Url);
        to.Validators.Add(result =>
        {
            if (result.Tokens is [var version] && !ProgramLock.IsVersion(version.Value))
                result.AddError($"'{version.Value}' is not a version. Write its numbers: --to 1.2.0");
        });
    }

    public Command Create()
    {
        var command = new Command("upgrade", "Move the version that hosts build the archive with, in placard.lock of this folder, and say what changed.\n\nExample: placard upgrade\nExample: placard upgrade --to 1.2.0");
        command.Options.Add(to);
        command.Options.Add(releases);
        command.SetAction((invocation, stop) =>
            new UpgradeRun(Directory.GetCurrentDirectory(), Console.Out).RunAsync(invocation.GetValue(to), invocation.GetValue(releases), stop));
        return command;
    }
}
