using System.Buffers;
using System.Text.Json;

namespace Placard.Outputs.Feeds;

/// <summary>Writes JSON Feed 1.1.</summary>
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
            foreach (var item in feed.Items) WriteItem(json, feed, item);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        to.Write("\n"u8);
    }

    private static void WriteItem(Utf8JsonWriter json, FeedContent feed, FeedItem item)
    {
        var entry = item.Entry;
        json.WriteStartObject();
        json.WriteString("id", feed.Url(entry.Permalink));
        json.WriteString("url", feed.Url(entry.Permalink));
        json.WriteString("title", entry.Title);
        json.WriteString("summary", item.Summary);
        if (item.Html is { Value.Length: > 0 } html) json.WriteString("content_html", html.Value);
        else json.WriteString("content_text", item.Summary);
        if (item.Published.Exact is { } published) json.WriteString("date_published", published.ToRfc3339());
        if (item.Changed is { } changed) json.WriteString("date_modified", changed.ToRfc3339());
        if (entry.Image is { } image) json.WriteString("image", feed.Url(feed.Site.ImageOf(image)?.Preview.Permalink ?? image.Permalink));
        if (entry.Lang != feed.Lang) json.WriteString("language", entry.Lang);
        json.WriteStartArray("authors");
        foreach (var author in entry.Authors)
        {
            json.WriteStartObject();
            json.WriteString("name", author);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("tags");
        foreach (var tag in entry.Tags) json.WriteStringValue(tag);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
