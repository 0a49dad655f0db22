using Placard.Citations;
using Placard.Content;
using Placard.Liquid;
using Placard.Reading.Keys;
using Placard.Text;
using Placard.Urls;

namespace Placard.Theming.Members;

/// <summary>Template members of entries: those of their keys, and what is computed from more than a key.</summary>
internal static class EntryMembers
{
    public static readonly MemberTable Article = Of(
        "article",
        ArticleKeys.Schema,
        ("published", (article, _) => article.Published));

    public static readonly MemberTable Campaign = Of(
        "campaign",
        CampaignKeys.Schema,
        ("isLive", (campaign, context) => context.Site.StatusOf(campaign) == CampaignStatus.Live),
        ("outcomeList", (campaign, _) => new PageLink("", ListUrls.ForValue("outcomes", EnumNames<Outcome>.NameFor(campaign.Outcome)))),
        ("organisations", (campaign, context) => campaign.Organisations.Select(name => context.LinkTo("organisations", name))),
        ("articleCount", (campaign, context) => context.Site.ArticlesOf(campaign).Count),
        ("actionCount", (campaign, context) => context.Site.ActionsOf(campaign).Count));

    public static readonly MemberTable Action = Of(
        "action",
        ActionKeys.Schema,
        ("life", (action, context) => EnumNames<ActionStatus>.NameFor(context.Site.StateOf(action).Status)),
        ("opens", (action, context) => context.Site.StateOf(action).Opens),
        ("closes", (action, context) => context.Site.StateOf(action).Closes),
        ("published", (action, _) => action.Day),
        ("hoursZone", (action, context) => context.Locale.ZoneName((action.HoursZone ?? context.Site.Settings.TimeZone).Id)),
        ("outcome", (action, _) => EnumNames<Outcome>.NameFor(action.Outcome ?? action.Campaign?.Outcome ?? Outcome.Unknown)),
        ("outcomeSummary", (action, _) => action.OutcomeSummary ?? (action.Outcome is null ? action.Campaign?.OutcomeSummary : null)),
        ("targets", (action, context) => context.Site.StateOf(action).Targets),
        ("targetsAsOf", (action, context) => context.Site.StateOf(action).TargetsAsOf),
        ("hasOldTargets", (action, context) => context.Site.StateOf(action).HasOldTargets),
        ("mailTo", (action, _) => EnumNames<MailTo>.NameFor(action.MailTo)),
        ("tally", (action, _) => action.Participants));

    public static readonly MemberTable Page = Of("page", PageKeys.Schema);

    public static readonly MemberTable Capture = Of(
        "capture",
        CaptureKeys.Schema,
        ("startUrl", (capture, context) => context.UrlOf(capture.Start)),
        ("fileCount", (capture, _) => capture.Files.Count));

    private static MemberTable Of<T>(string name, EntrySchema<T> schema, params IEnumerable<(string Name, Func<T, PageContext, object?> Get)> own) where T
        : Entry =>
        MemberTables.Of<T>(name, [
            ("type", (_, _) => name),
            ("lead", (entry, _) => entry.Lead),
            ("url", (entry, context) => context.UrlOf(entry.Permalink)),
            ("canonical", (entry, context) => CanonicalUrl.Of(context.Site, entry.Permalink)),
            ("dir", (entry, _) => TextDirection.Of(entry.Lang)),
            ("tags", (entry, context) => entry.Tags.Select(tag => context.LinkTo("tags", tag))),
            ("authors", (entry, context) => entry.Authors.Select(name => context.LinkTo("people", CitedName.WholeOf(name)))),
            ("creators", (entry, _) => entry.Authors),
            .. KeyMembers.Shared<T>(),
            .. KeyMembers.Of(schema),
            .. own,
        ]);
}
