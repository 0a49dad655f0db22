using Placard.Content;
using Placard.Theming;
using Placard.Urls;

namespace Placard.Outputs.Feeds;

/// <summary>The content of a feed, independent of its format.</summary>
/// <param name="Home">The page that the feed belongs to.</param>
/// <param name="Self">The URL of the feed itself.</param>
internal sealed record FeedContent(string Title, string Description, string Lang, Permalink Home, Permalink Self, IReadOnlyList<FeedItem> Items, Site Site)
{
    /// <summary>The maximum number of entries in a feed.</summary>
    public const int MaxItems = 20;

    /// <summary>The date of the latest change; 1 January 1970 for an empty feed.</summary>
    public ArchiveDate Updated => Items.Count == 0 ? new ArchiveDate(DateOnly.FromDateTime(DateTime.UnixEpoch)) : Items.Max(item => item.Updated);

    public string Url(Permalink permalink) => CanonicalUrl.Of(Site, permalink);
}
