using Placard.Content;
using Placard.Reading.FrontMatter;

namespace Placard.Writing;

/// <summary>A new entry that <c>placard new</c> makes a file for.</summary>
/// <param name="Campaigns">Names of files in <c>campaigns/</c>, without <c>.md</c>.</param>
/// <param name="Lang">The language, where it is not the archive's first.</param>
public sealed record NewEntry(EntryKind Kind, string Title, DateOnly Date, IReadOnlyList<string> Campaigns, string? Lang)
{
    /// <summary>What an article is. [default: news]</summary>
    public ArticleKind ArticleKind { get; init; } = ArticleKind.News;

    /// <summary>What an action asks of readers. [default: a letter]</summary>
    public ActionKind ActionKind { get; init; } = ActionKind.Letter;

    /// <summary>In UTF-16 units; short enough, in every script, for a file name with an ending and a suffix that a browser appends to a copy.</summary>
    private const int LongestSlug = 60;

    /// <summary>The path inside <c>input/</c>; null where the title holds no letter and no digit to name the file by.</summary>
    public string? Path => Slug() is { Length: > 0 } slug ? Folder + slug + ".md" : null;

    /// <summary>A file that builds: it has the known values, and all other keys commented out, each with its meaning.</summary>
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

/// <summary>The kinds of entry that <c>placard new</c> makes.</summary>
public enum EntryKind
{
    Article,
    Campaign,
    Action,
    Page,
}
