using System.Globalization;
using Placard.Citations;
using Placard.Diagnostics;
using Placard.Text;
using Placard.Urls;

namespace Placard.Importing.WordPress;

/// <summary>
/// The former URLs of the feed and of lists: categories, tags, authors, years and months. An export names their slugs; the folders are those that WordPress
/// has unless a site changed them. Categories that become campaigns are written too.
/// </summary>
internal sealed class SiteUrls(ImportRequest request, ExportSurvey survey, IImportTarget target)
{
    private readonly string root = Uri.TryCreate(survey.Site.Url, UriKind.Absolute, out var site) && site.AbsolutePath.Trim('/') is { Length: > 0 } folder
        ? folder + "/" : "";

    /// <summary>How many categories are above one another; two that are above each other have no URL.</summary>
    private const int MostLevels = 10;

    private readonly HashSet<string> written = new(StringComparer.Ordinal);

    public void Write()
    {
        var campaigns = survey.Categories.Values.Where(category => category.Campaign is not null)
            .GroupBy(category => category.Campaign!, StringComparer.Ordinal);
        foreach (var campaign in campaigns) WriteCampaign(campaign.Key, [.. campaign]);
        foreach (var (taxonomy, slug, name) in survey.UsedTerms.Order())
        {
            if (taxonomy == "category" && request.Map.CampaignOf(name) is not null) continue;
            if (ListOf("tags", TitleText.Of(name)) is { } list)
                Redirect($"{(taxonomy == "category" ? "category" : "tag")}/{FoldersOf(taxonomy, slug)}{slug}/", list.Path);
        }
        foreach (var login in survey.ArticleCreators.Order(StringComparer.Ordinal))
        {
            // WordPress makes the URL of the login; one that is no slug has another, which the export does not say.
            var slug = login.ToLowerInvariant();
            if (Slug.IsValid(slug) && survey.AuthorOf(login) is { } author && ListOf("people", CitedName.WholeOf(author)) is { } list)
                Redirect($"author/{slug}/", list.Path);
        }
        if (survey.Months.Count > 0) Redirect("feed/", "feed.xml");
        foreach (var month in survey.Months.Order())
        {
            Redirect(string.Create(CultureInfo.InvariantCulture, $"{month.Year:D4}/"),
                ListUrls.ForValue("years", month.Year.ToString("D4", CultureInfo.InvariantCulture)).Path);
            Redirect(string.Create(CultureInfo.InvariantCulture, $"{month.Year:D4}/{month.Month:D2}/"), ListUrls.Month(month.Year, month.Month).Path);
        }
    }

    /// <summary>The list of a name; null where it is not written as it is.</summary>
    private static Permalink? ListOf(string folder, string name) => PrivateText.Clean(name, out _) == name ? ListUrls.ForName(folder, name) : null;

    private void WriteCampaign(string name, IReadOnlyList<CategoryUse> categories)
    {
        var place = SourceLocation.StartOf(request.Sources[0].Name);
        if (categories.Select(category => category.First).Where(day => day is not null).Min() is not { } first)
        {
            target.Note(new(ImportFate.Look, $"campaign {name}", "none of its entries has a date: write its file yourself", place));
            return;
        }
        target.Add(new ImportedItem
        {
            Kind = ImportedKind.Campaign,
            Path = $"campaigns/{name}.md",
            Place = place,
            Title = TitleText.Of(categories[0].Name),
            Body = "",
            Date = first,
            Aliases = [.. categories.Where(category => category.Slug.Length > 0)
                .Select(category => $"{root}category/{FoldersOf("category", category.Slug)}{category.Slug}/")],
        });
    }

    /// <summary>The slugs above a category, as its URL has them.</summary>
    private string FoldersOf(string taxonomy, string slug)
    {
        var folders = "";
        for (var level = 0; level < MostLevels && taxonomy == "category" && survey.Parents.TryGetValue(slug, out var parent); level++)
        {
            folders = $"{parent}/{folders}";
            slug = parent;
        }
        return folders;
    }

    private void Redirect(string path, string to)
    {
        if (written.Add(path)) target.Redirect(root + path, to);
    }
}
