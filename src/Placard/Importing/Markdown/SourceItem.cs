
namespace Placard.Importing.Markdown;

/// <summary>A text of a former site as an entry.</summary>
internal sealed class SourceItem(SourceSite site, SourcePage page, SourceText text, ImportMap map)
{
    /// <summary>Keys of layouts, lists and menus, which an archive makes by itself.</summary>
    private static readonly string[] Presentation =
    [
        "layout", "type", "template", "weight", "menu", "menus", "toc", "comments", "excerpt_separator", "eleventyNavigation",
        "eleventyExcludeFromCollections", "nav", "nav_order", "sidebar", "categories", "category", "published", "draft", "pageTitle", "headline",
        "published_date", "created", "slug", "permalink", "url", "path", "title", "date", "output", "publishDate", "tags", "keywords", "sort_by",
        "translationKey", "paginate_by", "page_template", "insert_anchor_links", "generate_feeds", "in_search_index", "render",
    ];

    private readonly SourceKeys keys = site.KeysOf(page.File, text);
    private readonly List<ImportNote> notes =
        [.. text.Errors.Select(place => new ImportNote(ImportFate.Left, "front matter", "a part of it can't be read", place))];

    public ImportedItem Write()
    {
        if (text.IsRepaired) notes.Add(new(ImportFate.Changed, "text", "bytes that are not UTF-8 became U+FFFD", page.Source.PlaceOf(page.File)));
        if (page.Url is null && site.Former.Generator != Generator.None && keys.Text("permalink") is not null)
            notes.Add(new(ImportFate.Left, "key permalink", "a template computed the URL", page.Source.PlaceOf(page.File)));
        var categories = SourceSite.CategoriesIn(keys);
        var (image, alt) = Image();
        var item = new ImportedItem
        {
            Kind = page.Kind,
            Path = page.Path,
            Place = page.Source.PlaceOf(page.File),
            Title = page.Title,
            Date = page.Date,
            Updated = keys.Date("lastmod", "updated", "last_modified_at", "modified", "lastUpdated")?.Exact,
            Language = page.Language,
            Campaigns = [.. categories.Select(map.CampaignOf).OfType<string>().Distinct(StringComparer.Ordinal)],
            Tags = [.. keys.Texts("tags", "tag", "keywords").Union(categories.Where(category => map.CampaignOf(category) is null), StringComparer.Ordinal)],
            Authors = [.. keys.Texts("authors", "author", "byline").Select(map.AuthorOf).Where(author => author.Length > 0)],
            Summary = keys.Text("description", "summary", "excerpt", "subtitle", "lead"),
            Image = image,
            ImageAlt = alt,
            Permalink = page.Url,
            Aliases = [.. keys.Texts("aliases", "redirect_from")
                .Select(alias => FormerUrl.OfAlias(site.Former, alias, page.Url, site.Former.LanguageOf(page.File.Path)))],
            TranslationOf = site.OriginalOf(page)?.Path,
            IsUnpublished = page.IsDraft,
            Body = Body(),
        };
        keys.Ignore(Presentation);
        return item with { Notes = [.. notes, .. keys.UnusedNotes()] };
    }

    private string Body()
    {
        var body = text.Body;
        var trimmed = body.TrimStart('\n', ' ');
        var heading = $"# {page.Title}";
        if (trimmed.StartsWith(heading, StringComparison.Ordinal) && trimmed.Split('\n')[0].Trim(' ', '#').Equals(page.Title, StringComparison.Ordinal))
            body = trimmed[trimmed.Split('\n')[0].Length..];
        return LinkRewriter.Rewrite(site, page, TemplateText.Convert(site, page, body, text.FirstLine, notes), text.FirstLine, notes);
    }

    /// <summary>The main image, where the source holds it.</summary>
    private (string? Path, string Alt) Image()
    {
        var written = keys.Text("image", "cover", "featured_image", "thumbnail", "banner") ?? (keys.Texts("images") is [var first, ..] ? first : null);
        var alt = keys.Text("image_alt", "imageAlt", "image_accessibility", "alt") ?? "";
        if (written is null) return (null, "");
        var path = Uri.TryCreate(written, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri!.AbsolutePath : written;
        if (site.Files.Use(page.File.Path, path) is { } file && !file.EndsWith(".pdf", StringComparison.Ordinal)) return (file, alt);
        notes.Add(new(ImportFate.Left, "key image", "the source does not hold the image", page.Source.PlaceOf(page.File)));
        return (null, "");
    }
}
