using System.CommandLine;
using System.CommandLine.Parsing;
using Placard.Diagnostics;

namespace Placard.Cli.Commands;

/// <summary>What is wrong with a call, so told that it isn't lost above a page of help.</summary>
internal static class UsageErrors
{
    /// <summary>One line a mistake, and one that says where help is.</summary>
    public static IEnumerable<string> Lines(ParseResult call)
    {
        var command = call.CommandResult.Command;
        foreach (var error in call.Errors)
        {
            var isUnmatched = error.SymbolResult is CommandResult && call.UnmatchedTokens.Any(token => error.Message.Contains($"'{token}'", StringComparison.Ordinal));
            if (!isUnmatched) yield return error.Message.Trim();
        }
        // What follows an option that is not known is most likely its value.
        if (call.UnmatchedTokens is [var token, ..]) yield return Unmatched(command, token);
        var name = command is RootCommand ? "placard" : $"placard {command.Name}";
        yield return $"What can be written is told by: {name} --help";
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
