using Placard.Content;
using Placard.Files;
using Placard.Reading.FrontMatter;
using Placard.Reading.Sources;

namespace Placard.Reading.Entries;

internal static class PageReader
{
    public static Page? Read(ReadingContext context, SourceFile file)
    {
        if (EntryReader.Open(context, file, ContentSchemas.Page) is not { } entry) return null;
        var keys = entry.Keys;
        var slug = entry.Slug();
        var folder = file.Path["pages/".Length..(file.Path.LastIndexOf('/') + 1)];
        return new Page
        {
            Origin = entry.Origin,
            UrlOrigin = entry.UrlOrigin(),
            SourcePath = file.Path,
            Title = keys.RequiredText("title"),
            Slug = slug,
            Permalink = entry.PermalinkOr($"{folder}{slug}.html"),
            Lang = entry.Lang(),
            Summary = entry.Summary(),
            Date = keys.Date("date"),
            Updated = keys.Date("updated"),
            Tags = keys.Texts("tags"),
            Authors = keys.Texts("authors"),
            Image = entry.Image(),
            Aliases = entry.Aliases(),
            RemovalReason = keys.Text("gone"),
            TranslationOf = entry.TranslationOf(),
            Extra = entry.Extra(),
            Body = entry.Body,
        };
    }
}
