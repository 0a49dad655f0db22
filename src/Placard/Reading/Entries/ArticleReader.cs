using Placard.Content;
using Placard.Files;
using Placard.Reading.Keys;
using Placard.Reading.Sources;

namespace Placard.Reading.Entries;

internal static class ArticleReader
{
    public static Article? Read(ReadingContext context, SourceFile file)
    {
        if (EntryReader.Open(context, file, ArticleKeys.Schema) is not { } reader) return null;
        var published = reader.Keys.RequiredPastDate("date");
        var slug = reader.Slug();
        var shared = SharedKeys.Read(reader, slug, PatternPath.OfArticle(reader, published, slug));
        PlaceholderChecks.CheckBody(reader);
        return ArticleKeys.Schema.Read(reader, new Article(shared) { Date = published, Published = published });
    }
}
