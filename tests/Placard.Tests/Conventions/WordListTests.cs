using System.CommandLine;
using Placard.Cli.Commands;

namespace Placard.Tests.Conventions;

/// <summary>Code, documentation and help texts use the field's own words: CONTRIBUTING.md has the table.</summary>
public class WordListTests
{
    private static readonly Lazy<IReadOnlyList<(string Path, string Text)>> Texts = new(() => [.. WordList.Texts(), .. HelpTexts(CommandLine.Create())]);

    public static TheoryData<string> Words => [.. WordList.Rules.Select(rule => rule.Not)];

    [Theory, MemberData(nameof(Words))]
    public void No_text_uses_a_word_that_the_table_replaces(string word)
    {
        var rule = WordList.Rules.Single(candidate => candidate.Not == word);
        var uses = Texts.Value.SelectMany(text => rule.LinesIn(text.Text).Select(line => $"{text.Path}:{line}")).ToList();
        Assert.True(uses.Count == 0, $"Write \"{rule.Write}\" instead of \"{word}\" in {uses.Count} places:\n{string.Join('\n', uses.Take(40))}");
    }

    [Fact]
    public void A_planted_word_is_found_in_comments_and_identifiers_but_not_in_literals()
    {
        var text = CSharpText.Prose("""
            /// <summary>Finds a mistake, <c>mistake</c>.</summary>
            var lastMistake = $"a mistake {count} \"mistake\"";
            var other = 'x'; // mistakes are another word
            """);
        Assert.Equal([1, 2], new WordRule("error", "mistake", []).LinesIn(text));
    }

    [Fact]
    public void A_planted_word_is_found_in_prose_but_not_in_code() =>
        Assert.Equal([1, 5], new WordRule("URL", "address", ["email address"]).LinesIn(
            WordList.Markdown("An address, an email address, [a link](address.md), `address`.\n```yaml\naddress: x\n```\nAddress\n\n    address\n\n## Plain technical English\naddress")));

    private static IEnumerable<(string Path, string Text)> HelpTexts(Command command) =>
    [
        ($"placard {command.Name} --help", string.Join('\n',
            [command.Description, .. command.Options.Select(option => option.Description), .. command.Arguments.Select(argument => argument.Description)])),
        .. command.Subcommands.SelectMany(HelpTexts),
    ];
}
