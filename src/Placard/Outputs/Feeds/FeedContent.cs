using Placard.Content;
using Placard.Theming;
using Placard.Urls;

namespace Placard.Outputs.Feeds;

/// <summary>What any feed says, whatever its format.</summary>
/// <param name="Home">The page that the feed stands for.</param>
/// <param name="Self">The feed's own address.</param>
internal sealed record FeedContent(string Title, string Description, string Lang, Permalink Home, Permalink Self, IReadOnlyList<FeedItem> Items, Site Site)
{
    /// <summary>How many of the latest entries a feed holds.</summary>
    public const int MaxItems = 20;

    /// <summary>The day of the latest change; of the first of January 1970 where there is nothing yet.</summary>
    public ArchiveDate Updated => Items.Count == 0 ? new ArchiveDate(DateOnly.FromDateTime(DateTime.UnixEpoch)) : Items.Max(item => item.Updated);

    public string Url(Permalink permalink) => CanonicalUrl.Of(Site, permalink);
}
