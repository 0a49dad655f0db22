using Placard.Containers;
using Placard.Content;

namespace Placard.Importing.Markdown;

/// <summary>
/// A source with the texts that it holds, from the first pass over it: their kinds, their paths in the archive and their former URLs, by which links are
/// resolved in the second.
/// </summary>
internal sealed class SourceSite
{
    private static readonly string[] Endings = [".md", ".markdown", ".mdown"];

    /// <summary>What a link may leave out at the end of a file's path.</summary>
    private static readonly string[] FileForms = ["", .. Endings, "/index.md", "/_index.md"];

    private static readonly string[] TextFolders = ["_posts", "_drafts"];

    /// <summary>Files about a repository, and instructions of its programs.</summary>
    private static readonly string[] Housekeeping =
        ["readme", "license", "licence", "contributing", "code_of_conduct", "security", "changelog", "agents", "claude", "copying"];

    private readonly ImportSource source;
    private readonly ImportMap map;
    private readonly Dictionary<string, SourcePage> byFile = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, SourcePage> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<SourcePage>> versions = new(StringComparer.OrdinalIgnoreCase);

    public SourceSite(ImportSource source, ImportMap map, ImportPaths paths)
    {
        (this.source, this.map) = (source, map);
        Former = FormerSite.Read(source.Tree);
        Urls = new(Former.BaseUrl is { } url ? [new Uri(url).Host] : []);
        Files = new(source, Former, paths);
        foreach (var file in source.Tree.Files.Where(IsText)) Add(file, paths);
    }

    public FormerSite Former { get; }

    public ImportedUrls Urls { get; }

    public SiteFiles Files { get; }

    public List<SourcePage> Pages { get; } = [];

    /// <summary>The texts that are left out, each with the reason; those of drafts have no place.</summary>
    public List<LeftItem> Left { get; } = [];

    /// <summary>Categories, and the kinds of folders that the mapping file does not name.</summary>
    public SortedSet<string> Categories { get; } = new(StringComparer.Ordinal);

    /// <summary>The first and last day of each campaign that categories become.</summary>
    public SortedDictionary<string, (EdtfDate First, string Name)> Campaigns { get; } = new(StringComparer.Ordinal);

    /// <summary>The text that a path of the source names, with or without its ending; null for none.</summary>
    public SourcePage? Find(string path) =>
        FileForms.Select(form => byFile.GetValueOrDefault(path.TrimEnd('/') + form)).FirstOrDefault(page => page is not null);

    /// <summary>The text whose file has a name without its ending, as <c>post_url</c> of Jekyll and <c>ref</c> of Hugo give it; null for none.</summary>
    public SourcePage? FindPost(string name) => byName.GetValueOrDefault(name[(name.LastIndexOf('/') + 1)..]);

    /// <summary>The version of a text in the language of another text; the text itself where there is none.</summary>
    public SourcePage InLanguageOf(SourcePage other, SourcePage text) => VersionsOf(text).FirstOrDefault(version => version.Language == other.Language) ?? text;

    /// <summary>The text of which another is a translation: the first of its versions in the order of the settings; null for the first itself.</summary>
    public SourcePage? OriginalOf(SourcePage page)
    {
        var first = VersionsOf(page).Where(version => version.Kind == page.Kind).MinBy(RankOf);
        return first is null || page.IsDraft || first.Language == page.Language ? null : first;
    }

    private List<SourcePage> VersionsOf(SourcePage page) => page.TranslationKey is { } key && versions.TryGetValue(key, out var found) ? found : [];

    private int RankOf(SourcePage page) => Former.LanguageOf(page.File.Path) is not { } language ? int.MaxValue
        : language.Code == Former.DefaultLanguage ? -1 : Former.Languages.ToList().IndexOf(language);

    public SourceKeys KeysOf(TreeFile file, SourceText text) => new(text.Keys, source.PlaceOf(file).Path, Former.DefaultsOf(file.Path));

    /// <summary>The path below the folder of texts, without the language that a name may have before its ending.</summary>
    public string InContent(string path)
    {
        var inContent = path[(Former.RootOf(path)?.Length ?? 0)..];
        var ending = inContent.LastIndexOf('.');
        var language = Former.Languages
            .FirstOrDefault(one => ending > 0 && inContent[..ending].EndsWith("." + one.Code, StringComparison.OrdinalIgnoreCase));
        return language is null ? inContent : inContent.Remove(ending - language.Code.Length - 1, language.Code.Length + 1);
    }

