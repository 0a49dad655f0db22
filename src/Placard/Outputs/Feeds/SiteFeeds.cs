using Placard.Diagnostics;
using Placard.Theming;
using Placard.Urls;

namespace Placard.Outputs.Feeds;

/// <summary>The feed of the whole archive, in one format.</summary>
public sealed class SiteFeeds : ISiteOutput
{
    private readonly FeedFormat format;

    private SiteFeeds(string name, FeedFormat format) => (Name, this.format) = (name, format);

    /// <summary>The Atom feed.</summary>
    public static SiteFeeds Atom { get; } = new("atom", FeedFormat.Atom);

    /// <summary>The RSS feed.</summary>
    public static SiteFeeds Rss { get; } = new("rss", FeedFormat.Rss);

    /// <summary>The JSON feed.</summary>
    public static SiteFeeds Json { get; } = new("json-feed", FeedFormat.Json);

    public string Name { get; }

    public IEnumerable<OutputFile> Files(OutputContext context)
    {
        var settings = context.Site.Settings;
        var feed = new FeedContent(
            settings.Title, settings.Tagline ?? settings.Description ?? "", settings.DefaultLanguage, ListUrls.Home, new Permalink(format.FileName),
            FeedItem.Latest(context, context.Site.Articles, context.Site.Actions), context.Site);
        yield return new OutputFile(format.FileName, SourceLocation.StartOf(format.FileName), (to, _) => format.Write(feed, to)) { IsPermanent = true };
    }

    /// <summary>Links to the archive's published feeds.</summary>
    internal static IReadOnlyList<FeedLink> Links(OutputContext context) =>
        [.. FeedFormat.All
            .Select(format => new FeedLink($"{context.Site.Settings.Title} ({format.Title})", format.MediaType, new Permalink(format.FileName)))
            .Where(feed => context.Pages.Publishes(feed.Permalink))];
}
