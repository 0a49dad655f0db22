using System.Diagnostics;
using Placard.Content;
using Placard.Reading.Keys;
using Placard.Reading.Settings;
using Placard.Syntax;

namespace Placard.Writing;

/// <summary>
/// Writes entries and settings as the files that they are read from. Reading what is written gives an equal record, but for the places
/// in the file, as long as the files that it refers to are there and its texts neither begin nor end with white space.
/// </summary>
/// <remarks>Targets and letters are written into the file, even where they came from a table; signatures and posts stay in their tables.</remarks>
public static class EntryWriter
{
    /// <summary>The file of an entry: a Markdown file with front matter, or the <c>capture.yaml</c> of a capture.</summary>
    /// <param name="defaultLanguage">The archive's default language, which is not written; null writes the language of every entry.</param>
    public static string Write(Entry entry, string? defaultLanguage = null)
    {
        var keys = YamlWriter.Write(KeysOf(entry, defaultLanguage));
        return entry is Capture ? keys : $"---\n{keys}---\n{entry.Body.ReadText()}";
    }

    /// <summary>The text of <c>archive.yaml</c>.</summary>
    public static string Write(ArchiveSettings settings) => YamlWriter.Write(ArchiveKeys.Schema.Write(settings));

    /// <summary>The keys of an entry that have a value, in the order of their declarations.</summary>
    internal static YamlMapping KeysOf(Entry entry, string? defaultLanguage) => WithoutLanguage(KeysOf(entry), defaultLanguage);

    private static YamlMapping KeysOf(Entry entry) => entry switch
    {
        Article article => ArticleKeys.Schema.Write(article),
        Campaign campaign => CampaignKeys.Schema.Write(campaign),
        CampaignAction action => ActionKeys.Schema.Write(action),
        Page page => PageKeys.Schema.Write(page),
        Capture capture => CaptureKeys.Schema.Write(capture),
        _ => throw new UnreachableException(),
    };

    private static YamlMapping WithoutLanguage(YamlMapping keys, string? language) =>
        keys with { Entries = [.. keys.Entries.Where(entry => entry.Key.Text != "lang" || entry.Value is not YamlScalar value || value.Text != language)] };
}
