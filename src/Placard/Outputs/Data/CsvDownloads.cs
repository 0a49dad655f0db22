using System.Buffers;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Text;
using Placard.Theming;

namespace Placard.Outputs.Data;

/// <summary>CSV files of entries and signatures, for spreadsheets; private data was removed before.</summary>
public sealed class CsvDownloads : ISiteOutput
{
    public string Name => "csv";

    public IEnumerable<OutputFile> Files(OutputContext context)
    {
        var site = context.Site;
        if (site.Articles.Count > 0) yield return Table("data/articles.csv", csv => WriteArticles(csv, site)) with { IsPermanent = true };
        if (site.Campaigns.Count > 0) yield return Table("data/campaigns.csv", csv => WriteCampaigns(csv, site)) with { IsPermanent = true };
        if (site.Actions.Count > 0) yield return Table("data/actions.csv", csv => WriteActions(csv, site)) with { IsPermanent = true };
        foreach (var signatures in site.Articles.Select(article => article.Signatures).Concat(site.Actions.Select(action => action.Signatures)))
        {
            if (signatures is { Shown.Count: > 0 }) yield return Table(signatures.Download.Path, csv => WriteSignatures(csv, signatures));
        }
    }

    private static OutputFile Table(string path, Action<CsvWriter> write) =>
        new(path, SourceLocation.StartOf(path), (IBufferWriter<byte> to, DiagnosticBag _) => write(new CsvWriter(to))) { IsKeepable = true };

    private static void WriteArticles(CsvWriter csv, Site site)
    {
        var bounds = new DateBounds(site.Articles.Any(article => article.Published.Exact is null));
        csv.WriteRow(["date", "title", "kind", "lang", "campaigns", "tags", "authors", "summary", "url", "source", "archivedUrl", .. bounds.Names("date")]);
        foreach (var article in site.Articles)
        {
            csv.WriteRow([
                article.Published, article.Title, EnumNames<ArticleKind>.NameFor(article.Kind), article.Lang,
                string.Join("; ", article.Campaigns.Select(campaign => campaign.Title)), string.Join("; ", article.Tags), string.Join("; ", article.Authors),
                article.Summary, CanonicalUrl.Of(site, article.Permalink), article.Source?.Url, article.Source?.ArchivedUrl,
                .. bounds.Of(article.Published)]);
        }
    }

    private static void WriteCampaigns(CsvWriter csv, Site site)
    {
        var bounds = new DateBounds(site.Campaigns.Any(campaign => campaign.Start.Exact is null || campaign.End is { Exact: null }));
        csv.WriteRow(["start", "end", "title", "hashtag", "outcome", "outcomeSummary", "organisations", "articles", "actions", "url",
            .. bounds.Names("start"), .. bounds.Names("end")]);
        foreach (var campaign in site.Campaigns)
        {
            csv.WriteRow([
                campaign.Start, campaign.End, campaign.Title, campaign.Hashtag, EnumNames<Outcome>.NameFor(campaign.Outcome), campaign.OutcomeSummary,
                string.Join("; ", campaign.Organisations), site.ArticlesOf(campaign).Count, site.ActionsOf(campaign).Count,
                    CanonicalUrl.Of(site, campaign.Permalink), .. bounds.Of(campaign.Start), .. bounds.Of(campaign.End)]);
        }
    }

    private static void WriteActions(CsvWriter csv, Site site)
    {
        var bounds = new DateBounds(site.Actions.Any(action => action.Tally?.AsOf is { Exact: null }));
        csv.WriteRow(["opens", "closes", "title", "kind", "campaign", "targets", "goal", "tally", "tallyAsOf", "url", .. bounds.Names("tallyAsOf")]);
        foreach (var action in site.Actions)
        {
            var state = site.StateOf(action);
            csv.WriteRow([
                state.Opens?.Date, state.Closes?.Date, action.Title, EnumNames<ActionKind>.NameFor(action.Kind), action.Campaign?.Title, action.TargetCount,
                action.Goal, action.Tally?.Count, action.Tally?.AsOf, CanonicalUrl.Of(site, action.Permalink), .. bounds.Of(action.Tally?.AsOf)]);
        }
    }

    private static void WriteSignatures(CsvWriter csv, SignatureList signatures)
    {
        var bounds = new DateBounds(signatures.Shown.Any(signature => signature.Date is { Exact: null }));
        var hasRetracted = signatures.Shown.Any(signature => signature.Retracted is not null);
        csv.WriteRow(["name", "role", "organisation", "country", "date", .. bounds.Names("date"), .. hasRetracted ? (object[])["retracted"] : []]);
        foreach (var signature in signatures.Shown)
        {
            csv.WriteRow([
                signature.Name, signature.Role, signature.Organisation, signature.Country, signature.Date, .. bounds.Of(signature.Date),
                .. hasRetracted ? (object?[])[signature.Retracted] : []]);
        }
    }
}
