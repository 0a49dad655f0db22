using System.CommandLine;

namespace Placard.Cli.Terminal;

/// <summary>The option <c>--format</c> of a verb that can write some of the formats.</summary>
internal static class FormatOption
{
    /// <param name="else">What is said of a format that this verb doesn't write, besides those that it does.</param>
    public static Option<DiagnosticFormat> Create(string description, string @else, params DiagnosticFormat[] formats)
    {
        var words = formats.Select(Word).ToList();
        return new Option<DiagnosticFormat>("--format")
        {
            Description = $"{description}; else as text.",
            HelpName = string.Join('|', words),
            CustomParser = result =>
            {
                var word = result.Tokens[0].Value;
                foreach (var format in formats)
                {
                    if (string.Equals(word, Word(format), StringComparison.OrdinalIgnoreCase)) return format;
                }
                result.AddError($"'{word}' is no format. Write one of: {string.Join(", ", words)}.{@else}");
                return default;
            },
        };
    }

    private static string Word(DiagnosticFormat format) => format.ToString().ToLowerInvariant();
}
