using System.CommandLine.Parsing;
using System.Globalization;

namespace Placard.Cli.Commands;

/// <summary>Validators of options and arguments.</summary>
internal static class OptionValidation
{
    public static void Date(OptionResult result)
    {
        var text = TextOf(result);
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            result.AddError($"'{text}' is not a date. Write year, month and day: {result.Option.Name} 2026-01-31");
    }

    public static void Url(OptionResult result)
    {
        var text = TextOf(result);
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            result.AddError($"'{text}' is not a URL. Write all of it: {result.Option.Name} https://archive.example/");
    }

    /// <summary>Refuses what would be taken for an argument, and is an option that is not known.</summary>
    public static void NoOption(ArgumentResult result)
    {
        foreach (var token in result.Tokens.Where(token => token.Value.StartsWith('-'))) result.AddError($"There is no option {token.Value} here.");
    }

    private static string TextOf(OptionResult result) => result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
}
