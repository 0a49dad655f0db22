using System.Buffers;
using System.Xml;
using Placard.Model;

namespace Placard.Outputs.Feeds;

/// <summary>Atom, RFC 4287.</summary>
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
        foreach (var article in feed.Articles) WriteEntry(xml, feed, article);
        xml.WriteEndElement();
    });

    private static void WriteEntry(XmlWriter xml, FeedContent feed, Article article)
    {
        var url = feed.Url(article.Permalink);
        xml.WriteStartElement("entry", Namespace);
        if (article.Lang != feed.Lang) xml.WriteAttributeString("xml", "lang", null, article.Lang);
        xml.WriteElementString("id", Namespace, url);
        xml.WriteElementString("title", Namespace, article.Title);
        xml.WriteElementString("published", Namespace, article.Published.ToRfc3339());
        xml.WriteElementString("updated", Namespace, FeedContent.UpdatedOf(article).ToRfc3339());
        WriteLink(xml, "alternate", "text/html", url);
        foreach (var author in article.Authors) WriteAuthor(xml, author);
        foreach (var tag in article.Tags)
        {
            xml.WriteStartElement("category", Namespace);
            xml.WriteAttributeString("term", tag);
            xml.WriteEndElement();
        }
        xml.WriteElementString("summary", Namespace, article.Summary);
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
