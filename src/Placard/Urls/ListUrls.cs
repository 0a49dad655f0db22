using System.Security.Cryptography;
using System.Text;
using Placard.Files;
using Placard.Text;

namespace Placard.Urls;

/// <summary>The addresses of the lists that nobody wrote.</summary>
public static class ListUrls
{
    /// <summary>Below what any file system takes for a file's name, with room for its ending.</summary>
    private const int MaxStemBytes = 200;

    public static Permalink Home { get; } = new("index.html");

    public static Permalink Browse { get; } = new("browse.html");

    public static Permalink Articles { get; } = new("articles/index.html");

    public static Permalink Campaigns { get; } = new("campaigns/index.html");

    public static Permalink Actions { get; } = new("actions/index.html");

    public static Permalink Captures { get; } = new("captures/index.html");

    /// <summary>The page that leads to the lists of one folder: all years, all people.</summary>
    public static Permalink IndexOf(string folder) => new($"{folder}/index.html");

    public static Permalink Month(int year, int month) => new($"years/{year:D4}-{month:D2}.html");

    /// <summary>The list of a word that can stand in an address as it is: a year, a kind, a language.</summary>
    public static Permalink ForValue(string folder, string value) => new($"{folder}/{value}.html");

    /// <summary>The list of a name that somebody wrote: a tag, a person. Names that differ only in case, marks and punctuation have one.</summary>
    /// <returns>Null where the name holds no letter and no digit.</returns>
    public static Permalink? ForName(string folder, string name) => Slug.From(name) is { Length: > 0 } slug ? new Permalink($"{folder}/{StemOf(slug)}.html") : null;

    /// <summary>A further page of a list; the first is the list itself.</summary>
    public static Permalink PageOf(Permalink list, int number)
    {
        if (number == 1) return list;
        var stem = list.Path[..^".html".Length];
        if (stem.EndsWith("/index", StringComparison.Ordinal)) stem = stem[..^"/index".Length] + "/all";
        return new Permalink($"{stem}/{number}.html");
    }

    /// <summary>The slug, but where a file of that name would be another page, be reserved on some system, or be too long.</summary>
    private static string StemOf(string slug)
    {
        if (slug is "index" or "all" || ReservedFileNames.Contains(slug)) return '_' + slug;
        if (Encoding.UTF8.GetByteCount(slug) <= MaxStemBytes) return slug;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(slug)).AsSpan(0, 4));
        var stem = new StringBuilder();
        var bytes = 0;
        foreach (var rune in slug.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > MaxStemBytes - hash.Length - 1) break;
            stem.Append(rune.ToString());
        }
        return $"{stem.ToString().TrimEnd('-')}-{hash}";
    }
}
