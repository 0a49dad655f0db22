using Placard.Editors;
using Placard.Tests.Support;

namespace Placard.Tests.Editors;

/// <summary>The keys that archives rely on, and the places that document them.</summary>
public class ContentKeysTests
{
    private const string EveryPage = "title summary date updated slug permalink aliases lang translationOf tags authors image imageAlt draft extra";

    /// <summary>The content model as it was agreed upon: no key of it may vanish, since archives are written with them.</summary>
    [Theory]
    [InlineData("archive", "title tagline description baseUrl languages publisher contact licence navigation handler mirrors privacy pageSize")]
    [InlineData("article", EveryPage + " campaign kind source attachments signatures related")]
    [InlineData("campaign", EveryPage + " start end hashtag outcome outcomeSummary organisations milestones posts featured")]
    [InlineData("action", EveryPage + " campaign kind opens closes closedNote subject targets fields goal tally handler thanks consent followUp editable")]
    [InlineData("page", EveryPage)]
    [InlineData("capture", "title originalUrl captured tool campaign")]
    public void No_key_is_ever_removed(string kind, string keys) =>
        Assert.Empty(keys.Split(' ').Except(ContentKind.All.Single(candidate => candidate.Name == kind).Schema.Names));

    [Theory]
    [InlineData("article", "source", "title url published captured archivedUrl publisher author")]
    [InlineData("article", "attachments", "file title")]
    [InlineData("campaign", "milestones", "date text link")]
    [InlineData("action", "targets", "name role organisation country email salutation address")]
    [InlineData("action", "fields", "name label type required options")]
    [InlineData("action", "tally", "count asOf")]
    [InlineData("archive", "privacy", "controller purpose retention contact")]
    public void Nor_is_a_key_inside_another(string kind, string key, string parts) =>
        Assert.Empty(parts.Split(' ').Except(ContentKind.All.Single(candidate => candidate.Name == kind).Schema.Find(key)!.NestedKeys!.Names));

    [Fact]
    public void Every_key_has_a_meaning_in_a_sentence_and_an_example() => Assert.All(
        ContentKind.All.SelectMany(kind => kind.Schema.Keys).SelectMany(key => (key.NestedKeys?.Keys ?? []).Prepend(key)), key =>
        {
            Assert.EndsWith(".", key.Meaning, StringComparison.Ordinal);
            Assert.True(key.Name == "extra" || key.Example.Length > 0, key.Name);
        });

    [Fact]
    public void The_table_to_read_names_every_key()
    {
        var table = Editor.Files["schemas/keys.md"];
        foreach (var kind in ContentKind.All)
        {
            var section = table.Split($"\n## {kind.Plural}: ")[1].Split("\n## ")[0];
            Assert.All(kind.Schema.Names, name => Assert.Contains($"\n| `{name}`", section, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_readme_names_the_place_of_every_kind()
    {
        var readme = File.ReadAllText(Path.Join(Repository.Root, "README.md"));
        foreach (var kind in ContentKind.All)
            Assert.Contains(kind.Place.Split('*')[0] is { Length: > 0 } folder ? $"| `input/{folder}" : "", readme, StringComparison.Ordinal);
    }

    /// <summary>The front matter keys in the examples of the documentation are those of the content model.</summary>
    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/editing.md")]
    [InlineData("input/pages/guide.md")]
    [InlineData("input/pages/guide-actions.md")]
    public void Examples_in_the_manuals_use_no_other_keys(string manual)
    {
        var known = ContentKind.All.SelectMany(kind => kind.Schema.Names).ToHashSet(StringComparer.Ordinal);
        var used = File.ReadAllText(Path.Join(Repository.Root, manual)).Split("```").Where((_, i) => i % 2 == 1)
            .Where(block => block.StartsWith("yaml", StringComparison.Ordinal) || block.StartsWith("markdown", StringComparison.Ordinal))
            .SelectMany(block => YamlAsJson.FrontMatter(block.Split('\n', 2)[1])!.AsObject().Select(pair => pair.Key)).ToList();
        Assert.NotEmpty(used);
        Assert.Empty(used.Except(known));
    }
}