    private bool IsText(TreeFile file)
    {
        if (Former.RootOf(file.Path) is null) return false;
        if (!Endings.Any(ending => file.Path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))) return false;
        var folders = file.Path.Split('/')[..^1];
        if (folders.Any(folder => folder.StartsWith('.') || folder is "node_modules" or "vendor" or "_site" or "public" or "themes")) return false;
        if (folders.Any(folder => folder.StartsWith('_') && !IsOfTexts(folder))) return false;
        var name = file.Path[(file.Path.LastIndexOf('/') + 1)..];
        var stem = name[..name.LastIndexOf('.')].ToLowerInvariant();
        return stem != "404" && (folders.Length > 0 || !Housekeeping.Contains(stem));
    }

    private bool IsOfTexts(string folder) => Former.Generator switch
    {
        Generator.Jekyll => TextFolders.Contains(folder) || Former.IsPublished(folder[1..]),
        Generator.Hugo => folder is not ("_common" or "_default"),
        Generator.Eleventy => false,
        _ => TextFolders.Contains(folder),
    };

    private void Add(TreeFile file, ImportPaths paths)
    {
        if (SourceText.Read(source, file, out var problem) is not { } text)
        {
            Left.Add(new("file", problem!, source.PlaceOf(file)));
            return;
        }
        var keys = KeysOf(file, text);
        var isDraft = keys.Flag("draft") == true || keys.Flag("published") == false || file.Path.Contains("_drafts/", StringComparison.Ordinal)
            || Former.Generator == Generator.Eleventy && keys.Flag("permalink") == false;
        var inContent = InContent(file.Path);
        if (text.Body.Trim().Length == 0 && !isDraft)
        {
            Left.Add(new("file without a text", "its layout showed a list or data", source.PlaceOf(file)));
            return;
        }
        var title = keys.Text("title", "pageTitle", "headline") ?? HeadingIn(text.Body)
            ?? FormerUrl.StemOf(FolderIfIndex(inContent)).Replace('-', ' ').Replace('_', ' ');
        var date = keys.Date("date", "publishDate", "published_date", "created") ?? FormerUrl.DateIn(file.Path, null);
        var language = Former.LanguageOf(file.Path);
        var url = FormerUrl.Of(Former, inContent, keys, date, title, language);
        date ??= FormerUrl.DateIn(file.Path, url);
        if (KindOf(inContent, date) is not { } kind)
        {
            Left.Add(new("text", "the mapping file leaves its folder out", source.PlaceOf(file)));
            return;
        }
        foreach (var category in CategoriesIn(keys)) NoteCategory(category, date);
        var name = kind == ImportedKind.Page ? PageName(inContent, keys) : keys.Text("slug") ?? FormerUrl.StemOf(FolderIfIndex(inContent));
        if (language is not null && language.Code != Former.DefaultLanguage) name += "-" + language.Code;
        var key = language is null ? null : keys.Text("translationKey") ?? inContent;
        // The paths of drafts come last, so that none changes when they are included.
        var page = new SourcePage(source, file, kind, isDraft ? "" : paths.OfEntry(kind, date, name), url, title, date,
            keys.Text("lang", "language") ?? language?.Code ?? Former.DefaultLanguage, key, isDraft);
        Pages.Add(page);
        if (isDraft) return;
        if (key is not null && !versions.TryAdd(key, [page])) versions[key].Add(page);
        byFile.TryAdd(file.Path, page);
        byFile.TryAdd(inContent, page);
        byName.TryAdd(FormerUrl.NameOf(file.Path), page);
        if (url is not null) Urls.Add(url, page.Path);
        foreach (var alias in keys.Texts("aliases", "redirect_from")) Urls.Add(FormerUrl.OfAlias(Former, alias, page.Url, language), page.Path);
    }

    public static IReadOnlyList<string> CategoriesIn(SourceKeys keys) => keys.Texts("categories", "category");

    private void NoteCategory(string category, EdtfDate? date)
    {
        Categories.Add(category);
        if (map.CampaignOf(category) is not { } campaign || date is not { } day) return;
        if (!Campaigns.TryGetValue(campaign, out var known) || day < known.First) Campaigns[campaign] = (day, known.Name ?? category);
    }

    /// <summary>Null where the mapping file leaves the text out.</summary>
    private ImportedKind? KindOf(string path, EdtfDate? date)
    {
        var folder = path.IndexOf('/', StringComparison.Ordinal) is > 0 and var end ? path[..end] : "";
        if (map.Kinds.TryGetValue(folder, out var kind))
            return kind is ImportedKind.Article or ImportedKind.Campaign && date is null ? ImportedKind.Page : kind;
        return date is null || path.EndsWith("_index.md", StringComparison.Ordinal) ? ImportedKind.Page : ImportedKind.Article;
    }

    private static string PageName(string path, SourceKeys keys)
    {
        var folder = path[..(path.LastIndexOf('/') + 1)];
        var stem = keys.Text("slug") ?? FormerUrl.StemOf(path);
        return (stem is "index" or "_index" && folder.Length > 0 ? folder.TrimEnd('/') : folder + stem).Replace("_posts/", "", StringComparison.Ordinal);
    }

    private static string FolderIfIndex(string path) =>
        path.LastIndexOf('/') is > 0 and var slash && path[(slash + 1)..].TrimStart('_').StartsWith("index.", StringComparison.Ordinal) ? path[..slash] : path;

    /// <summary>The text of a first heading of the first level; null where the body begins otherwise.</summary>
    private static string? HeadingIn(string body) =>
        body.TrimStart() is var text && text.StartsWith("# ", StringComparison.Ordinal) ? text[2..].Split('\n')[0].Trim(' ', '#') : null;
}
