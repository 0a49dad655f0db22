using System.Security.Cryptography;
using System.Text;
using Placard.Files;
using Placard.Text;

namespace Placard.Urls;

/// <summary>The URLs of generated lists.</summary>
public static class ListUrls
{
    /// <summary>The maximum length of a file name without extension, in bytes, below the limit of any file system.</summary>
    private const int MaxStemBytes = 200;

    /// <summary>The home page.</summary>
    public static Permalink Home { get; } = new("index.html");

    /// <summary>The page of the archive's copies and mirrors.</summary>
    public static Permalink Copies { get; } = new("copies.html");

    /// <summary>The page with all facets.</summary>
    public static Permalink Browse { get; } = new("browse.html");

    /// <summary>The list of all articles.</summary>
    public static Permalink Articles { get; } = new("articles/index.html");

    /// <summary>The list of all campaigns.</summary>
    public static Permalink Campaigns { get; } = new("campaigns/index.html");

    /// <summary>The list of all actions.</summary>
    public static Permalink Actions { get; } = new("actions/index.html");

    /// <summary>The list of all captures.</summary>
    public static Permalink Captures { get; } = new("captures/index.html");

    /// <summary>Whether a path is that of a list which an archive has as soon as it has something to list.</summary>
    public static bool IsOnceFilled(string path) => new[] { Browse, Articles, Campaigns, Actions, Captures }.Any(list => list.Path == path);

    /// <summary>The index of a folder's lists: all years, all people.</summary>
    public static Permalink IndexOf(string folder) => new($"{folder}/index.html");

    /// <summary>The list of a month's articles.</summary>
    public static Permalink Month(int year, int month) => new($"years/{year:D4}-{month:D2}.html");

    /// <summary>The list of a value that is valid in a URL: a year, a kind, a language.</summary>
    public static Permalink ForValue(string folder, string value) => new($"{folder}/{value}.html");

    /// <summary>The list of a free-text name: a tag, a person. Names that differ only in case, marks and punctuation share one.</summary>
    /// <returns>Null if the name contains no letter and no digit.</returns>
    public static Permalink? ForName(string folder, string name) =>
        Slug.From(name) is { Length: > 0 } slug ? new Permalink($"{folder}/{StemOf(slug)}.html") : null;

    /// <summary>A page of a list, by its number; the first is the list itself.</summary>
    public static Permalink PageOf(Permalink list, int number)
    {
        if (number == 1) return list;
        var stem = list.Path[..^".html".Length];
        if (stem.EndsWith("/index", StringComparison.Ordinal)) stem = stem[..^"/index".Length] + "/all";
        return new Permalink($"{stem}/{number}.html");
    }

    /// <summary>The slug, changed if a file of that name would be another page, reserved, or too long.</summary>
    private static string StemOf(string slug)
    {
        if (slug is "index" or "all" || ReservedFileNames.Contains(slug)) return '_' + slug;
        if (Encoding.UTF8.GetByteCount(slug) <= MaxStemBytes) return slug;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(slug)).AsSpan(0, 4));
        return $"{Truncation.AtByte(slug, MaxStemBytes - hash.Length - 1).TrimEnd('-')}-{hash}";
    }
}
