using Placard.Content;
using Placard.Reading.FrontMatter;
using Placard.Urls;
using static Placard.Reading.Keys.EntryKeys<Placard.Content.Article>;

namespace Placard.Reading.Keys;

/// <summary>The keys of an article.</summary>
internal static class ArticleKeys
{
    public static EntrySchema<Article> Schema { get; } = new(
        SharedKeys.All.Select(key => key.Name == "date" ? key with { Meaning = "The day of publication.", Required = true } : key),
        Custom("campaign", ValueKind.List, "my-campaign", "The campaign or campaigns it belongs to.",
            article =>
                CampaignName.Write(article.Campaigns), (article, reader) =>
                    article with { Campaigns = reader.Campaigns("campaign") }).SeenAs("campaigns", article => article.Campaigns, "Entries.") with
        {
            RefersTo = ReferenceKind.Campaign,
            AskedEarly = true,
        },
        Choice<ArticleKind>("kind", "news", "What kind of document it is.", article => article.Kind, (article, kind) => article with { Kind = kind }) with
        {
            AskedEarly = true,
        },
        Nested(Keys<Article>.Map("source", "title: …", "Where the document came from.", ProvenanceKeys.Schema, article => article.Source),
            (article, reader) => article with { Source = ProvenanceKeys.Read(reader.Keys) }),
        Nested(Keys<Article>.Maps("attachments", "file: …", "Files that belong to it.", AttachmentKeys.Schema, article => article.Attachments),
            (article, reader) => article with { Attachments = AttachmentKeys.Read(reader) }),
        Custom("signatures", ValueKind.FilePath, "signatures.csv", SignaturesKey.Meaning,
            article =>
                YamlValue.Path(article.Signatures?.SourcePath), (article, reader) =>
                    article with { Signatures = ReadSignatures(article, reader) }).SeenAs("signatures", article => article.Signatures, "See signatures below."),
        Custom("related", ValueKind.List, "other-article.md", "Files of related pages.",
            article => YamlValue.Paths(article.Related), (article, reader) => article with { Related = ReadRelated(reader) }) with
        {
            RefersTo = ReferenceKind.Article,
        });

    private static SignatureList? ReadSignatures(Article article, EntryReader reader) =>
        SignaturesKey.Read(reader, new Permalink($"data/signatures/{article.Published.YearName}-{article.Slug}.csv"));

    private static string[] ReadRelated(EntryReader reader)
    {
        var related = new List<string>();
        foreach (var scalar in reader.Keys.Scalars("related"))
        {
            var file = reader.Context.Resolve(reader.Keys.File, scalar.Text.Trim(), reader.Keys.At(scalar));
            if (file is not null) related.Add(file.Path);
        }
        return [.. related];
    }
}
