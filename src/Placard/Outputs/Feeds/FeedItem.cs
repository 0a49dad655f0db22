using Placard.Content;
using Placard.Text;

namespace Placard.Outputs.Feeds;

/// <summary>A feed item: an article, or an action that has opened; it is updated when the action has closed.</summary>
/// <param name="Updated">
/// When the entry was last changed, else published. Atom requires a moment: of a date whose day is not known it is the first moment after the last day that
/// it may mean, or the day of the build if that is earlier. By then the entry was as it is.
/// </param>
/// <param name="Html">The whole text, with absolute URLs, where feeds hold it; else null.</param>
internal sealed record FeedItem(Entry Entry, EdtfDate Published, ArchiveDate? Changed, ArchiveDate Updated, string Summary, Lazy<string>? Html)
{
    /// <summary>The latest items, newest first.</summary>
    /// <param name="articles">Newest first.</param>
    public static IReadOnlyList<FeedItem> Latest(OutputContext context, IEnumerable<Article> articles, IEnumerable<CampaignAction> actions) =>
        [.. articles.Take(FeedContent.MaxItems).Select(article => Of(context, article, article.Published, article.Updated, article.Summary))
            .Concat(actions.Select(action => Of(context, action)).OfType<FeedItem>())
            .OrderByDescending(item => item.Published).Take(FeedContent.MaxItems)];

    private static FeedItem Of(OutputContext context, Entry entry, EdtfDate published, ArchiveDate? changed, string summary) =>
        new(entry, published, changed, UpdatedOf(context.Site.Today, published, changed), summary, HtmlOf(context, entry));

    /// <summary>The text of an article; an action is read on its page, where its form is.</summary>
    private static Lazy<string>? HtmlOf(OutputContext context, Entry entry) =>
        entry is Article && context.Site.Settings.FeedContent == FeedText.Full ? new(() => context.Pages.AbsoluteHtml(entry)) : null;

    private static ArchiveDate UpdatedOf(DateOnly today, EdtfDate published, ArchiveDate? changed) =>
        published.Exact is { } day ? changed is { } later && later > day ? later : day
        : changed ?? new ArchiveDate(published.Latest < today ? published.Latest.AddDays(1) : today);

    /// <summary>Null for an action that has not opened, or whose opening date is not known.</summary>
    private static FeedItem? Of(OutputContext context, CampaignAction action)
    {
        var state = context.Site.StateOf(action);
        var closed = state.Status == ActionStatus.Closed ? state.Closes : null;
        if (state.Status == ActionStatus.Upcoming) return null;
        if (((EdtfDate?)state.Opens?.LocalMoment ?? action.Date ?? closed?.LocalMoment) is not { } published) return null;
        List<string> parts =
        [
            context.Text(action.Lang, "actionKinds." + EnumNames<ActionKind>.NameFor(action.Kind)),
            context.Text(action.Lang, "lives." + EnumNames<ActionStatus>.NameFor(state.Status)),
        ];
        if (closed is not null) parts.Add($"{context.Text(action.Lang, "action.closed")} {context.Theme.Day(action.Lang, closed.Date)}");
        else if (state.Closes is { } closes) parts.Add($"{context.Text(action.Lang, "action.closes")} {context.Theme.End(action.Lang, closes)}");
        return Of(context, action, published, closed?.LocalMoment ?? action.Updated, $"{string.Join(" · ", parts)}. {action.Summary}".TrimEnd());
    }
}
