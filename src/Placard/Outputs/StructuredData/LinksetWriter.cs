using System.Text.Json;
using Placard.Content;
using Placard.Theming;
using Placard.Urls;

namespace Placard.Outputs.StructuredData;

/// <summary>Writes the context objects of a link set (RFC 9264, section 4.2), with absolute URLs.</summary>
internal sealed class LinksetWriter(Utf8JsonWriter json, Site site)
{
    /// <summary>Writes all links from one page or file.</summary>
    public void Write(Permalink anchor, IEnumerable<Signpost> links)
    {
        json.WriteStartObject();
        json.WriteString("anchor", CanonicalUrl.Of(site, anchor));
        foreach (var relation in links.GroupBy(link => link.Relation, StringComparer.Ordinal))
        {
            json.WriteStartArray(relation.Key);
            foreach (var link in relation) WriteTarget(link);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private void WriteTarget(Signpost link)
    {
        json.WriteStartObject();
        json.WriteString("href", link.Permalink is { } permalink ? CanonicalUrl.Of(site, permalink) : link.Url);
        json.WriteOptional("type", link.Type);
        if (link.Permalink == RoCrate.File) json.WriteTexts("profile", [RoCrate.Profile]);
        json.WriteEndObject();
    }
}
