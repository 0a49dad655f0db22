using System.Globalization;
using System.Text;
using Placard.Content;
using Placard.Files;
using Placard.Text;
using Placard.Theming;
using static Placard.Packaging.Books.XhtmlWriter;

namespace Placard.Packaging.Books;

/// <summary>The package document: what the book is, its files and their order, and what it offers to readers who can't see.</summary>
internal static class BookPackage
{
    public const string Name = "package.opf";

    /// <summary>The mark by which the program knows its books.</summary>
    public const string Generator = "<meta name=\"generator\" content=\"Placard\"/>";

    public static string Of(Site site, Campaign campaign, IReadOnlyList<BookChapter> chapters, BookImages images)
    {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.Append(CultureInfo.InvariantCulture,
            $"<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" unique-identifier=\"id\" xml:lang=\"{Escape(campaign.Lang)}\" dir=\"{TextDirection.Of(campaign.Lang)}\">\n");
        AppendMetadata(xml, site, campaign, images.Used.Any() || chapters.Any(chapter => chapter.HasDrawing));
        xml.Append("<manifest>\n");
        Item(xml, "nav", BookNavigation.Name, "application/xhtml+xml", "nav");
        Item(xml, "style", BookStyle.Name, "text/css");
        Item(xml, "title", TitlePage.Name, "application/xhtml+xml");
        foreach (var chapter in chapters) Item(xml, IdOf(chapter.Name), chapter.Name, "application/xhtml+xml", chapter.HasDrawing ? "svg" : null);
        foreach (var (path, name) in images.Used) Item(xml, IdOf(name), name, MediaTypes.Of(path));
        xml.Append("</manifest>\n");
        xml.Append(CultureInfo.InvariantCulture, $"<spine page-progression-direction=\"{TextDirection.Of(campaign.Lang)}\">\n<itemref idref=\"title\"/>\n<itemref idref=\"nav\"/>\n");
        foreach (var chapter in chapters) xml.Append(CultureInfo.InvariantCulture, $"<itemref idref=\"{IdOf(chapter.Name)}\"/>\n");
        return xml.Append("</spine>\n</package>\n").ToString();
    }

    private static void AppendMetadata(StringBuilder xml, Site site, Campaign campaign, bool hasImages)
    {
        var url = CanonicalUrl.Of(site, campaign.Permalink);
        xml.Append("<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n");
        xml.Append(CultureInfo.InvariantCulture, $"<dc:identifier id=\"id\">{Escape(url)}</dc:identifier>\n");
        Element("dc:title", campaign.Title);
        Element("dc:language", campaign.Lang);
        foreach (var organisation in campaign.Organisations) Element("dc:creator", organisation);
        Element("dc:publisher", site.Settings.Publisher ?? site.Settings.Title);
        Element("dc:description", campaign.Summary);
        Element("dc:rights", site.Settings.Licence);
        Element("dc:source", url);
        Element("dc:date", campaign.Start.ToIso8601());
        Property("dcterms:modified", site.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z");
        string[] features = ["tableOfContents", "readingOrder", "structuralNavigation", .. hasImages ? (string[])["alternativeText"] : []];
        foreach (var feature in features) Property("schema:accessibilityFeature", feature);
        foreach (var mode in hasImages ? (string[])["textual", "visual"] : ["textual"]) Property("schema:accessMode", mode);
        Property("schema:accessModeSufficient", "textual");
        Property("schema:accessibilityHazard", "none");
        xml.Append("<meta property=\"schema:accessibilitySummary\" xml:lang=\"en\">Headings, reading order and a table of contents; images have alternative texts, charts have titles and descriptions.</meta>\n");
        xml.Append(Generator).Append("\n</metadata>\n");

        void Element(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value)) xml.Append(CultureInfo.InvariantCulture, $"<{name}>{Escape(value)}</{name}>\n");
        }

        void Property(string name, string value) => xml.Append(CultureInfo.InvariantCulture, $"<meta property=\"{name}\">{Escape(value)}</meta>\n");
    }

    private static void Item(StringBuilder xml, string id, string name, string type, string? properties = null)
    {
        xml.Append(CultureInfo.InvariantCulture, $"<item id=\"{id}\" href=\"{name}\" media-type=\"{type}\"");
        if (properties is not null) xml.Append(CultureInfo.InvariantCulture, $" properties=\"{properties}\"");
        xml.Append("/>\n");
    }

    private static string IdOf(string name) => name[..name.IndexOf('.', StringComparison.Ordinal)];
}
