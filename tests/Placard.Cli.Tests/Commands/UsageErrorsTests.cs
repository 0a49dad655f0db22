using Placard.Cli.Commands;

namespace Placard.Cli.Tests.Commands;

/// <summary>The messages of usage errors.</summary>
public class UsageErrorsTests
{
    [Theory]
    [InlineData("bild", "There is no command 'bild'. Did you mean build?", "placard")]
    [InlineData("serve --prot 5081", "There is no option --prot here. Did you mean --port?", "placard serve")]
    [InlineData("check everything", "'everything' is one word too many.", "placard check")]
    [InlineData("new article The minister", "'minister' is one word too many. Put a title of several words in quotation marks: \"Two words\".", "placard new")]
    [InlineData("new letter T", "There is no kind 'letter'. Write one of: article, campaign, action, page.", "placard new")]
    [InlineData("new action T --kind petitoin", "There is no kind 'petitoin'. Did you mean `petition`? Write one of: letter, petition, pledge, contact, call.", "placard new")]
    [InlineData("new page T --kind petition", "Only actions and articles have a kind. Leave --kind out.", "placard new")]
    [InlineData("new article T --date 14.3.2026", "'14.3.2026' is not a date. Write year, month and day: --date 2026-01-31", "placard new")]
    [InlineData("check --format xml", "There is no format 'xml'. Write one of: text, github, json, sarif.", "placard check")]
    [InlineData("build --format sarif", "There is no format 'sarif'. Write one of: text, github, json. For SARIF use: placard check --format sarif", "placard build")]
    public void One_line_has_the_error_and_another_the_help_command(string arguments, string message, string command) =>
        Assert.Equal([message, $"For all options, run: {command} --help"], UsageErrors.Lines(CommandLine.Create().Parse(arguments)));

    [Theory]
    [InlineData("new --help")]
    [InlineData("schema --help")]
    public void Help_is_not_a_usage_error(string arguments) =>
        Assert.IsNotType<System.CommandLine.Invocation.ParseErrorAction>(CommandLine.Create().Parse(arguments).Action);
}
