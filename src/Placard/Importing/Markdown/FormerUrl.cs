using System.Globalization;
using System.Text.RegularExpressions;
using Placard.Content;
using Placard.Text;
using Placard.Urls;

namespace Placard.Importing.Markdown;

/// <summary>The URL that a generator gave a text, as a path with a leading slash.</summary>
internal static partial class FormerUrl
{
    private const string JekyllDate = "/:categories/:year/:month/:day/:title:output_ext";

    /// <param name="path">The path of the file below the folder of texts.</param>
    /// <returns>Null where the text had none, or none that can be known.</returns>
    public static string? Of(FormerSite site, string path, SourceKeys keys, EdtfDate? date, string title, SiteLanguage? language = null)
    {
        var url = Of(site, path, keys, date, title);
        // Hugo takes a URL of a front matter with a slash as it is.
        var isWhole = site.Generator == Generator.Hugo && keys.Text("url") is ['/', ..];
        return url is null || language is null || isWhole ? url : language.UrlPrefix + url;
    }

    /// <summary>A former URL that leads to a text. Hugo and Zola put a page into a folder of its name, which a full stop in it doesn't change.</summary>
    /// <param name="url">The URL of the text; null where it is not known.</param>
    public static string OfAlias(FormerSite site, string alias, string? url, SiteLanguage? language)
    {
        var isUrl = Uri.TryCreate(alias, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
        var path = isUrl ? uri!.AbsolutePath : alias;
        if (site.Generator is not (Generator.Hugo or Generator.Zola)) return "/" + path.TrimStart('/');
        if (site.Generator == Generator.Hugo && !isUrl)
        {
            var parent = url is null ? "/" : url[..(url.TrimEnd('/').LastIndexOf('/') + 1)];
            if (path.StartsWith('/')) path = language?.UrlPrefix + path;
            else if (Uri.TryCreate(new Uri("https://site.invalid" + parent), path, out var beside)) path = beside.AbsolutePath;
        }
        path = "/" + path.TrimStart('/');
        return path.EndsWith('/') || path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) ? path : path + "/";
    }

    private static string? Of(FormerSite site, string path, SourceKeys keys, EdtfDate? date, string title)
    {
        var own = site.Generator switch
        {
            Generator.Hugo => keys.Text("url"),
            Generator.Zola => keys.Text("path"),
            Generator.None => keys.Text("permalink", "url"),
            _ => keys.Text("permalink"),
        };
        if (own is not null && IsPattern(own)) return site.Generator == Generator.Jekyll ? Fill(own, site, path, keys, date, title) : null;
        if (own is not null) return Written(own, site.Generator);
        return site.Generator switch
        {
            Generator.Jekyll => OfJekyll(site, path, keys, date, title),
            Generator.Hugo => OfHugo(site, path, keys, date, title),
            Generator.Zola => Slugs(Folder(path, keys.Text("slug"))),
            Generator.Eleventy => Folder(path, null),
            _ => null,
        };
    }

    /// <summary>A file name without ending and, at its start, without a date.</summary>
    public static string StemOf(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        var stem = Endings().Replace(name, "");
        return DatePrefix().Match(stem) is { Success: true } match && match.Length < stem.Length ? stem[match.Length..] : stem;
    }

    /// <summary>A file name without ending.</summary>
    public static string NameOf(string path) => Endings().Replace(path[(path.LastIndexOf('/') + 1)..], "");

    /// <summary>The date at the start of a file's or folder's name, or in the folders of a URL.</summary>
    public static EdtfDate? DateIn(string path, string? url)
    {
        var names = path.Split('/');
        foreach (var name in names.Reverse())
        {
            if (DatePrefix().Match(name) is { Success: true } match && SourceDate.Parse(match.Value.TrimEnd('-', '_')) is { } date) return date;
        }
        return url is not null && DateFolders().Match(url) is { Success: true } folders ? SourceDate.Parse(folders.Value.Trim('/').Replace('/', '-')) : null;
    }

    private static string? Written(string url, Generator generator)
    {
        if (url.Contains("://", StringComparison.Ordinal)) return Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.AbsolutePath : null;
        return "/" + url.Trim('/') + (url.EndsWith('/') || generator == Generator.Zola ? "/" : "");
    }

    private static bool IsPattern(string text) => text.Contains(':', StringComparison.Ordinal) && !text.Contains("://", StringComparison.Ordinal)
        || text.Contains("{{", StringComparison.Ordinal) || text.Contains("{%", StringComparison.Ordinal);

    private static string? OfJekyll(FormerSite site, string path, SourceKeys keys, EdtfDate? date, string title)
    {
        var isPost = path.Contains("_posts/", StringComparison.Ordinal);
        if (isPost)
        {
            var pattern = site.Permalinks.GetValueOrDefault("posts") ?? site.Permalink ?? "date";
            return Fill(Style(pattern), site, path, keys, date, title);
        }
        if (path.StartsWith('_') && path.IndexOf('/', StringComparison.Ordinal) is > 0 and var end)
        {
            var collection = path[1..end];
            var pattern = site.Permalinks.GetValueOrDefault(collection) ?? "/:collection/:path:output_ext";
            return site.IsPublished(collection) ? Fill(pattern, site, path[(end + 1)..], keys, date, title, collection) : null;
        }
        var stem = path[..path.LastIndexOf('.')];
        if (stem == "index" || stem.EndsWith("/index", StringComparison.Ordinal)) return "/" + stem[..^"index".Length];
        return site.Permalink is "pretty" || site.Permalink?.EndsWith('/') == true ? $"/{stem}/" : $"/{stem}.html";
    }

