namespace Placard.Model;

/// <summary>The addresses of the lists that nobody wrote.</summary>
public static class ListAddresses
{
    public static Permalink Home { get; } = new("index.html");

    public static Permalink Articles { get; } = new("articles/index.html");

    public static Permalink Campaigns { get; } = new("campaigns/index.html");

    public static Permalink Actions { get; } = new("actions/index.html");

    public static Permalink Captures { get; } = new("captures/index.html");

    public static Permalink Years { get; } = new("years/index.html");

    public static Permalink Tags { get; } = new("tags/index.html");

    public static Permalink Kinds { get; } = new("kinds/index.html");

    public static Permalink Languages { get; } = new("languages/index.html");

    public static Permalink Year(int year) => new($"years/{year:D4}.html");

    public static Permalink Tag(string tag) => new($"tags/{Slug.From(tag)}.html");

    public static Permalink Kind(ArticleKind kind) => new($"kinds/{Vocabulary<ArticleKind>.WordFor(kind)}.html");

    public static Permalink Language(string lang) => new($"languages/{lang}.html");

    /// <summary>A further page of a list; the first is the list itself.</summary>
    public static Permalink PageOf(Permalink list, int number)
    {
        if (number == 1) return list;
        var stem = list.Path[..^".html".Length];
        if (stem.EndsWith("/index", StringComparison.Ordinal)) stem = stem[..^"/index".Length] + "/all";
        return new Permalink($"{stem}/{number}.html");
    }
}
