using System.Text.Json;
using Placard.Content;

namespace Placard.Outputs.StructuredData;

/// <summary>What a page is in the words of schema.org, as JSON-LD, for search engines and union catalogues.</summary>
public static class SchemaOrg
{
    /// <summary>The name by which <c>omit:</c> leaves it out of pages.</summary>
    public const string Name = "structured-data";

    /// <summary>Null where the archive does without.</summary>
    internal static Action<Utf8JsonWriter>? Of(OutputContext context, Entry entry) => context.Site.Omits(Name) ? null : entry switch
    {
        Article article => json => ArticleData.Write(json, context.Site, article),
        Campaign campaign => json => CollectionData.WriteCampaign(json, context.Site, campaign),
        CampaignAction action => json => ActionData.Write(json, context.Site, action),
        Capture capture => json => CaptureData.Write(json, context.Site, capture),
        _ => null,
    };

    internal static Action<Utf8JsonWriter>? OfArchive(OutputContext context) =>
        context.Site.Omits(Name) ? null : json => CollectionData.WriteArchive(json, context.Site);
}
