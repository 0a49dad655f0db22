using System.Collections.Frozen;
using Placard.Charts;
using Placard.Citations;
using Placard.Content;
using Placard.Forms;
using Placard.Images;
using Placard.Letters;
using Placard.Links;
using Placard.Liquid;
using Placard.Locales;
using Placard.Reading.Keys;
using Placard.Reading.Settings;
using Placard.Urls;

namespace Placard.Theming.Members;

/// <summary>Template members of each kind of object. The theme's README documents the same names.</summary>
internal static class TemplateMembers
{
    /// <summary>The shape of what has none.</summary>
    public static readonly MemberTable Empty = MemberTables.Of<object>("value");

    /// <summary>The tables by the types of objects.</summary>
    public static readonly FrozenDictionary<Type, MemberTable> ByType = new Dictionary<Type, MemberTable>
    {
        [typeof(ArchiveDate)] = MemberTables.Of<ArchiveDate>(
            "date", ("year", (date, _) => date.Year), ("month", (date, _) => date.Day.Month), ("isDay", (_, _) => true)),
        [typeof(EdtfDate)] = MemberTables.Of<EdtfDate>(
            "date", ("year", (date, _) => date.Year), ("month", (date, _) => date.Month), ("isDay", (date, _) => date.Exact is not null)),
        [typeof(ActionTime)] = MemberTables.Of<ActionTime>("time", ("year", (time, _) => time.Day.Year), ("month", (time, _) => time.Day.Month)),
        [typeof(Site)] = SiteMembers.Site,
        [typeof(NavigationLink)] = SiteMembers.Navigation,
        [typeof(Mirror)] = MemberTables.Of("mirror", KeyMembers.Of(MirrorKeys.Schema)),
        [typeof(SigningSettings)] = MemberTables.Of("signing", KeyMembers.Of(SigningKeys.Schema)),
        [typeof(CopyView)] = ListMembers.Copy,
        [typeof(PrivacyNotice)] = SiteMembers.Privacy,
        [typeof(PageView)] = SiteMembers.Page,
        [typeof(Signpost)] = SiteMembers.Signpost,
        [typeof(Alternate)] = MemberTables.Of<Alternate>("alternate", ("lang", (alternate, _) => alternate.Lang),
            ("locale", (alternate, _) => OpenGraphLocale.Of(alternate.Lang)), ("url", (alternate, _) => alternate.Url)),
        [typeof(PageLink)] = ListMembers.PageLink,
        [typeof(BrowseSection)] = ListMembers.BrowseSection,
        [typeof(NumberedLink)] = ListMembers.NumberedLink,
        [typeof(FollowUp)] = ListMembers.FollowUp,
        [typeof(FeedLink)] = ListMembers.FeedLink,
        [typeof(TimelineItem)] = ListMembers.TimelineItem,
        [typeof(Article)] = EntryMembers.Article,
        [typeof(Campaign)] = EntryMembers.Campaign,
        [typeof(CampaignAction)] = EntryMembers.Action,
        [typeof(Page)] = EntryMembers.Page,
        [typeof(Capture)] = EntryMembers.Capture,
        [typeof(Image)] = PartMembers.Image,
        [typeof(Provenance)] = PartMembers.Provenance,
        [typeof(ArchivedCopy)] = PartMembers.Copy,
        [typeof(Attachment)] = PartMembers.Attachment,
        [typeof(CapturePart)] = PartMembers.CapturePart,
        [typeof(SignatureList)] = SignatureMembers.List,
        [typeof(Signature)] = SignatureMembers.Signature,
        [typeof(SignatureSection)] = SignatureMembers.Section,
        [typeof(NamedCount)] = SignatureMembers.Count,
        [typeof(Country)] = FormMembers.Country,
        [typeof(Milestone)] = PartMembers.Milestone,
        [typeof(SocialPost)] = PartMembers.Post,
        [typeof(Target)] = PartMembers.Target,
        [typeof(Tally)] = MemberTables.Of("tally", KeyMembers.Of(TallyKeys.Schema)),
        [typeof(FormMarkup)] = FormMembers.Form,
        [typeof(FormValue)] = FormMembers.Value,
        [typeof(Honeypot)] = FormMembers.Honeypot,
        [typeof(FurtherRecipient)] = FormMembers.FurtherRecipient,
        [typeof(FormField)] = FormMembers.Field,
        [typeof(LetterView)] = LetterMembers.Letter,
        [typeof(CallGuide)] = LetterMembers.Calls,
        [typeof(CallCard)] = LetterMembers.Call,
        [typeof(LetterNames)] = FormMembers.Letter,
        [typeof(CitationView)] = CitationMembers.Citation,
        [typeof(CitationDownload)] = CitationMembers.Download,
        [typeof(StyledCitation)] = CitationMembers.Style,
        [typeof(TextRun)] = CitationMembers.Run,
        [typeof(ColumnChart)] = ChartMembers.Columns,
        [typeof(Column)] = ChartMembers.Column,
        [typeof(BarChart)] = ChartMembers.Bars,
        [typeof(Bar)] = ChartMembers.Bar,
        [typeof(QrCode)] = ChartMembers.Code,
        [typeof(TimelineChart)] = ChartMembers.Life,
        [typeof(Lane)] = ChartMembers.Lane,
        [typeof(Mark)] = ChartMembers.Mark,
        [typeof(MailLink)] = LetterMembers.Mail,
        [typeof(MailGroup)] = LetterMembers.Group,
        [typeof(PrintSheet)] = LetterMembers.Sheet,
        [typeof(ForLoop)] = ForLoop.Members,
    }.ToFrozenDictionary();
}

/// <summary>The same entry in another language.</summary>
/// <param name="Url">Its absolute URL.</param>
internal sealed record Alternate(string Lang, string Url);