    private static string Style(string pattern) => pattern switch
    {
        "date" => JekyllDate,
        "pretty" => "/:categories/:year/:month/:day/:title/",
        "ordinal" => "/:categories/:year/:y_day/:title:output_ext",
        "none" => "/:categories/:title:output_ext",
        _ => pattern,
    };

    private static string? OfHugo(FormerSite site, string path, SourceKeys keys, EdtfDate? date, string title)
    {
        var section = path.IndexOf('/', StringComparison.Ordinal) is > 0 and var end ? path[..end] : "";
        if (site.Permalinks.GetValueOrDefault(section) is { Length: > 0 } pattern && !path.EndsWith("/_index.md", StringComparison.Ordinal))
            return Fill(pattern, site, path, keys, date, title);
        return Folder(path, keys.Text("slug"), keepsDate: true);
    }

    /// <summary>The folder of a text, as most generators give it.</summary>
    private static string Folder(string path, string? slug, bool keepsDate = false)
    {
        var folder = path[..(path.LastIndexOf('/') + 1)];
        var name = path[folder.Length..];
        var isIndex = name.StartsWith("index.", StringComparison.Ordinal) || name.StartsWith("_index.", StringComparison.Ordinal);
        if (isIndex && slug is not null && folder.Length > 0) folder = folder[..(folder.TrimEnd('/').LastIndexOf('/') + 1)];
        else if (isIndex) return Tidy($"/{(keepsDate ? folder : WithoutDate(folder))}", keepsDate);
        return Tidy($"/{folder}{slug ?? (keepsDate ? name[..name.LastIndexOf('.')] : StemOf(path))}/", keepsDate);
    }

    private static string WithoutDate(string folder) =>
        folder.Length == 0 ? "" : folder[..(folder.TrimEnd('/').LastIndexOf('/') + 1)] + StemOf(folder.TrimEnd('/')) + "/";

    /// <summary>Zola makes a slug of each part of a path.</summary>
    private static string Slugs(string url) => string.Join('/', url.Split('/').Select(Slug.From));

    private static string Tidy(string url, bool isLower) => isLower ? url.Replace(' ', '-').ToLowerInvariant() : url;

    private static string? Fill(string pattern, FormerSite site, string path, SourceKeys keys, EdtfDate? date, string title, string collection = "posts")
    {
        var day = date?.Exact?.Day;
        var slug = keys.Text("slug") ?? StemOf(path);
        if (slug == "index") slug = StemOf(path[..Math.Max(path.LastIndexOf('/'), 0)]);
        var folders = path[..Math.Max(path.LastIndexOf('/'), 0)];
        var filled = PathPattern.Fill(pattern, name => name switch
        {
            "year" => day?.Year.ToString("D4", CultureInfo.InvariantCulture),
            "short_year" => (day?.Year % 100)?.ToString("D2", CultureInfo.InvariantCulture),
            "month" => day?.Month.ToString("D2", CultureInfo.InvariantCulture),
            "i_month" => day?.Month.ToString(CultureInfo.InvariantCulture),
            "monthname" => day is null ? null : CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(day.Value.Month).ToLowerInvariant(),
            "day" => day?.Day.ToString("D2", CultureInfo.InvariantCulture),
            "i_day" => day?.Day.ToString(CultureInfo.InvariantCulture),
            "y_day" or "yearday" => day?.DayOfYear.ToString("D3", CultureInfo.InvariantCulture),
            "title" when site.Generator == Generator.Hugo => Slug.From(title),
            "slug" when site.Generator == Generator.Hugo => keys.Text("slug") ?? Slug.From(title),
            "title" or "slug" or "filename" or "basename" or "contentbasename" or "slugorfilename" or "slugorcontentbasename" or "name" => slug,
            "path" => path[..path.LastIndexOf('.')],
            "collection" => collection,
            "categories" => string.Join('/', Categories(path, keys).Select(category => category.ToLowerInvariant().Replace(' ', '-'))),
            "section" => folders.Split('/')[0],
            "sections" => folders,
            "output_ext" => ".html",
            _ when name.StartsWith("sections[", StringComparison.Ordinal) => string.Join('/', folders.Split('/').Skip(1)),
            _ => null,
        });
        return filled is null ? null : "/" + filled.TrimStart('/');
    }

    /// <summary>The categories of a post of Jekyll: the folders above <c>_posts</c>, and those of its front matter.</summary>
    private static IEnumerable<string> Categories(string path, SourceKeys keys)
    {
        var folders = path.IndexOf("_posts/", StringComparison.Ordinal) is > 0 and var at ? path[..at].Trim('/').Split('/') : [];
        var words = keys.Text("categories", "category")?.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var written = words ?? keys.Texts("categories", "category");
        return folders.Concat(written).Distinct(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"^\d{4}-\d{1,2}-\d{1,2}[-_]?")]
    private static partial Regex DatePrefix();

    [GeneratedRegex(@"\.(md|markdown|html)$")]
    private static partial Regex Endings();

    [GeneratedRegex(@"/\d{4}/\d{1,2}/\d{1,2}(?=/)")]
    private static partial Regex DateFolders();
}
