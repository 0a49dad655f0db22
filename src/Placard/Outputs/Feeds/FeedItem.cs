using Placard.Content;
using Placard.Text;

namespace Placard.Outputs.Feeds;

/// <summary>A feed item: an article, or an action that has opened; it is updated when the action has closed.</summary>
internal sealed record FeedItem(Entry Entry, ArchiveDate Published, ArchiveDate? Changed, string Summary)
{
    public ArchiveDate Updated => Changed is { } changed && changed > Published ? changed : Published;

    /// <summary>The latest items, newest first.</summary>
    /// <param name="articles">Newest first.</param>
    public static IReadOnlyList<FeedItem> Latest(OutputContext context, IEnumerable<Article> articles, IEnumerable<CampaignAction> actions) =>
        [.. articles.Take(FeedContent.MaxItems).Select(Of).Concat(actions.Select(action => Of(context, action)).OfType<FeedItem>())
            .OrderByDescending(item => item.Published).Take(FeedContent.MaxItems)];

    private static FeedItem Of(Article article) => new(article, article.Published, article.Updated, article.Summary);

    /// <summary>Null for an action that has not opened, or whose opening date is not known.</summary>
    private static FeedItem? Of(OutputContext context, CampaignAction action)
    {
        var status = context.Site.StateOf(action).Status;
        var closed = status == ActionStatus.Closed ? action.Closes : null;
        if (status == ActionStatus.Upcoming || (action.Opens ?? action.Date ?? closed) is not { } published) return null;
        List<string> parts =
        [
            context.Text(action.Lang, "actionKinds." + EnumNames<ActionKind>.NameFor(action.Kind)),
            context.Text(action.Lang, "lives." + EnumNames<ActionStatus>.NameFor(status)),
        ];
        if (action.Closes is { } closes)
            parts.Add($"{context.Text(action.Lang, closed is null ? "action.closes" : "action.closed")} {context.Theme.Day(action.Lang, closes)}");
        return new FeedItem(action, published, closed ?? action.Updated, $"{string.Join(" · ", parts)}. {action.Summary}".TrimEnd());
    }
}
