using Placard.Model;
using Placard.Rendering.Theming;

namespace Placard.Outputs.Feeds;

/// <summary>What any feed says, whatever its format.</summary>
/// <param name="Home">The page that the feed stands for.</param>
/// <param name="Self">The feed's own address.</param>
internal sealed record FeedContent(string Title, string Description, string Lang, Permalink Home, Permalink Self, IReadOnlyList<Article> Articles, Site Site)
{
    /// <summary>How many of the latest articles a feed holds.</summary>
    public const int MostItems = 20;

    /// <summary>The day of the latest change; of the first of January 1970 where there is nothing yet.</summary>
    public ArchiveDate Updated => Articles.Count == 0 ? new ArchiveDate(DateOnly.FromDateTime(DateTime.UnixEpoch)) : Articles.Max(UpdatedOf);

    public static ArchiveDate UpdatedOf(Article article) => article.Updated is { } updated && updated > article.Published ? updated : article.Published;

    public string Url(Permalink permalink) => Canonical.Of(Site, permalink);
}
