using System.Globalization;
using System.Text;
using Placard.Benchmarks.Archives;

namespace Placard.Benchmarks.Sites;

/// <summary>YAML front matter with the keys that all generators share.</summary>
internal static class FrontMatter
{
    public static StringBuilder Of(GeneratedArticle article) => new StringBuilder("---\n")
        .Append(CultureInfo.InvariantCulture, $"title: {article.Title}\nsummary: {Quoted(article.Summary)}\ndate: {Day(article.Date)}\nkind: {article.Kind}\n")
        .Append(CultureInfo.InvariantCulture, $"tags: [{string.Join(", ", article.Tags)}]\nauthors: [{article.Author}]\n");

    public static StringBuilder Of(GeneratedCampaign campaign) => new StringBuilder("---\n")
        .Append(CultureInfo.InvariantCulture, $"title: {campaign.Title}\nsummary: {Quoted(campaign.Summary)}\n")
        .Append(CultureInfo.InvariantCulture, $"end: {Day(campaign.End)}\noutcome: {campaign.Outcome}\noutcomeSummary: {Quoted(campaign.OutcomeSummary)}\n")
        .Append(CultureInfo.InvariantCulture, $"tags: [{string.Join(", ", campaign.Tags)}]\n");

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Year(GeneratedArticle article) => article.Date.Year.ToString(CultureInfo.InvariantCulture);

    private static string Quoted(string text) => $"\"{text}\"";
}
