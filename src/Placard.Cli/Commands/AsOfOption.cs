using System.CommandLine;
using System.CommandLine.Parsing;
using Placard.Building;
using Placard.Content;

namespace Placard.Cli.Commands;

/// <summary><c>--as-of</c>: the moment of a build, which is that of the environment by default.</summary>
internal sealed class AsOfOption : Option<string?>
{
    public AsOfOption()
        : base("--as-of")
    {
        Description = "Date of the build, or date and time, which decides what is open, closed or still to come. A date is its first moment in the archive's time zone. [default: SOURCE_DATE_EPOCH, else now]";
        HelpName = "YYYY-MM-DD";
        Validators.Add(Validate);
    }

    /// <summary>Adds the option to a command. Without the option, a malformed <c>SOURCE_DATE_EPOCH</c> is a usage error.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(this);
        command.Validators.Add(result => DateOption.ValidateEnvironment(result, this));
    }

    /// <summary>Options with the moment alone: that of the option, or the default.</summary>
    public BuildOptions ValueIn(ParseResult invocation) => invocation.GetValue(this) is { } written && BuildEnvironment.At(written) is { } options
        ? options
        : BuildEnvironment.At(BuildEnvironment.Now(Environment.GetEnvironmentVariable, DateTimeOffset.UtcNow));

    private static void Validate(OptionResult result)
    {
        var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        if (BuildEnvironment.At(text) is null)
            result.AddError($"'{text}' is not a date. Write year, month and day: --as-of 2026-01-31, or a time with its UTC offset: --as-of 2026-01-31T18:00Z");
    }
}
