using System.Text.Json;
using Placard.Content;
using Placard.Files;

namespace Placard.Outputs.StructuredData;

/// <summary>Writes an article: a record of the archive, based on its source if there is one, and about an event if that is its kind.</summary>
internal static class ArticleData
{
    public static void Write(Utf8JsonWriter json, Site site, Article article)
    {
        json.WriteStartObject();
        json.WriteEntry(site, article, "headline", TypeOf(article.Kind), "ArchiveComponent");
        json.WriteIso8601("datePublished", article.Published);
        if (site.Settings.Publisher is { } publisher)
        {
            json.WritePropertyName("publisher");
            json.WriteThing("Organization", publisher);
        }
        json.WriteParts(site, article.Campaigns);
        if (article.Source is { } source) WriteSource(json, site, article, source);
        WriteAttachments(json, site, article);
        if (article.Kind == ArticleKind.Event) WriteEvent(json, article);
        json.WriteEndObject();
    }

    public static string TypeOf(ArticleKind kind) => kind switch
    {
        ArticleKind.News => "NewsArticle",
        ArticleKind.Report => "Report",
        _ => "Article",
    };

    private static void WriteAttachments(Utf8JsonWriter json, Site site, Article article)
    {
        if (article.Attachments.Count == 0) return;
        json.WriteStartArray("associatedMedia");
        foreach (var attachment in article.Attachments)
        {
            json.WriteStartObject();
            json.WriteString("@type", "MediaObject");
            json.WriteString("name", attachment.Title);
            json.WriteString("contentUrl", site.BaseUrl + attachment.Permalink.Href);
            json.WriteOptional("encodingFormat", MediaTypes.Find(attachment.Permalink.Path));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteSource(Utf8JsonWriter json, Site site, Article article, Provenance source)
    {
        json.WriteStartObject("isBasedOn");
        json.WriteString("@type", "CreativeWork");
        json.WriteOptional("name", source.Title);
        json.WriteOptional("url", source.Url);
        json.WriteOptional("archivedAt", source.ArchivedUrl);
        json.WriteIso8601("datePublished", source.Published);
        if (source.Author is { } author)
        {
            json.WritePropertyName("author");
            json.WriteAuthor(site, article, author);
        }
        if (source.Publisher is { } publisher)
        {
            json.WritePropertyName("publisher");
            json.WriteThing("Organization", publisher);
        }
        json.WriteEndObject();
    }

    /// <summary>Of an interval with known ends both.</summary>
    private static void WriteEventDates(Utf8JsonWriter json, EdtfDate date)
    {
        var isKnown = date is { IsQualified: false, Interval: { IsInterval: true, From: not null } };
        json.WriteOptional("startDate", isKnown ? date.Interval!.From!.ToString() : date.ToIso8601());
        if (isKnown) json.WriteString("endDate", date.Interval!.To.ToString());
    }

    private static void WriteEvent(Utf8JsonWriter json, Article article)
    {
        json.WriteStartObject("about");
        json.WriteString("@type", "Event");
        json.WriteString("name", article.Title);
        WriteEventDates(json, article.Published);
        json.WriteEndObject();
    }
}
