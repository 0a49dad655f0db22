using System.CommandLine;

namespace Placard.Cli.Terminal;

/// <summary>The option <c>--format</c> of commands that print diagnostics.</summary>
internal sealed class FormatOption : Option<string>
{
    private readonly DiagnosticFormat[] formats;

    /// <param name="hint">The end of the usage error for an unknown format; may be empty.</param>
    /// <param name="formats">The formats that the command can print; the first is the default.</param>
    public FormatOption(string hint, params DiagnosticFormat[] formats)
        : base("--format")
    {
        this.formats = formats;
        var names = formats.Select(NameOf).ToList();
        Description = "Format of diagnostics.";
        HelpName = string.Join('|', names);
        DefaultValueFactory = _ => names[0];
        Validators.Add(result =>
        {
            if (result.Tokens is [var name] && !names.Contains(name.Value, StringComparer.OrdinalIgnoreCase))
                result.AddError($"There is no format '{name.Value}'. Write one of: {string.Join(", ", names)}.{hint}");
        });
    }

    public DiagnosticFormat ValueIn(ParseResult invocation) =>
        formats.First(format => string.Equals(NameOf(format), invocation.GetValue(this), StringComparison.OrdinalIgnoreCase));

    private static string NameOf(DiagnosticFormat format) => format.ToString().ToLowerInvariant();
}
