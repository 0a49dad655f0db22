using System.Text.Json;
using Placard.Content;

namespace Placard.Outputs.StructuredData;

/// <summary>Structured data of pages in the vocabulary of schema.org, as JSON-LD, for search engines and union catalogues.</summary>
public static class SchemaOrg
{
    /// <summary>The name for <c>omit:</c>.</summary>
    public const string Name = "structured-data";

    /// <summary>The writer of an entry's structured data; null if the archive omits it.</summary>
    internal static Action<Utf8JsonWriter>? Of(OutputContext context, Entry entry) => context.Site.Omits(Name) ? null : entry switch
    {
        Article article => json => ArticleData.Write(json, context.Site, article),
        Campaign campaign => json => CollectionData.WriteCampaign(json, context.Site, campaign),
        CampaignAction action => json => ActionData.Write(json, context.Site, action),
        Capture capture => json => CaptureData.Write(json, context.Site, capture),
        _ => null,
    };

    /// <summary>The most specific type of an entry's page.</summary>
    internal static string TypeOf(Entry entry) => entry switch
    {
        Article article => ArticleData.TypeOf(article.Kind),
        Campaign => "Collection",
        _ => "WebPage",
    };

    internal static Action<Utf8JsonWriter>? OfArchive(OutputContext context) =>
        context.Site.Omits(Name) ? null : json => CollectionData.WriteArchive(json, context.Site);
}
