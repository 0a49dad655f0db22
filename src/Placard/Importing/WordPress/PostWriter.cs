using System.Globalization;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Importing.WordPress.Markup;
using Placard.Importing.WordPress.Wxr;

namespace Placard.Importing.WordPress;

/// <summary>Makes an entry of an item.</summary>
internal sealed class PostWriter(ImportRequest request, ExportSurvey survey, MediaLibrary library)
{
    /// <summary>Taxonomies by which WordPress and its plugins order their own things.</summary>
    private static readonly HashSet<string> Technical = new(StringComparer.Ordinal)
    {
        "post_format", "language", "post_translations", "term_language", "term_translations", "nav_menu", "author", "product_type", "product_visibility",
        "wp_theme", "elementor_library_type", "wp_pattern_category", "link_category",
    };

    public ImportedItem Write(WxrItem item, SurveyedItem entry, SourceLocation place)
    {
        var notes = new ItemNotes(place);
        var language = ItemLanguage.Of(item) ?? ItemLanguage.OfSite(survey.Site.Language);
        var context = new MarkupContext(item, survey);
        var body = new PostBody(item, entry, survey, library, notes).Write(context, language ?? request.DefaultLanguage);
        notes.Add(context.Notes);
        var former = FormerUrl.PathOf(item.Link);
        return new ImportedItem
        {
            Kind = entry.Kind,
            Path = entry.Path,
            Place = place,
            Title = TitleText.Of(item.Title),
            Body = body,
            Date = entry.Date,
            Updated = entry.Kind is ImportedKind.Page && item.Modified is { } modified && item.Date is null
                ? new ArchiveDate(DateOnly.FromDateTime(modified)) : null,
            Language = language,
            Campaigns = [.. CampaignsOf(item).Distinct()],
            Tags = [.. TagsOf(item).Distinct(StringComparer.OrdinalIgnoreCase)],
            Authors = survey.AuthorOf(item.Creator) is { } author ? [author] : [],
            Summary = SummaryOf(item),
            Image = FeaturedImage(item, notes, out var alt),
            ImageAlt = alt,
            Permalink = entry.IsPublished ? former : null,
            Aliases = entry.IsPublished ? [.. AliasesOf(item, entry, former)] : [],
            TranslationOf = TranslationOf(item, entry),
            IsUnpublished = !entry.IsPublished,
            Notes = notes.All,
        };
    }

    private IEnumerable<string> CampaignsOf(WxrItem item) =>
        item.Categories.Where(category => category.Taxonomy == "category").Select(category => request.Map.CampaignOf(category.Name)).OfType<string>();

    private IEnumerable<string> TagsOf(WxrItem item) =>
        from category in item.Categories
        where category.Name.Length > 0 && !Technical.Contains(category.Taxonomy)
        where category.Taxonomy != "category" || (!ExportSurvey.IsNone(category) && request.Map.CampaignOf(category.Name) is null)
        select TitleText.Of(category.Name);

    private static string? SummaryOf(WxrItem item)
    {
        if (item.Excerpt.Trim().Length > 0) return TitleText.Of(item.Excerpt);
        var described = WxrMetadata.Descriptions.Select(key => item.Metadata.GetValueOrDefault(key, "").Trim()).FirstOrDefault(text => text.Length > 0);
        // What a plugin fills in when the page is shown is no text yet.
        return described is null || described.Contains("%%", StringComparison.Ordinal) || described.Contains('#', StringComparison.Ordinal) ? null
            : TitleText.Of(described);
    }

    private string? FeaturedImage(WxrItem item, ItemNotes notes, out string alt)
    {
        alt = "";
        if (!long.TryParse(item.Metadata.GetValueOrDefault("_thumbnail_id"), NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return null;
        if (survey.Media(id) is not { } image)
        {
            notes.Left("featured image", "the export does not have it");
            return null;
        }
        alt = image.Alt;
        if (library.Find(image.Url) is { } path) return path;
        notes.Left($"featured image {FormerUrl.OriginalOf(image.Url)}", "its file is not among the media");
        return null;
    }

    private static IEnumerable<string> AliasesOf(WxrItem item, SurveyedItem entry, string? former)
    {
        if (former is not null && item.Metadata.TryGetValue("_wp_old_slug", out var old) && FormerUrl.WithName(former, old) is { } earlier && earlier != former)
            yield return earlier;
        foreach (var page in entry.AttachmentPages ?? []) yield return page;
    }

    private string? TranslationOf(WxrItem item, SurveyedItem entry)
    {
        var group = item.Categories.FirstOrDefault(category => category.Taxonomy == "post_translations").Slug;
        return !string.IsNullOrEmpty(group) && survey.Translations.TryGetValue(group, out var first) && first.IsDefault && first.Path != entry.Path
            ? first.Path : null;
    }
}
