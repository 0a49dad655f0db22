using System.Text.Json;
using Placard.Content;
using Placard.Urls;

namespace Placard.Theming;

/// <summary>A page before it is rendered: its layout, its head, and what its layout shows.</summary>
public sealed record PageView
{
    /// <summary>The name of a file in <c>layouts/</c>, without ending.</summary>
    public required string Layout { get; init; }

    public required Permalink Permalink { get; init; }

    public required string Title { get; init; }

    /// <summary>What tells the page from others of the same title, in the title of its window; empty where nothing needs to.</summary>
    public string Subtitle { get; init; } = "";

    public required string Lang { get; init; }

    public string Description { get; init; } = "";

    /// <summary>The entry that the page shows, under the name that <see cref="EntryName"/> gives it.</summary>
    public Entry? Entry { get; init; }

    /// <summary>The name under which layouts see the entry: <c>article</c>, <c>campaign</c>.</summary>
    public string EntryName { get; init; } = "entry";

    /// <summary>Markdown that the page shows; that of the entry where nothing else is said.</summary>
    public Body? Content { get; init; }

    /// <summary>How the Markdown becomes values of the layout; null where it is shown as a whole, as <c>content</c>.</summary>
    internal ContentModel? ContentModel { get; init; }

    /// <summary>Email addresses that the Markdown must not show.</summary>
    public IReadOnlyCollection<string> HiddenEmails { get; init; } = [];

    /// <summary>Telephone numbers, as they are dialled, to which the Markdown must not link.</summary>
    public IReadOnlyCollection<string> HiddenPhones { get; init; } = [];

    /// <summary>Whether the layout is a whole document, which <c>document</c> does not frame.</summary>
    public bool IsStandalone { get; init; }

    public bool Indexed { get; init; } = true;

    /// <summary>The content-security policy for the page's head.</summary>
    public string Policy { get; init; } = ContentPolicy.Plain;

    public IReadOnlyList<PageLink> Breadcrumbs { get; init; } = [];

    public IReadOnlyList<FeedLink> Feeds { get; init; } = [];

    /// <summary>The typed links of the page's head, for programs.</summary>
    public IReadOnlyList<Signpost> Signposts { get; init; } = [];

    /// <summary>The text of the style sheet, for the one page that can't link to it.</summary>
    public string? InlineStyles { get; init; }

    /// <summary>Writes what the page is in the words of schema.org; null where nothing is said of it.</summary>
    public Action<Utf8JsonWriter>? SchemaOrg { get; init; }

    /// <summary>What the layout sees besides: model objects, views, texts, numbers, and lists of them.</summary>
    public IReadOnlyDictionary<string, object?> Values { get; init; } = NoValues;

    private static readonly Dictionary<string, object?> NoValues = [];
}

/// <summary>A way to browse: the page of all its lists, and those of them that a page names.</summary>
/// <param name="More">How many it has besides.</param>
public sealed record BrowseSection(PageLink Index, IReadOnlyList<PageLink> Lists, int More);

/// <summary>A link of the navigation: to a path of the archive or an external URL.</summary>
public sealed record NavigationLink(string Title, string Target, bool IsOutside);

/// <summary>Where a closed action sends people: a page of the archive, or an external URL.</summary>
public sealed record FollowUp(string Title, Permalink? Permalink, string? Url);

/// <summary>One page of a list that spans several.</summary>
public sealed record NumberedLink(int Number, Permalink Permalink, bool IsCurrent);

/// <summary>Signatures under one heading of a page of signatures.</summary>
/// <param name="Title">The letter with which the names begin; empty for bodies.</param>
/// <param name="Id">The fragment of the heading.</param>
/// <param name="Page">The page that it stands on.</param>
public sealed record SignatureSection(string Title, string Id, Permalink Page, IReadOnlyList<Signature> Signatures);

/// <param name="Type">Its media type.</param>
public sealed record FeedLink(string Title, string Type, Permalink Permalink);

/// <summary>A dated point on a campaign's timeline.</summary>
/// <param name="Type"><c>start</c>, <c>end</c>, <c>milestone</c>, <c>article</c>, <c>action-opened</c>, <c>action-closed</c>, <c>post</c> or
/// <c>capture</c>.</param>
/// <param name="Title">Its words; empty where its type says all.</param>
/// <param name="Kind">An article's kind.</param>
/// <param name="Entry">The page it leads to.</param>
/// <param name="Url">An external URL that it leads to.</param>
public sealed record TimelineItem(EdtfDate Date, string Type, string Title, string Text = "", string Kind = "", Entry? Entry = null, string? Url = null);
