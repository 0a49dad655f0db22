using Placard.Content;
using Placard.Files;
using Placard.Reading.Sources;

namespace Placard.Reading.Entries;

/// <summary>Reads a plain page, which has the shared keys and no others.</summary>
internal static class PageReader
{
    public static EntrySchema<Page> Schema { get; } = new(SharedKeys.All);

    public static Page? Read(ReadingContext context, SourceFile file)
    {
        if (EntryReader.Open(context, file, Schema) is not { } reader) return null;
        var slug = reader.Slug();
        return (Page)SharedKeys.Read(reader, slug, DefaultPath.OfPage(file.Path, slug));
    }
}
