using System.CommandLine;

namespace Placard.Cli.Commands;

/// <summary>A command of the program, listed in <see cref="CommandLine.Commands"/>.</summary>
internal interface ICommand
{
    /// <summary>Creates the command with its options and its action, which returns an <see cref="ExitCode"/>.</summary>
    /// <returns>A command whose description is one sentence, with an example in a paragraph of its own.</returns>
    Command Create();
}
