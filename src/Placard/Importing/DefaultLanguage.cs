using Placard.Diagnostics;
using Placard.Reading.FrontMatter;
using Placard.Syntax;

namespace Placard.Importing;

/// <summary>The default language of an archive, which its entries need not name.</summary>
public static class DefaultLanguage
{
    private const string Otherwise = "en";

    /// <param name="settings">The text of <c>archive.yaml</c>; what is wrong with it is for the build to report.</param>
    public static string In(string settings)
    {
        var languages = YamlReader.Read("", settings, new DiagnosticBag())?.Entries.Find(entry => entry.Key.Text == "languages").Value;
        var first = (languages as YamlSequence)?.Items.FirstOrDefault() ?? languages;
        return first is YamlScalar { Text: var tag } && LanguageTag.IsValid(tag.Trim()) ? tag.Trim() : Otherwise;
    }
}
