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
        var name = command is RootCommand ? "placard" : $"placard {command.Name}";
        yield return $"For all options, run: {name} --help";
    }

    private static string Unmatched(Command command, string token)
    {
        if (token.StartsWith('-')) return $"There is no option {token} here.{Hint(token, command.Options.Select(option => option.Name))}";
        if (command is RootCommand) return $"There is no command '{token}'.{Hint(token, command.Subcommands.Select(command => command.Name))}";
        return command.Arguments.Count > 0
            ? $"'{token}' is one word too many. Put a title of several words in quotation marks: \"Two words\"."
            : $"'{token}' is one word too many.";
    }

    private static string Hint(string token, IEnumerable<string> known) => NearestName.Of(token, known) is { } name ? $" Did you mean {name}?" : "";
}
