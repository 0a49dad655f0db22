namespace Placard.Importing.WordPress.Wxr;

/// <summary>A term that an item has.</summary>
/// <param name="Taxonomy"><c>category</c>, <c>post_tag</c>, or the name of another taxonomy.</param>
/// <param name="Slug">Its part of a URL; empty where the export does not say.</param>
internal readonly record struct WxrCategory(string Taxonomy, string Slug, string Name);

/// <summary>A term that a site has.</summary>
/// <param name="Parent">The slug of the term above it; empty for none.</param>
internal sealed record WxrTerm(string Taxonomy, string Slug, string Name, string Parent);

/// <summary>An author. The email address is not read.</summary>
internal sealed record WxrAuthor(string Login, string DisplayName);

/// <summary>A comment. Email address, IP address, website and account of its author are not read.</summary>
/// <param name="Approved">Whether it was published.</param>
/// <param name="Type">Empty or <c>comment</c> for what a reader wrote; <c>pingback</c> or <c>trackback</c> for what a program sent.</param>
internal sealed record WxrComment(string Author, DateTime? Date, string Text, bool Approved, string Type, int Line);

/// <summary>The site of an export.</summary>
internal sealed record WxrSite
{
    public string Title { get; init; } = "";

    /// <summary>The URL of its home page.</summary>
    public string Url { get; init; } = "";

    /// <summary>The language as WordPress writes it, such as <c>en-US</c>.</summary>
    public string Language { get; init; } = "";

    /// <summary>The version of the format.</summary>
    public string Version { get; init; } = "";

    /// <summary>When the export was made, as it says.</summary>
    public string PubDate { get; init; } = "";
}
