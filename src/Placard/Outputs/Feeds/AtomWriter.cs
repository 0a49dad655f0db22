using System.Buffers;
using System.Xml;

namespace Placard.Outputs.Feeds;

/// <summary>Writes Atom feeds (RFC 4287).</summary>
internal static class AtomWriter
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    public static void Write(FeedContent feed, IBufferWriter<byte> to) => XmlOutput.Write(to, xml =>
    {
        xml.WriteStartElement("feed", Namespace);
        xml.WriteAttributeString("xml", "lang", null, feed.Lang);
        xml.WriteElementString("id", Namespace, feed.Url(feed.Home));
        xml.WriteElementString("title", Namespace, feed.Title);
        if (feed.Description.Length > 0) xml.WriteElementString("subtitle", Namespace, feed.Description);
        xml.WriteElementString("updated", Namespace, feed.Updated.ToRfc3339());
        WriteLink(xml, "self", "application/atom+xml", feed.Url(feed.Self));
        WriteLink(xml, "alternate", "text/html", feed.Url(feed.Home));
        WriteAuthor(xml, feed.Site.Settings.Publisher ?? feed.Site.Settings.Title);
        foreach (var item in feed.Items) WriteEntry(xml, feed, item);
        xml.WriteEndElement();
    });

    private static void WriteEntry(XmlWriter xml, FeedContent feed, FeedItem item)
    {
        var entry = item.Entry;
        var url = feed.Url(entry.Permalink);
        xml.WriteStartElement("entry", Namespace);
        if (entry.Lang != feed.Lang) xml.WriteAttributeString("xml", "lang", null, entry.Lang);
        xml.WriteElementString("id", Namespace, url);
        xml.WriteElementString("title", Namespace, entry.Title);
        if (item.Published.Exact is { } published) xml.WriteElementString("published", Namespace, published.ToRfc3339());
        xml.WriteElementString("updated", Namespace, item.Updated.ToRfc3339());
        WriteLink(xml, "alternate", "text/html", url);
        foreach (var author in entry.Authors) WriteAuthor(xml, author);
        foreach (var tag in entry.Tags)
        {
            xml.WriteStartElement("category", Namespace);
            xml.WriteAttributeString("term", tag);
            xml.WriteEndElement();
        }
        xml.WriteElementString("summary", Namespace, item.Summary);
        if (item.Html is { Value.Length: > 0 } html)
        {
            xml.WriteStartElement("content", Namespace);
            xml.WriteAttributeString("type", "html");
            xml.WriteAttributeString("xml", "base", null, url);
            xml.WriteString(html.Value);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WriteAuthor(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Namespace);
        xml.WriteElementString("name", Namespace, name);
        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, string relation, string type, string url)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", url);
        xml.WriteEndElement();
    }
}
