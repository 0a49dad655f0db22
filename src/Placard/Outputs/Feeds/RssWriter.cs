using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using Placard.Content;

namespace Placard.Outputs.Feeds;

/// <summary>Writes RSS 2.0.</summary>
internal static partial class RssWriter
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string ContentModule = "http://purl.org/rss/1.0/modules/content/";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    public static void Write(FeedContent feed, IBufferWriter<byte> to) => XmlOutput.Write(to, xml =>
    {
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "atom", null, Atom);
        xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
        xml.WriteStartElement("channel");
        xml.WriteElementString("title", Html(feed.Title));
        xml.WriteElementString("link", feed.Url(feed.Home));
        xml.WriteElementString("description", Html(feed.Description.Length > 0 ? feed.Description : feed.Title));
        xml.WriteElementString("language", feed.Lang);
        xml.WriteElementString("lastBuildDate", Rfc822(feed.Updated));
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", "self");
        xml.WriteAttributeString("type", "application/rss+xml");
        xml.WriteAttributeString("href", feed.Url(feed.Self));
        xml.WriteEndElement();
        foreach (var item in feed.Items) WriteItem(xml, feed, item);
        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    private static void WriteItem(XmlWriter xml, FeedContent feed, FeedItem item)
    {
        var entry = item.Entry;
        var url = feed.Url(entry.Permalink);
        xml.WriteStartElement("item");
        xml.WriteElementString("title", Html(entry.Title));
        xml.WriteElementString("link", url);
        xml.WriteElementString("guid", url);
        if (item.Published.Exact is { } published) xml.WriteElementString("pubDate", Rfc822(published));
        foreach (var author in entry.Authors) xml.WriteElementString("creator", DublinCore, author);
        foreach (var tag in entry.Tags) xml.WriteElementString("category", tag);
        xml.WriteElementString("description", Html(item.Summary));
        if (item.Html is { Value.Length: > 0 } html) xml.WriteElementString("content", "encoded", ContentModule, html.Value);
        xml.WriteEndElement();
    }

    /// <summary>Text as HTML, which feed readers expect in titles and descriptions: what would be read as a tag or a character reference is escaped.</summary>
    private static string Html(string text)
    {
        if (text.AsSpan().IndexOfAny('<', '&') < 0) return text;
        return CharacterReference().Replace(text, "&amp;").Replace("<", "&lt;", StringComparison.Ordinal);
    }

    [GeneratedRegex("&(?=#|[A-Za-z][A-Za-z0-9]*;)")]
    private static partial Regex CharacterReference();

    private static string Rfc822(ArchiveDate date) =>
        date.UtcMoment.ToString("ddd, dd MMM yyyy HH:mm:ss 'GMT'", CultureInfo.InvariantCulture);
}
