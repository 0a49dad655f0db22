using Placard.Content;
using Placard.Files;
using Placard.Reading.Keys;
using Placard.Reading.Sources;

namespace Placard.Reading.Entries;

/// <summary>Reads a plain page.</summary>
internal static class PageReader
{
    public static Page? Read(ReadingContext context, SourceFile file)
    {
        if (EntryReader.Open(context, file, PageKeys.Schema) is not { } reader) return null;
        var slug = reader.Slug();
        PlaceholderChecks.CheckBody(reader);
        return (Page)SharedKeys.Read(reader, slug, PatternPath.OfPage(reader, file.Path, slug));
    }
}
