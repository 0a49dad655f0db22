using System.CommandLine;
using System.CommandLine.Help;
using Placard.Cli.Commands;
using Placard.Text;

namespace Placard.Cli.Tests.Commands;

/// <summary>What is true of every command of the program. A command of the tests' own, added by one line, shows that it holds for the next one.</summary>
public class CommandContractTests
{
    private static readonly RootCommand Root = CommandLine.Create([.. CommandLine.Commands, new EchoCommand()]);

    /// <summary>The words of each command that does something; <c>import</c> alone does nothing.</summary>
    public static TheoryData<string> Names => [.. Root.Subcommands.SelectMany(command => command.Subcommands.Count == 0
        ? [command.Name] : command.Subcommands.Select(inner => $"{command.Name} {inner.Name}"))];

    [Fact]
    public void Commands_have_names_of_their_own()
    {
        var names = Root.Subcommands.Select(command => command.Name).ToList();
        Assert.Equal(names.Distinct(StringComparer.Ordinal), names);
        Assert.All(names, name => Assert.Equal(Slug.From(name), name));
    }

    [Theory, MemberData(nameof(Names))]
    public void Its_description_is_a_sentence_with_examples_that_the_program_accepts(string name)
    {
        var lines = CommandOf(name).Description!.Split('\n');
        Assert.Matches("^[A-Z].*[.]$", lines[0]);
        Assert.Equal("", lines[1]);
        Assert.All(lines[2..], line =>
        {
            Assert.StartsWith($"Example: placard {name}", line, StringComparison.Ordinal);
            var invocation = Root.Parse(line["Example: placard ".Length..]);
            Assert.Empty(invocation.Errors);
            Assert.Equal(name.Split(' ')[^1], invocation.CommandResult.Command.Name);
        });
    }

    [Theory, MemberData(nameof(Names))]
    public void Its_options_are_described_and_name_the_value_that_they_take(string name) =>
        Assert.All(CommandOf(name).Options.Where(option => option is not HelpOption), option =>
        {
            Assert.Equal("--" + Slug.From(option.Name[2..]), option.Name);
            Assert.Matches(@"^[A-Z].*([.]|\[default: .+\])$", option.Description);
            if (option.ValueType != typeof(bool) && option.ValueType != typeof(bool?)) Assert.False(string.IsNullOrEmpty(option.HelpName), option.Name);
        });

    [Theory, MemberData(nameof(Names))]
    public void An_unknown_option_is_a_usage_error_that_names_the_help(string name)
    {
        var example = CommandOf(name).Description!.Split("Example: placard ")[1].Split('\n')[0];
        Assert.Equal(
            ["There is no option --no-such-option here.", $"For all options, run: placard {name} --help"],
            UsageErrors.Lines(Root.Parse($"{example} --no-such-option")));
    }

    [Theory, MemberData(nameof(Names))]
    public void The_help_of_the_program_lists_it(string name)
    {
        using var help = new StringWriter();
        Root.Parse("--help").Invoke(new InvocationConfiguration { Output = help });
        Assert.Contains($"\n  {name.Split(' ')[0]} ", help.ToString().ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_command_is_run_and_its_exit_code_returned()
    {
        Assert.Equal(ExitCode.ContentErrors, Root.Parse("echo --text Hello").Invoke());
        Assert.Equal("Hello", EchoCommand.Printed);
    }

    private static Command CommandOf(string name) =>
        name.Split(' ').Aggregate((Command)Root, (command, word) => command.Subcommands.Single(inner => inner.Name == word));

    private sealed class EchoCommand : ICommand
    {
        private readonly Option<string> text = new("--text") { Description = "Text to print.", HelpName = "TEXT" };

        public static string? Printed { get; private set; }

        public Command Create()
        {
            var command = new Command("echo", "Print a text.\n\nExample: placard echo --text Hello") { text };
            command.SetAction(invocation =>
            {
                Printed = invocation.GetValue(text);
                return ExitCode.ContentErrors;
            });
            return command;
        }
    }
}
