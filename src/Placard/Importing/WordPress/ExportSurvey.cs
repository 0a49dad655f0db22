using System.Globalization;
using Placard.Captures;
using Placard.Importing.WordPress.Markup;
using Placard.Importing.WordPress.Wxr;

namespace Placard.Importing.WordPress;

/// <summary>The first pass over an export: what its items refer to, before any of them is written. It keeps no text but that of reusable blocks.</summary>
internal sealed class ExportSurvey : IMarkupSource
{
    private const string Uncategorized = "uncategorized";

    private readonly ImportRequest request;

    private readonly Dictionary<long, MediaFile> media = [];

    private readonly Dictionary<long, List<MediaFile>> mediaOf = [];

    private readonly Dictionary<long, List<string>> pagesOf = [];

    private readonly Dictionary<long, string> reusable = [];

    private readonly Dictionary<long, SurveyedItem> entries = [];

    private readonly Dictionary<(int File, int Index), SurveyedItem> byPlace = [];

    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

    private readonly HashSet<string> hosts = new(StringComparer.OrdinalIgnoreCase);

    private ExportSurvey(ImportRequest request) => this.request = request;

    public WxrSite Site { get; private set; } = new();

    public SiteZone Zone { get; } = new();

    public ImportPaths Paths { get; } = new();

    /// <summary>Where the entries are, by their former URLs.</summary>
    public ImportedUrls Urls { get; private set; } = new();

