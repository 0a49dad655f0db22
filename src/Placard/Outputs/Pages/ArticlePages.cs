using Placard.Content;
using Placard.Diagnostics;
using Placard.Outputs.Citations;
using Placard.Outputs.StructuredData;
using Placard.Theming;
using Placard.Urls;

namespace Placard.Outputs.Pages;

/// <summary>The page of every article, with links to the previous and next article of its first campaign.</summary>
public sealed class ArticlePages : ISiteOutput
{
    public string Name => "articles";

    public IEnumerable<OutputFile> Files(OutputContext context)
    {
        var neighbours = FindNeighbours(context.Site);
        PageView ViewOf(Article article, DiagnosticBag diagnostics) => View(context, article, neighbours.GetValueOrDefault(article));
        Func<Article, DiagnosticBag, PageView> view = ViewOf;
        return context.Site.Articles.SelectMany(article => SignaturePages.Of(context, article, article.Signatures).Prepend(context.Page(article, view)));
    }

    private static PageView View(OutputContext context, Article article, Neighbours neighbours)
    {
        var site = context.Site;
        var campaign = article.Campaigns.Count > 0 ? article.Campaigns[0] : null;
        var up = campaign is null
            ? new PageLink(context.Text(article.Lang, "lists.articles"), ListUrls.Articles)
            : new PageLink(campaign.Title, campaign.Permalink);
        return new PageView
        {
            Layout = "article",
            Permalink = article.Permalink,
            Title = article.Title,
            Description = article.Summary,
            Lang = article.Lang,
            Entry = article,
            EntryName = "article",
            SchemaOrg = SchemaOrg.Of(context, article),
            Signposts = Signposts.Of(context, article),
            Breadcrumbs = [context.HomeLink, up],
            Values = new Dictionary<string, object?>
            {
                ["previous"] = neighbours.Previous,
                ["next"] = neighbours.Next,
                ["neighbourCampaign"] = campaign,
                ["related"] = article.Related.Select(site.EntryAt).OfType<Entry>(),
                ["translations"] = site.TranslationsOf(article),
                ["signaturesPage"] = SignaturePages.LinkOf(article, article.Signatures),
                ["citation"] = CitationFiles.ViewOf(context, article),
            },
        };
    }

    private static Dictionary<Article, Neighbours> FindNeighbours(Site site)
    {
        var neighbours = new Dictionary<Article, Neighbours>(site.Articles.Count, ReferenceEqualityComparer.Instance);
        foreach (var campaign in site.Campaigns)
        {
            var newestFirst = site.ArticlesOf(campaign);
            for (var i = 0; i < newestFirst.Count; i++)
            {
                if (!ReferenceEquals(newestFirst[i].Campaigns[0], campaign)) continue;
                neighbours[newestFirst[i]] = new Neighbours(i + 1 < newestFirst.Count ? newestFirst[i + 1] : null, i == 0 ? null : newestFirst[i - 1]);
            }
        }
        return neighbours;
    }

    private readonly record struct Neighbours(Article? Previous, Article? Next);
}
