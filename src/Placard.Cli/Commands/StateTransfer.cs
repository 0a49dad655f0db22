using Placard.Cli.Receiving;
using Placard.Receiving;

namespace Placard.Cli.Commands;

/// <summary>Hands a state to a second volunteer, and takes one.</summary>
internal static class StateTransfer
{
    /// <returns>The exit code.</returns>
    public static int Export(ReceivedState state, string path, string input, TextWriter output)
    {
        if (PrivateFile.RepositoryOf(path, input) is { } repository)
            return UsageError.Print($"{path} lies in {repository}, which others can read. Name a file outside of it.");
        var passphrase = Passphrase.Read("Passphrase: ");
        if (passphrase.Length < SealedState.ShortestPassphrase)
            return UsageError.Print($"The passphrase has fewer than {SealedState.ShortestPassphrase} characters. Take some words that have nothing to do with each other.");
        PrivateFile.Write(path, SealedState.Seal(state, passphrase));
        output.WriteLine($"Wrote {path}. Tell the passphrase in another way than you send the file.");
        return ExitCode.Success;
    }

    /// <summary>The state with that of a file; null where that can't be read, after a usage error was printed.</summary>
    public static ReceivedState? Import(ReceivedState own, string path)
    {
        if (!File.Exists(path))
        {
            UsageError.Print($"There is no file {path}.");
            return null;
        }
        if (SealedState.Open(File.ReadAllBytes(path), Passphrase.Read("Passphrase: ")) is not { } other)
        {
            UsageError.Print($"{path} can't be read: the passphrase is another, or the file is damaged.");
            return null;
        }
        if (own.Senders.Count == 0 && own.Before == 0 && own.Action == other.Action) return other;
        if (own.Merge(other) is { } merged) return merged;
        UsageError.Print($"{path} belongs to another action, or was begun apart from what is known here, so that the two can't be put together.");
        return null;
    }
}
