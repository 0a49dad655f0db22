using Placard.Citations;
using Placard.Content;
using Placard.Theming;

namespace Placard.Outputs.Citations;

/// <summary>Takes the data of an entry's citation from the archive.</summary>
internal static class CitationBuilder
{
    public static Citation Of(OutputContext context, Entry entry)
    {
        var settings = context.Site.Settings;
        return new Citation(
            entry,
            entry.Authors.Select(CitedName.Parse).ToArray(),
            EntryDate.Of(entry),
            settings.Title,
            settings.Publisher,
            CanonicalUrl.Of(context.Site, entry.Permalink),
            entry is Article { Source: { } source } ? NoteOf(context, entry.Lang, source) : "");
    }

    private static string NoteOf(OutputContext context, string lang, Provenance source)
    {
        (string Key, string? Value)[] parts =
        [
            ("source.title", source.Title),
            ("source.author", source.Author),
            ("source.publisher", source.Publisher),
            ("source.published", source.Published?.ToString()),
            ("source.document", source.Url),
            ("source.captured", source.Captured?.ToString()),
            ("source.archived", source.ArchivedUrl),
        ];
        return string.Join("; ", parts.Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => $"{context.Text(lang, part.Key)}: {part.Value}"));
    }
}
