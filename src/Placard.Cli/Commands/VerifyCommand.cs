using System.CommandLine;
using Placard.Cli.Signing;

namespace Placard.Cli.Commands;

/// <summary><c>placard verify</c>: compares a copy of an archive with its manifest, or all mirrors with the archive.</summary>
internal sealed class VerifyCommand : ICommand
{
    private readonly Argument<string?> copy = new("copy")
    {
        Description = "Copy of an archive: a folder, a file, or the URL of a site.",
        Arity = ArgumentArity.ZeroOrOne,
        HelpName = "DIR|FILE|URL",
    };

    private readonly Option<string?> against = new("--against")
    {
        Description = "Copy whose manifest decides. [default: the copy's own manifest]",
        HelpName = "DIR|FILE|URL",
    };

    private readonly Option<string?> key = new("--key")
    {
        Description = "Public key of the archive that you trust, or the file that holds it; once given, it is remembered for the archive.",
        HelpName = "KEY",
    };

    private readonly Option<bool> mirrors = new("--mirrors") { Description = "Verify all mirrors in archive.yaml." };
    private readonly Option<bool> record = new("--record") { Description = "With --mirrors: keep the results in copies.lock.yaml." };
    private readonly Option<string> input = ArchiveOptions.CreateInput();
    private readonly AsOfOption asOf = new();

    public Command Create()
    {
        var command = new Command("verify", "Verify that a copy of an archive is whole.\n\nExample: placard verify output\nExample: placard verify https://mirror.example/ --against https://archive.example/\nExample: placard verify --mirrors --record");
        command.Arguments.Add(copy);
        foreach (var option in new Option[] { against, key, mirrors, record, input }) command.Options.Add(option);
        asOf.AddTo(command);
        copy.Validators.Add(OptionValidation.NoOption);
        command.Validators.Add(result =>
        {
            if (result.GetValue(mirrors) == (result.GetValue(copy) is not null))
                result.AddError("Name the copy to verify, or verify all mirrors with --mirrors.");
            if (result.GetValue(record) && !result.GetValue(mirrors))
                result.AddError("The option --record keeps what --mirrors found. Add --mirrors, or leave --record out.");
        });
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult invocation, CancellationToken stop)
    {
        PublicKey? trusted = null;
        if (invocation.GetValue(key) is { } named && (trusted = KeyFiles.PublicKey(named)) is null)
            return UsageError.Print($"{named} is no public key of minisign, which has 56 characters and begins with RW, and no file that holds one.");
        var run = new VerifyRun(Console.Out, Console.Error) { Against = invocation.GetValue(against), Key = trusted, Memory = RememberedKeys.OfUser };
        if (invocation.GetValue(copy) is { } name) return await run.VerifyAsync(name, stop);
        var folder = invocation.GetValue(input)!;
        if (!UsageError.IsFolder(folder)) return ExitCode.UsageError;
        return await run.VerifyMirrorsAsync(folder, invocation.GetValue(record), asOf.ValueIn(invocation), stop);
    }
}
