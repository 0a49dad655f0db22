using System.CommandLine;
using System.CommandLine.Parsing;
using Placard.Diagnostics;

namespace Placard.Cli.Commands;

/// <summary>The usage errors of an invocation, in a few lines instead of a page of help.</summary>
internal static class UsageErrors
{
    /// <summary>A line for each error, and one that names the command for help.</summary>
    public static IEnumerable<string> Lines(ParseResult invocation)
    {
        var command = invocation.CommandResult.Command;
        foreach (var error in invocation.Errors)
        {
            var isUnmatched = error.SymbolResult is CommandResult
                && invocation.UnmatchedTokens.Any(token => error.Message.Contains($"'{token}'", StringComparison.Ordinal));
            if (!isUnmatched) yield return error.Message.Trim();
        }
        // The tokens after an unknown option are most likely its values.
        if (invocation.UnmatchedTokens is [var token, ..]) yield return Unmatched(command, token);
        yield return $"For all options, run: placard{WordsOf(command)} --help";
    }

    /// <summary>The words that call a command, each after a blank.</summary>
    private static string WordsOf(Command command) =>
        command is RootCommand ? "" : WordsOf(command.Parents.OfType<Command>().First()) + ' ' + command.Name;

    private static string Unmatched(Command command, string token)
    {
        if (token.StartsWith('-')) return $"There is no option {token} here.{Hint(token, command.Options.Select(option => option.Name))}";
        if (command is RootCommand) return $"There is no command '{token}'.{Hint(token, command.Subcommands.Select(command => command.Name))}";
        if (command.Subcommands.Count > 0) return $"There is no '{token}' here.{Hint(token, command.Subcommands.Select(command => command.Name))}";
        return command.Arguments.Count > 0
            ? $"'{token}' is one word too many. Put a title of several words in quotation marks: \"Two words\"."
            : $"'{token}' is one word too many.";
    }

    private static string Hint(string token, IEnumerable<string> known) => NearestName.Of(token, known) is { } name ? $" Did you mean {name}?" : "";
}
