using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Placard.Building;

namespace Placard.Cli.Commands;

/// <summary>An option with a date, which is that of the environment by default.</summary>
internal sealed class DateOption : Option<string?>
{
    private const string Pattern = "yyyy-MM-dd";

    public DateOption(string name, string description)
        : base(name)
    {
        Description = $"{description} [default: SOURCE_DATE_EPOCH, else today (UTC)]";
        HelpName = "YYYY-MM-DD";
        Validators.Add(OptionValidation.Date);
    }

    private static DateOnly Default => BuildEnvironment.AsOf(Environment.GetEnvironmentVariable, DateTimeOffset.UtcNow);

    /// <summary>Adds the option to a command. Without the option, a malformed <c>SOURCE_DATE_EPOCH</c> is a usage error.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(this);
        command.Validators.Add(result => ValidateEnvironment(result, this));
    }

    /// <summary>Reports a malformed <c>SOURCE_DATE_EPOCH</c> where an option is not given.</summary>
    public static void ValidateEnvironment(CommandResult result, Option option)
    {
        if (result.GetResult(option) is not null) return;
        try
        {
            _ = Default;
        }
        catch (FormatException malformed)
        {
            result.AddError(malformed.Message);
        }
    }

    /// <summary>The date of the option, or the default at this moment.</summary>
    public DateOnly ValueIn(ParseResult invocation) =>
        invocation.GetValue(this) is { } date ? DateOnly.ParseExact(date, Pattern, CultureInfo.InvariantCulture) : Default;
}
