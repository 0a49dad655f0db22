using System.Text.Json;
using Placard.Model;
using Placard.Model.Citing;

namespace Placard.Outputs.Describing;

/// <summary>An article: a record that an archive holds, made from a document if it names one, and of an event if that is its kind.</summary>
internal static class ArticleData
{
    public static void Write(Utf8JsonWriter json, Site site, Article article)
    {
        json.WriteStartObject();
        json.WriteEntry(site, article, "headline", TypeOf(article.Kind), "ArchiveComponent");
        json.WriteString("datePublished", article.Published.ToString());
        WriteAuthors(json, article);
        if (site.Settings.Publisher is { } publisher)
        {
            json.WritePropertyName("publisher");
            json.WriteThing("Organization", publisher);
        }
        CollectionData.WriteParts(json, site, article.Campaigns);
        if (article.Source is { } source) WriteSource(json, source);
        if (article.Kind == ArticleKind.Event) WriteEvent(json, article);
        json.WriteEndObject();
    }

    private static string TypeOf(ArticleKind kind) => kind switch
    {
        ArticleKind.News => "NewsArticle",
        ArticleKind.Report => "Report",
        _ => "Article",
    };

    /// <summary>Whether a name is a person's is only said where it is known.</summary>
    private static void WriteAuthors(Utf8JsonWriter json, Article article)
    {
        if (article.Authors.Count == 0) return;
        json.WriteStartArray("author");
        foreach (var name in article.Authors.Select(CitedName.Parse)) json.WriteThing(name.Family is null ? null : "Person", name.Whole);
        json.WriteEndArray();
    }

    private static void WriteSource(Utf8JsonWriter json, Provenance source)
    {
        json.WriteStartObject("isBasedOn");
        json.WriteString("@type", "CreativeWork");
        json.WriteOptional("name", source.Title);
        json.WriteOptional("url", source.Url);
        json.WriteOptional("archivedAt", source.ArchivedUrl);
        json.WriteOptional("datePublished", source.Published?.ToString());
        if (source.Author is { } author)
        {
            json.WritePropertyName("author");
            json.WriteThing(null, author);
        }
        if (source.Publisher is { } publisher)
        {
            json.WritePropertyName("publisher");
            json.WriteThing("Organization", publisher);
        }
        json.WriteEndObject();
    }

    private static void WriteEvent(Utf8JsonWriter json, Article article)
    {
        json.WriteStartObject("about");
        json.WriteString("@type", "Event");
        json.WriteString("name", article.Title);
        json.WriteString("startDate", article.Published.ToString());
        json.WriteEndObject();
    }
}
