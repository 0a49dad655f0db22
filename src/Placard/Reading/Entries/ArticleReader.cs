using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Reading.FrontMatter;
using Placard.Reading.Sources;
using Placard.Reading.Tables;
using Placard.Urls;

namespace Placard.Reading.Entries;

internal static class ArticleReader
{
    public static Article? Read(ReadingContext context, SourceFile file)
    {
        if (EntryReader.Open(context, file, ContentSchemas.Article) is not { } entry) return null;
        var keys = entry.Keys;
        var published = keys.RequiredDate("date");
        var slug = entry.Slug();
        return new Article
        {
            Origin = entry.Origin,
            UrlOrigin = entry.UrlOrigin(),
            SourcePath = file.Path,
            Title = keys.RequiredText("title"),
            Slug = slug,
            Permalink = entry.PermalinkOr($"articles/{published.Year:D4}/{slug}.html"),
            Lang = entry.Lang(),
            Summary = entry.Summary(),
            Lead = entry.Lead(),
            Date = published,
            Published = published,
            Updated = keys.Date("updated"),
            Tags = keys.Texts("tags"),
            Authors = keys.Texts("authors"),
            Image = entry.Image(),
            Aliases = entry.Aliases(),
            RemovalReason = keys.Text("gone"),
            TranslationOf = entry.TranslationOf(),
            Extra = entry.Extra(),
            Body = entry.Body,
            Kind = keys.Word("kind", ArticleKind.News),
            Campaigns = entry.Campaigns("campaign"),
            Source = ReadSource(keys),
            Attachments = ReadAttachments(entry),
            Signatures = entry.Table("signatures") is { } table ? SignatureTable.Read(table, new Permalink($"data/signatures/{published.Year:D4}-{slug}.csv"), keys.Diagnostics) : null,
            Related = ReadRelated(entry),
        };
    }

    private static Provenance? ReadSource(MappingReader keys)
    {
        if (keys.Map("source", ContentSchemas.Source) is not { } source) return null;
        return new Provenance(
            source.Text("title"),
            source.Address("url"),
            source.Date("published"),
            source.Date("captured"),
            source.Address("archivedUrl"),
            source.Text("publisher"),
            source.Text("author"));
    }

    private static Attachment[] ReadAttachments(EntryReader entry)
    {
        var attachments = new List<Attachment>();
        foreach (var map in entry.Keys.Maps("attachments", ContentSchemas.Attachment))
        {
            if (map.Text("file") is not { } reference || entry.PublishedFile(map, reference, map.LocationOf("file")) is not { } file) continue;
            if (file.Length == 0) entry.Keys.Diagnostics.Report(DiagnosticDescriptors.AttachmentEmpty, map.LocationOf("file"), file.DisplayPath);
            attachments.Add(new Attachment(new Permalink(file.Path), map.Text("title") ?? file.Name, file.Length));
        }
        return [.. attachments];
    }

    private static string[] ReadRelated(EntryReader entry)
    {
        var related = new List<string>();
        foreach (var scalar in entry.Keys.Scalars("related"))
        {
            var file = entry.Context.Resolve(entry.Keys.File, scalar.Text.Trim(), entry.Keys.At(scalar));
            if (file is not null) related.Add(file.Path);
        }
        return [.. related];
    }
}
