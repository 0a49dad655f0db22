using System.Text.RegularExpressions;

namespace Placard.Tests.Conventions;

/// <summary>A row of CONTRIBUTING's table "Plain technical English": what not to write, unless it is part of something else.</summary>
/// <param name="Write">The field's own word.</param>
/// <param name="Not">A word or words that stand for it and are not to be used.</param>
/// <param name="Except">Longer terms that contain the word and are right.</param>
internal sealed partial record WordRule(string Write, string Not, IReadOnlyList<string> Except)
{
    private readonly Regex word = new($@"(?<![\p{{L}}\p{{N}}]){Regex.Escape(Not)}(?![\p{{L}}\p{{N}}])", RegexOptions.IgnoreCase);

    /// <summary>The numbers of the lines that use the word, from 1; a line that uses it twice counts twice.</summary>
    public IEnumerable<int> LinesIn(string text) => text.Split('\n')
        .SelectMany((line, i) =>
            word.Matches(Except.Aggregate(line, (rest, term) => rest.Replace(term, "", StringComparison.OrdinalIgnoreCase))).Select(_ => i + 1));
}

/// <summary>The rules, and the texts that are held to them.</summary>
internal static partial class WordList
{
    private const string Heading = "\n## Plain technical English\n";

    public static IReadOnlyList<WordRule> Rules { get; } =
    [
        .. RepositoryFiles.Read("CONTRIBUTING.md").Split(Heading)[1].Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(2)
            .Select(line => line.Trim('|', ' ').Split('|').Select(cell => cell.Trim()).ToArray())
            .SelectMany(cells => RulesOf(cells[0], cells[1], cells is [_, _, { Length: > 0 } except] ? except : "")),
    ];

    /// <summary>Every text that the rules apply to, by its path; code spans and literals are left out of it.</summary>
    public static IEnumerable<(string Path, string Text)> Texts() =>
    [
        .. RepositoryFiles.CSharp().Select(path => (path, CSharpText.Prose(RepositoryFiles.Read(path)))),
        .. RepositoryFiles.Documentation().Select(path => (path, Markdown(RepositoryFiles.Read(path)))),
        .. RepositoryFiles.Configuration().Select(path => (path, Comments(RepositoryFiles.Read(path)))),
    ];

    /// <summary>
    /// A text without code, the targets of links, the table of the rules themselves, and tables of template members, which repeat what
    /// volunteers read about front matter keys.
    /// </summary>
    public static string Markdown(string text) => Code().Replace(text.Split(Heading)[0], part => new string('\n', part.Value.AsSpan().Count('\n')));

    public static string Comments(string text) => string.Join('\n', text.Split('\n').Select(line => line.Split('#', 2) is [_, var comment] ? comment : ""));

    private static IEnumerable<WordRule> RulesOf(string write, string not, string except) =>
        not.Split(", ").Select(word => new WordRule(write, word, except.Split(", ", StringSplitOptions.RemoveEmptyEntries)));

    [GeneratedRegex(@"^<!-- Written by.*?^<!-- End of|^```.*?^```|^ {4}[^\n]*|`[^`\n]*`|\]\([^)\n]*\)", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Code();
}
