using Placard.Diagnostics;
using Placard.Files;
using Placard.Reading.FrontMatter;
using Placard.Syntax;

namespace Placard.Reading;

/// <summary>The place in a file where a language is named. Entries don't keep it: it is looked up where there is something to report.</summary>
internal static class LanguageLocation
{
    /// <summary>The first value of <c>languages</c> or <c>lang</c>, at any depth, that is the tag; the start of the file where none is.</summary>
    public static SourceLocation Find(SourceFile file, string lang) =>
        Keys(file) is { } keys && Find(keys, lang) is { } found
            ? new SourceLocation(file.DisplayPath, found.Line, found.Column)
            : SourceLocation.StartOf(file.DisplayPath);

    /// <summary>What is wrong with the file has been reported before.</summary>
    private static YamlMapping? Keys(SourceFile file)
    {
        var known = new DiagnosticBag();
        return file.Path.EndsWith(".md", StringComparison.Ordinal) ? FrontMatterReader.Read(file, known)?.Keys : YamlReader.Read(file, known);
    }

    private static YamlScalar? Find(YamlNode node, string lang) => node switch
    {
        YamlMapping mapping =>
            mapping.Entries.Select(entry => entry.Key.Text is "languages" or "lang" ? Tag(entry.Value, lang) : Find(entry.Value, lang))
                .FirstOrDefault(found => found is not null),
        YamlSequence sequence => sequence.Items.Select(item => Find(item, lang)).FirstOrDefault(found => found is not null),
        _ => null,
    };

    private static YamlScalar? Tag(YamlNode value, string lang) => value switch
    {
        YamlScalar scalar => scalar.Text.Trim() == lang ? scalar : null,
        YamlSequence sequence => sequence.Items.OfType<YamlScalar>().FirstOrDefault(item => item.Text.Trim() == lang),
        _ => null,
    };
}
