using System.CommandLine;
using System.Text;
using Placard.Cli.Receiving;
using Placard.Cli.Signing;
using Placard.Diagnostics;

namespace Placard.Cli.Commands;

/// <summary><c>placard key new</c>: makes a key to sign copies with. The secret one is never written into a repository.</summary>
internal sealed class KeyCommand : ICommand
{
    private const string New = "new";

    private readonly Argument<string> action = new("action") { Description = "What to do: new makes a key.", HelpName = New };

    private readonly Option<string?> to = new("--to")
    {
        Description = "File for the secret key, outside of every repository. [default: your data folder]",
        HelpName = "FILE",
    };

    private readonly Option<bool> withoutPassphrase = new("--without-passphrase") { Description = "Do not encrypt the secret key." };
    private readonly Option<string> input = ArchiveOptions.CreateInput();

    public Command Create()
    {
        var command = new Command("key", "Make a key to sign copies of the archive with.\n\nExample: placard key new\nExample: placard key new --to ~/keys/archive.key");
        command.Arguments.Add(action);
        foreach (var option in new Option[] { to, withoutPassphrase, input }) command.Options.Add(option);
        action.Validators.Add(result =>
        {
            if (result.Tokens is [var word] && word.Value != New) result.AddError($"There is no '{word.Value}' here. Write: placard key new");
        });
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult invocation)
    {
        var folder = invocation.GetValue(input)!;
        if (!UsageError.IsFolder(folder)) return ExitCode.UsageError;
        var settings = SigningArchive.Settings(folder, new DiagnosticBag());
        var path = KeyFiles.Expand(invocation.GetValue(to) ?? KeyFiles.DefaultPath(settings.BaseUrl));
        if (PrivateFile.RepositoryOf(path, folder) is { } repository)
            return UsageError.Print($"The secret key would lie in {repository}, which others can read. Name a file outside of it with --to FILE.");
        if (Path.Exists(path)) return UsageError.Print($"There is a file {path} already, and no key is overwritten. Name another with --to FILE.");
        string? passphrase = null;
        if (!invocation.GetValue(withoutPassphrase))
        {
            passphrase = Passphrase.Read("Passphrase for the secret key: ");
            if (passphrase.Length < SealedState.ShortestPassphrase)
                return UsageError.Print($"The passphrase has fewer than {SealedState.ShortestPassphrase} characters. Take some words that have nothing to do with each other, or leave the key unencrypted with --without-passphrase.");
            if (!Console.IsInputRedirected && Passphrase.Read("Once more: ") != passphrase) return UsageError.Print("The two passphrases are not the same.");
        }
        var key = SecretKey.New();
        PrivateFile.Write(path, Encoding.UTF8.GetBytes(key.ToFile(passphrase)));
        Console.Out.WriteLine($"Wrote the secret key into {path}. Keep a copy of it in another place; no one can make it again.");
        Console.Out.WriteLine($"Add to {Path.Join(folder, "archive.yaml")}:\n\nsigning:\n  publicKey: {key.Public}");
        if (invocation.GetValue(to) is not null) Console.Out.WriteLine($"  secretKey: {invocation.GetValue(to)}");
        return ExitCode.Success;
    }
}