    /// <summary>The categories of published items, by the names of which they have most.</summary>
    public Dictionary<string, CategoryUse> Categories { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Creators { get; } = new(StringComparer.Ordinal);

    /// <summary>The logins of those who wrote articles, which the archive lists by their authors.</summary>
    public HashSet<string> ArticleCreators { get; } = new(StringComparer.Ordinal);

    /// <summary>The types of published items that are neither posts nor parts of the site.</summary>
    public SortedSet<string> Types { get; } = new(StringComparer.Ordinal);

    /// <summary>The first entries of groups of translations.</summary>
    public Dictionary<string, (string Path, bool IsDefault)> Translations { get; } = new(StringComparer.Ordinal);

    public IReadOnlySet<string> Hosts => hosts;

    /// <summary>The files of pages that show one attachment, by the URLs of the pages.</summary>
    public Dictionary<string, string> AttachmentPages { get; } = new(StringComparer.Ordinal);

    /// <summary>The categories and tags of published items.</summary>
    public HashSet<(string Taxonomy, string Slug, string Name)> UsedTerms { get; } = [];

    /// <summary>The slugs above categories.</summary>
    public Dictionary<string, string> Parents { get; } = new(StringComparer.Ordinal);

    /// <summary>The months in which articles were published.</summary>
    public HashSet<(int Year, int Month)> Months { get; } = [];

    public static ExportSurvey Of(ImportRequest request)
    {
        var survey = new ExportSurvey(request);
        var pending = new List<(int File, WxrItem Item)>();
        var file = 0;
        foreach (var source in ExportSource.Of(request))
        {
            var reader = source.Read((reader, item) => survey.Add(reader, file, item, pending), out _);
            survey.AddSite(reader);
            file++;
        }
        survey.Place(pending);
        return survey;
    }

    /// <summary>The entry that an item becomes; null where it is left out.</summary>
    public SurveyedItem? EntryOf(int file, WxrItem item) => byPlace.GetValueOrDefault((file, item.Index));

    /// <summary>The entry of a number.</summary>
    public SurveyedItem? Entry(long id) => entries.GetValueOrDefault(id);

    /// <summary>Lets the URLs that name a published entry by its number lead to it.</summary>
    public void RedirectNumbers(IImportTarget target)
    {
        foreach (var (id, entry) in entries)
        {
            if (!entry.IsPublished) continue;
            var number = id.ToString(CultureInfo.InvariantCulture);
            target.Redirect($"?p={number}", entry.Path);
            if (entry.Kind is ImportedKind.Page) target.Redirect($"?page_id={number}", entry.Path);
        }
    }

    /// <summary>The name that the site showed of an author; null where the export does not say it.</summary>
    public string? NameOf(string login) => names.GetValueOrDefault(login) is { Length: > 0 } name ? name : null;

    /// <summary>The name that readers see of an author, as the mapping file gives it; null where none is known: a login is not for readers.</summary>
    public string? AuthorOf(string login)
    {
        if (request.Map.Authors.TryGetValue(login, out var mapped)) return mapped.Length > 0 ? mapped : null;
        return NameOf(login) is { } name && request.Map.AuthorOf(name) is { Length: > 0 } author ? author : null;
    }

    public MediaFile? Media(long id) => media.GetValueOrDefault(id);

    public IReadOnlyList<MediaFile> MediaOf(long parent) => mediaOf.GetValueOrDefault(parent) ?? [];

    public string? Reusable(long id) => reusable.GetValueOrDefault(id);

    /// <summary>The attachments in the order of the export.</summary>
    public IEnumerable<MediaFile> AllMedia => media.Values;

    /// <summary>Whether a category says nothing.</summary>
    public static bool IsNone(WxrCategory category) => category.Slug == Uncategorized
        || category.Name.Equals(Uncategorized, StringComparison.OrdinalIgnoreCase);

    private void AddSite(WxrReader reader)
    {
        if (Site.Url.Length == 0) Site = reader.Site;
        foreach (var term in reader.Terms)
        {
            if (term is { Taxonomy: "category", Parent.Length: > 0 }) Parents.TryAdd(term.Slug, term.Parent);
        }
        foreach (var author in reader.Authors) names.TryAdd(author.Login, author.DisplayName);
        if (!Uri.TryCreate(reader.Site.Url, UriKind.Absolute, out var uri)) return;
        hosts.Add(uri.Host);
        hosts.Add(SavedUrl.OtherHost(uri.Host));
    }

    private void Add(WxrReader reader, int file, WxrItem item, List<(int File, WxrItem Item)> pending)
    {
        if (Site.Url.Length == 0) Site = reader.Site;
        Zone.Add(item);
        if (PostTypes.IsAttachment(item.Type))
        {
            AddAttachment(item);
            return;
        }
        var isPublished = ItemStatus.UnpublishedKind(item) is null;
        if (item.Type == "wp_block" && isPublished && item.Id > 0) reusable.TryAdd(item.Id, item.Content);
        if (isPublished && !PostTypes.IsPart(item.Type) && PostTypes.Default(item.Type) is null && item.Type.Length > 0) Types.Add(item.Type);
        if (PostTypes.KindOf(item.Type, request.Map) is null || (!isPublished && !request.IncludesUnpublished)) return;
        if (isPublished) Count(item);
        pending.Add((file, item with { Content = "", Excerpt = "", Comments = [], Embeds = [], Metadata = OldNames(item) }));
    }

    private static Dictionary<string, string> OldNames(WxrItem item) =>
        item.Metadata.TryGetValue("_wp_old_slug", out var name) ? new(StringComparer.Ordinal) { ["_wp_old_slug"] = name } : NoNames;

    private static readonly Dictionary<string, string> NoNames = [];

    private void AddAttachment(WxrItem item)
    {
        if (item.AttachmentUrl.Length == 0) return;
        var file = new MediaFile(item.Id, item.AttachmentUrl, item.Metadata.GetValueOrDefault("_wp_attachment_image_alt", ""), item.Excerpt,
            TitleText.Of(item.Title));
        if (item.Id > 0) media.TryAdd(item.Id, file);
        if (item.Link.Length > 0) AttachmentPages.TryAdd(item.Link.TrimEnd('/'), file.Url);
        if (item.Parent == 0) return;
        if (FormerUrl.PathOf(item.Link) is { } page) (pagesOf.TryGetValue(item.Parent, out var pages) ? pages : pagesOf[item.Parent] = []).Add(page);
        if (!mediaOf.TryGetValue(item.Parent, out var siblings)) mediaOf.Add(item.Parent, siblings = []);
        siblings.Add(file);
    }

    private void Count(WxrItem item)
    {
        if (item.Creator.Length > 0) Creators.Add(item.Creator);
        if (PostTypes.KindOf(item.Type, request.Map) is ImportedKind.Article) ArticleCreators.Add(item.Creator);
        foreach (var category in item.Categories)
        {
            if (category is { Taxonomy: "category" or "post_tag", Slug.Length: > 0, Name.Length: > 0 } && !IsNone(category))
                UsedTerms.Add((category.Taxonomy, category.Slug, category.Name));
            if (category.Taxonomy != "category" || category.Name.Length == 0 || IsNone(category)) continue;
            if (!Categories.TryGetValue(category.Name, out var use)) Categories.Add(category.Name, use = new CategoryUse(category.Name, category.Slug));
            use.Items++;
            if (Zone.DayOf(item, null) is { } day && (use.First is not { } first || day < first)) use.First = day;
        }
    }

    /// <summary>Gives each item its path, once the zone of the site is known, and notes its former URLs.</summary>
    private void Place(List<(int File, WxrItem Item)> items)
    {
        var exported = SiteZone.FeedTime(Site.PubDate);
        Urls = new ImportedUrls(hosts);
        foreach (var category in Categories.Values)
        {
            if (request.Map.CampaignOf(category.Name) is { } campaign) category.Campaign = campaign;
        }
        foreach (var (file, item) in items)
        {
            var kind = PostTypes.KindOf(item.Type, request.Map)!.Value;
            var date = Zone.DayOf(item, exported);
            if (kind is ImportedKind.Page or ImportedKind.Action && item.Date is null && item.DateGmt is null) date = null;
            if (date is null && kind is ImportedKind.Article or ImportedKind.Campaign) kind = ImportedKind.Page;
            var entry = new SurveyedItem(kind, Paths.OfEntry(kind, date, NameFor(item, kind)), date, ItemStatus.UnpublishedKind(item) is null);
            byPlace.Add((file, item.Index), entry);
            if (item.Id > 0) entries.TryAdd(item.Id, entry);
            if (entry.IsPublished) AddUrls(item, entry);
            entry.AttachmentPages = pagesOf.GetValueOrDefault(item.Id);
            if (entry is { IsPublished: true, Kind: ImportedKind.Article } && item.Date is { } day) Months.Add((day.Year, day.Month));
            AddTranslation(item, entry);
        }
    }

    private static string NameFor(WxrItem item, ImportedKind kind)
    {
        if (kind is ImportedKind.Page && FormerUrl.PathOf(item.Link) is { Length: > 0 } path) return path.TrimEnd('/');
        return item.Name.Length > 0 ? Uri.UnescapeDataString(item.Name) : TitleText.Of(item.Title);
    }

    private void AddUrls(WxrItem item, SurveyedItem entry)
    {
        Urls.Add(item.Link, entry.Path);
        if (item.Id == 0) return;
        var id = item.Id.ToString(CultureInfo.InvariantCulture);
        var root = Uri.TryCreate(Site.Url, UriKind.Absolute, out var site) ? site.AbsolutePath.TrimEnd('/') : "";
        foreach (var query in (ReadOnlySpan<string>)["p", "page_id"]) Urls.Add($"{root}/?{query}={id}", entry.Path);
    }

    private void AddTranslation(WxrItem item, SurveyedItem entry)
    {
        if (!entry.IsPublished) return;
        var group = item.Categories.FirstOrDefault(category => category.Taxonomy == "post_translations").Slug;
        if (string.IsNullOrEmpty(group)) return;
        var isDefault = (ItemLanguage.Of(item) ?? request.DefaultLanguage) == request.DefaultLanguage;
        if (!Translations.TryGetValue(group, out var first) || (isDefault && !first.IsDefault)) Translations[group] = (entry.Path, isDefault);
    }
}
