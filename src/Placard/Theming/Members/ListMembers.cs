using Placard.Liquid;
using Placard.Urls;

namespace Placard.Theming.Members;

/// <summary>Template members of links and lists.</summary>
internal static class ListMembers
{
    public static readonly MemberTable PageLink = MemberTables.Of<PageLink>(
        "link",
        ("title", (link, _) => link.Title),
        ("url", (link, context) => context.PublishedUrls.Contains(link.Permalink.Path) ? context.UrlOf(link.Permalink) : null),
        ("count", (link, _) => link.Count));

    public static readonly MemberTable BrowseSection = MemberTables.Of<BrowseSection>(
        "way",
        ("index", (way, _) => way.Index),
        ("lists", (way, _) => way.Lists),
        ("more", (way, _) => way.More));

    public static readonly MemberTable NumberedLink = MemberTables.Of<NumberedLink>(
        "page link",
        ("number", (link, _) => link.Number),
        ("url", (link, context) => context.UrlOf(link.Permalink)),
        ("current", (link, _) => link.IsCurrent));

    public static readonly MemberTable FollowUp = MemberTables.Of<FollowUp>(
        "followUp",
        ("title", (link, _) => link.Title),
        ("url", (link, context) => link.Permalink is { } permalink ? context.UrlOf(permalink) : link.Url));

    public static readonly MemberTable FeedLink = MemberTables.Of<FeedLink>(
        "feed",
        ("title", (feed, _) => feed.Title),
        ("type", (feed, _) => feed.Type),
        ("url", (feed, context) => context.UrlOf(feed.Permalink)));

    public static readonly MemberTable Copy = MemberTables.Of<CopyView>(
        "copy",
        ("name", (copy, _) => copy.Name),
        ("url", (copy, _) => copy.Url),
        ("condition", (copy, _) => copy.Condition),
        ("behind", (copy, _) => copy.Behind),
        ("since", (copy, _) => copy.Since),
        ("checked", (copy, _) => copy.Checked));

    public static readonly MemberTable TimelineItem = MemberTables.Of<TimelineItem>(
        "timeline item",
        ("date", (item, _) => item.Date),
        ("type", (item, _) => item.Type),
        ("title", (item, _) => item.Title),
        ("text", (item, _) => item.Text),
        ("kind", (item, _) => item.Kind),
        ("url", (item, context) => item.Entry is { } entry ? context.UrlOf(entry.Permalink) : item.Url),
        ("copy", (item, context) => item.Entry is null ? context.Site.LinkLock.ArchivedCopyOf(item.Url) : null));
}
