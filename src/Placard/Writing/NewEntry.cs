using Placard.Reading.FrontMatter;

namespace Placard.Writing;

/// <summary>What somebody wants to begin.</summary>
/// <param name="Campaigns">Names of files in <c>campaigns/</c>, without their ending.</param>
/// <param name="Lang">The language, where it is not the archive's first.</param>
public sealed record NewEntry(EntryKind Kind, string Title, DateOnly Date, IReadOnlyList<string> Campaigns, string? Lang)
{
    /// <summary>Leaves room in a file name, in every script, for an ending and for what a browser appends to a copy.</summary>
    private const int LongestSlug = 60;

    /// <summary>The path inside <c>input/</c>; null where the title holds no letter and no digit to name the file by.</summary>
    public string? Path => Slug() is { Length: > 0 } slug ? Folder + slug + ".md" : null;

    /// <summary>A file that builds: what is known is filled in, everything else is there with its meaning, to be switched on.</summary>
    public string Text => EntryTemplate.Write(this);

    public static bool IsLanguage(string tag) => LanguageTag.IsValid(tag);

    private string Folder => Kind switch
    {
        EntryKind.Article => string.Create(null, $"articles/{Date.Year:D4}/"),
        EntryKind.Campaign => "campaigns/",
        EntryKind.Action => "actions/",
        _ => "pages/",
    };

    private string Slug()
    {
        var slug = Placard.Text.Slug.From(Title);
        if (slug.Length <= LongestSlug) return slug;
        var end = slug.LastIndexOf('-', LongestSlug);
        if (end < 0) end = char.IsHighSurrogate(slug[LongestSlug - 1]) ? LongestSlug - 1 : LongestSlug;
        return slug[..end];
    }
}

/// <summary>The kinds of file that a volunteer begins from a title.</summary>
public enum EntryKind
{
    Article,
    Campaign,
    Action,
    Page,
}
