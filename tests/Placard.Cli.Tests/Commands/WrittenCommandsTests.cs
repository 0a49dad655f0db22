using System.Text.RegularExpressions;
using Placard.Cli.Commands;
using Placard.Tests.Support;

namespace Placard.Cli.Tests.Commands;

/// <summary>Every command in the documentation and in the configuration of hosts is valid.</summary>
public partial class WrittenCommandsTests
{
    private static readonly string[] Documents =
    [
        "README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "SECURITY.md", "theme/README.md", "input/pages/guide.md",
            "input/pages/guide-actions.md", "netlify.toml", ".gitlab-ci.yml",
            ".ci/run", "starter/README.md", "starter/input/pages/guide.md", "starter/input/pages/guide-actions.md", "starter/netlify.toml",
            "starter/.gitlab-ci.yml", "starter/placard.lock",
        .. FilesIn(".github/workflows"), .. FilesIn("docs"), .. FilesIn("starter/.github/workflows"), .. FilesIn("starter/.forgejo/workflows"),
    ];

    public static TheoryData<string, string> Calls => [.. Documents.SelectMany(CallsIn)];

    [Theory, MemberData(nameof(Calls))]
    public void The_program_parses_it(string document, string arguments)
    {
        var call = CommandLine.Create().Parse(arguments);
        Assert.True(call.Errors.Count == 0, $"{document}: placard {arguments}: {string.Join(' ', call.Errors.Select(error => error.Message))}");
    }

    [Fact]
    public void Every_document_but_the_theme_s_has_at_least_one()
    {
        string[] documents =
        [
            "README.md", "netlify.toml", ".gitlab-ci.yml", ".github/workflows/publish.yml", "starter/netlify.toml", "starter/.gitlab-ci.yml",
            "starter/.github/workflows/archive.yml", "starter/.forgejo/workflows/archive.yml",
        ];
        Assert.Superset(documents.ToHashSet(StringComparer.Ordinal), Calls.Select(row => row.Data.Item1).ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public void A_planted_error_is_noticed() => Assert.NotEmpty(CommandLine.Create().Parse("chek --format github").Errors);

    private static IEnumerable<string> FilesIn(string folder) =>
        Directory.EnumerateFiles(PathOf(folder)).Where(path => !path.EndsWith(".png", StringComparison.Ordinal))
            .Select(path => $"{folder}/{Path.GetFileName(path)}");

    private static string PathOf(string document) => Path.Join(Repository.Root, document);

    private static IEnumerable<TheoryDataRow<string, string>> CallsIn(string document)
    {
        var text = File.ReadAllText(PathOf(document));
        return FromSource().Matches(text).Concat(ByName().Matches(text)).Concat(ByScript().Matches(text))
            .Select(match => match.Groups["arguments"].Value.Trim())
            .Distinct(StringComparer.Ordinal)
            .Except(CommandLine.Create().Subcommands.Select(command => command.Name), StringComparer.Ordinal) // A command that is only mentioned.
            .Select(arguments => new TheoryDataRow<string, string>(document, arguments));
    }

    [GeneratedRegex("""dotnet run --project src/Placard\.Cli(?: --configuration Release)?(?: --(?= ))?(?<arguments>[^\n`#|&\\]*)""")]
    private static partial Regex FromSource();

    [GeneratedRegex(@"sh placard\.sh(?<arguments>[^\n`""|&\\]*)")]
    private static partial Regex ByScript();

    [GeneratedRegex(@"`(?:\./)?placard(?<arguments>(?: [^`\n]*)?)`")]
    private static partial Regex ByName();
}
