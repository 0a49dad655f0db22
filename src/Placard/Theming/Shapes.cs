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
using Placard.Urls;

namespace Placard.Theming;

/// <summary>What templates see of each kind of object. The theme's README documents the same names.</summary>
internal static class Shapes
{
    /// <summary>The shape of what has none.</summary>
    public static readonly Shape Empty = new Shape<object>("value");

    private static readonly FrozenDictionary<Type, Shape> ByType = new Dictionary<Type, Shape>
    {
        [typeof(ArchiveDate)] = new Shape<ArchiveDate>("date", ("year", (date, _) => date.Year), ("month", (date, _) => date.Day.Month)),
        [typeof(Site)] = SiteShapes.Site,
        [typeof(NavigationLink)] = SiteShapes.Navigation,
        [typeof(Mirror)] = new Shape<Mirror>("mirror", ("name", (mirror, _) => mirror.Name), ("url", (mirror, _) => mirror.Url)),
        [typeof(PrivacyNotice)] = SiteShapes.Privacy,
        [typeof(PageView)] = SiteShapes.Page,
        [typeof(Alternate)] = new Shape<Alternate>("alternate", ("lang", (alternate, _) => alternate.Lang), ("locale", (alternate, _) => OpenGraphLocale.Of(alternate.Lang)), ("url", (alternate, _) => alternate.Url)),
        [typeof(PageLink)] = ListShapes.PageLink,
        [typeof(BrowseSection)] = ListShapes.BrowseSection,
        [typeof(NumberedLink)] = ListShapes.NumberedLink,
        [typeof(FollowUp)] = ListShapes.FollowUp,
        [typeof(FeedLink)] = ListShapes.FeedLink,
        [typeof(TimelineItem)] = ListShapes.TimelineItem,
        [typeof(Article)] = EntryShapes.Article,
        [typeof(Campaign)] = EntryShapes.Campaign,
        [typeof(CampaignAction)] = EntryShapes.Action,
        [typeof(Page)] = EntryShapes.Page,
        [typeof(Capture)] = EntryShapes.Capture,
        [typeof(Image)] = PartShapes.Image,
        [typeof(Provenance)] = PartShapes.Provenance,
        [typeof(ArchivedCopy)] = PartShapes.Copy,
        [typeof(Attachment)] = PartShapes.Attachment,
        [typeof(SignatureList)] = SignatureShapes.List,
        [typeof(Signature)] = SignatureShapes.Signature,
        [typeof(NamedCount)] = SignatureShapes.Count,
        [typeof(Country)] = FormShapes.Country,
        [typeof(Milestone)] = PartShapes.Milestone,
        [typeof(SocialPost)] = PartShapes.Post,
        [typeof(Target)] = PartShapes.Target,
        [typeof(Tally)] = new Shape<Tally>("tally", ("count", (tally, _) => tally.Count), ("asOf", (tally, _) => tally.AsOf)),
        [typeof(FormMarkup)] = FormShapes.Form,
        [typeof(FormValue)] = FormShapes.Value,
        [typeof(Honeypot)] = FormShapes.Honeypot,
        [typeof(FormField)] = FormShapes.Field,
        [typeof(LetterView)] = LetterShapes.Letter,
        [typeof(LetterNames)] = FormShapes.Letter,
        [typeof(CitationView)] = CitationShapes.Citation,
        [typeof(TextRun)] = CitationShapes.Run,
        [typeof(ColumnChart)] = ChartShapes.Columns,
        [typeof(Column)] = ChartShapes.Column,
        [typeof(BarChart)] = ChartShapes.Bars,
        [typeof(Bar)] = ChartShapes.Bar,
        [typeof(TimelineChart)] = ChartShapes.Life,
        [typeof(Lane)] = ChartShapes.Lane,
        [typeof(Mark)] = ChartShapes.Mark,
        [typeof(MailLink)] = LetterShapes.Mail,
        [typeof(PrintSheet)] = LetterShapes.Sheet,
        [typeof(ForLoop)] = ForLoop.Shape,
    }.ToFrozenDictionary();

    public static Shape? Find(object value) => ByType.GetValueOrDefault(value.GetType());
}

/// <summary>The same entry in another language.</summary>
/// <param name="Url">Its absolute address.</param>
internal sealed record Alternate(string Lang, string Url);
