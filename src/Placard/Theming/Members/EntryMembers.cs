using Placard.Citations;
using Placard.Content;
using Placard.Liquid;
using Placard.Text;
using Placard.Urls;

namespace Placard.Theming.Members;

/// <summary>Template members of entries.</summary>
internal static class EntryMembers
{
    public static readonly MemberTable Article = Of<Article>(
        "article",
        ("kind", (article, _) => EnumNames<ArticleKind>.NameFor(article.Kind)),
        ("published", (article, _) => article.Published),
        ("campaigns", (article, _) => article.Campaigns),
        ("source", (article, _) => article.Source),
        ("attachments", (article, _) => article.Attachments),
        ("signatures", (article, _) => article.Signatures));

    public static readonly MemberTable Campaign = Of<Campaign>(
        "campaign",
        ("start", (campaign, _) => campaign.Start),
        ("end", (campaign, _) => campaign.End),
        ("isLive", (campaign, context) => context.Site.StatusOf(campaign) == CampaignStatus.Live),
        ("hashtag", (campaign, _) => campaign.Hashtag),
        ("outcome", (campaign, _) => EnumNames<Outcome>.NameFor(campaign.Outcome)),
        ("outcomeList", (campaign, _) => new PageLink("", ListUrls.ForValue("outcomes", EnumNames<Outcome>.NameFor(campaign.Outcome)))),
        ("outcomeSummary", (campaign, _) => campaign.OutcomeSummary),
        ("organisations", (campaign, context) => campaign.Organisations.Select(name => context.LinkTo("organisations", name))),
        ("milestones", (campaign, _) => campaign.Milestones),
        ("posts", (campaign, _) => campaign.Posts),
        ("articleCount", (campaign, context) => context.Site.ArticlesOf(campaign).Count),
        ("actionCount", (campaign, context) => context.Site.ActionsOf(campaign).Count));

    public static readonly MemberTable Action = Of<CampaignAction>(
        "action",
        ("kind", (action, _) => EnumNames<ActionKind>.NameFor(action.Kind)),
        ("life", (action, context) => EnumNames<ActionStatus>.NameFor(context.Site.StateOf(action).Status)),
        ("published", (action, _) => action.Day),
        ("opens", (action, _) => action.Opens),
        ("closes", (action, _) => action.Closes),
        ("closedNote", (action, _) => action.ClosedNote),
        ("outcome", (action, _) => EnumNames<Outcome>.NameFor(action.Outcome ?? action.Campaign?.Outcome ?? Outcome.Unknown)),
        ("outcomeSummary", (action, _) => action.OutcomeSummary ?? (action.Outcome is null ? action.Campaign?.OutcomeSummary : null)),
        ("subject", (action, _) => action.Subject),
        ("campaign", (action, _) => action.Campaign),
        ("targets", (action, context) => context.Site.StateOf(action).Targets),
        ("goal", (action, _) => action.Goal),
        ("signatures", (action, _) => action.Signatures),
        ("tally", (action, _) => action.Tally ?? (action.Signatures is { } signatures ? new Tally(signatures.Count, null) : null)),
        ("editable", (action, _) => action.Editable));

    public static readonly MemberTable Page = Of<Page>("page");

    public static readonly MemberTable Capture = Of<Capture>(
        "capture",
        ("captured", (capture, _) => capture.Captured),
        ("tool", (capture, _) => capture.Tool),
        ("originalUrl", (capture, _) => capture.OriginalUrl),
        ("startUrl", (capture, context) => context.UrlOf(capture.Start)),
        ("campaign", (capture, _) => capture.Campaign),
        ("fileCount", (capture, _) => capture.Files.Count));


    private static MemberTable Of<T>(string name, params IEnumerable<(string Name, Func<T, PageContext, object?> Get)> own) where T : Entry =>
        MemberTables.Of<T>(name, [
            ("type", (_, _) => name),
            ("title", (entry, _) => entry.Title),
            ("summary", (entry, _) => entry.Summary),
            ("lead", (entry, _) => entry.Lead),
            ("url", (entry, context) => context.UrlOf(entry.Permalink)),
            ("canonical", (entry, context) => CanonicalUrl.Of(context.Site, entry.Permalink)),
            ("lang", (entry, _) => entry.Lang),
            ("dir", (entry, _) => TextDirection.Of(entry.Lang)),
            ("date", (entry, _) => entry.Date),
            ("updated", (entry, _) => entry.Updated),
            ("tags", (entry, context) => entry.Tags.Select(tag => context.LinkTo("tags", tag))),
            ("authors", (entry, context) => entry.Authors.Select(name => context.LinkTo("people", CitedName.WholeOf(name)))),
            ("creators", (entry, _) => entry.Authors),
            ("image", (entry, _) => entry.Image),
            ("extra", (entry, _) => entry.Extra),
            .. own,
        ]);
}
