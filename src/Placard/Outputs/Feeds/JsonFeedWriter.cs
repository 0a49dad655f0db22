using System.Buffers;
using System.Text.Json;
using Placard.Model;

namespace Placard.Outputs.Feeds;

/// <summary>JSON Feed 1.1.</summary>
internal static class JsonFeedWriter
{
    public static void Write(FeedContent feed, IBufferWriter<byte> to)
    {
        using (var json = new Utf8JsonWriter(to, JsonOutput.Options))
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", feed.Title);
            json.WriteString("home_page_url", feed.Url(feed.Home));
            json.WriteString("feed_url", feed.Url(feed.Self));
            if (feed.Description.Length > 0) json.WriteString("description", feed.Description);
            json.WriteString("language", feed.Lang);
            json.WriteStartArray("items");
            foreach (var article in feed.Articles) WriteItem(json, feed, article);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        to.Write("\n"u8);
    }

    private static void WriteItem(Utf8JsonWriter json, FeedContent feed, Article article)
    {
        json.WriteStartObject();
        json.WriteString("id", feed.Url(article.Permalink));
        json.WriteString("url", feed.Url(article.Permalink));
        json.WriteString("title", article.Title);
        json.WriteString("summary", article.Summary);
        json.WriteString("content_text", article.Summary);
        json.WriteString("date_published", article.Published.ToRfc3339());
        if (article.Updated is { } updated) json.WriteString("date_modified", updated.ToRfc3339());
        if (article.Image is { } image) json.WriteString("image", feed.Url(feed.Site.PictureOf(image)?.Preview.Permalink ?? image.Permalink));
        if (article.Lang != feed.Lang) json.WriteString("language", article.Lang);
        json.WriteStartArray("authors");
        foreach (var author in article.Authors)
        {
            json.WriteStartObject();
            json.WriteString("name", author);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("tags");
        foreach (var tag in article.Tags) json.WriteStringValue(tag);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
