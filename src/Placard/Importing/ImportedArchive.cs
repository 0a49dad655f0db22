using Placard.Content;
using Placard.Diagnostics;
using Placard.Reading.FrontMatter;
using Placard.Syntax;

namespace Placard.Importing;

/// <summary>What an import must know of the archive that it writes into.</summary>
/// <param name="Language">The default language, which entries need not name.</param>
/// <param name="Patterns">The patterns of URLs, by which entries need no permalink.</param>
public sealed record ImportedArchive(string Language, PermalinkPatterns Patterns)
{
    private const string DefaultLanguage = "en";

    /// <param name="settings">The text of <c>archive.yaml</c>; what is wrong with it is for the build to report.</param>
    public static ImportedArchive Of(string settings)
    {
        var entries = YamlReader.Read("", settings, new DiagnosticBag())?.Entries ?? [];
        var languages = entries.Find(entry => entry.Key.Text == "languages").Value;
        var first = (languages as YamlSequence)?.Items.FirstOrDefault() ?? languages;
        var language = first is YamlScalar { Text: var tag } && LanguageTag.IsValid(tag.Trim()) ? tag.Trim() : DefaultLanguage;
        var patterns = (entries.Find(entry => entry.Key.Text == "permalinks").Value as YamlMapping)?.Entries ?? [];
        return new(language, new(Pattern("articles"), Pattern("campaigns"), Pattern("actions"), Pattern("pages")));

        string? Pattern(string kind) => patterns.Find(entry => entry.Key.Text == kind).Value is YamlScalar { IsAbsent: false } text ? text.Text.Trim() : null;
    }
}
