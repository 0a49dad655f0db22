using Placard.Content;
using Placard.Liquid;
using Placard.Locales;
using Placard.Reading.Settings;
using Placard.Text;
using Placard.Urls;

namespace Placard.Theming.Members;

/// <summary>What every template sees: <c>site</c> and <c>page</c>.</summary>
internal static class SiteMembers
{
    public static readonly MemberTable Site = MemberTables.Of<Site>(
        "site",
        [
            .. KeyMembers.Of<Site, ArchiveSettings>(ArchiveKeys.Schema, site => site.Settings),
            ("lang", (site, _) => site.Settings.DefaultLanguage),
            ("dir", (site, _) => TextDirection.Of(site.Settings.DefaultLanguage)),
            ("home", (site, _) => new NavigationLink(site.Settings.Theme.Name ?? site.Settings.Title, ListUrls.Home.Path, IsOutside: false)),
            ("logo", (site, _) => site.Settings.Theme.Logo),
            ("navigation", (_, context) => context.Navigation),
            ("articleCount", (site, _) => site.Articles.Count),
            ("campaignCount", (site, _) => site.Campaigns.Count),
            ("actionCount", (site, _) => site.Actions.Count),
            ("firstYear", (site, _) => site.Articles.Count == 0 ? null : site.Articles[^1].Published.SortDay.Year),
            ("lastYear", (site, _) => site.Articles.Count == 0 ? null : site.Articles[0].Published.Latest.Year),
            ("copies", (site, context) => site.Settings is { Mirrors.Count: 0, Signing: null } ? null : context.UrlOf(ListUrls.Copies)),
            ("isMirror", (site, _) => site.Options.MirrorOf is not null),
            ("isPreview", (site, _) => site.Options.IsPreview),
            ("commit", (site, _) => site.Options.Commit),
            ("mirrorOf", (site, _) => site.Options.MirrorOf),
            ("asOf", (site, _) => new ArchiveDate(site.Today)),
        ]);

    public static readonly MemberTable Navigation = MemberTables.Of<NavigationLink>(
        "link",
        ("title", (link, _) => link.Title),
        ("url", (link, context) => link.IsOutside ? link.Target : context.Root + Permalink.Encode(link.Target)),
        ("current", (link, context) => !link.IsOutside && link.Target == context.Page.Permalink.Path));

    public static readonly MemberTable Signpost = MemberTables.Of<Signpost>(
        "signpost",
        ("rel", (link, _) => link.Relation),
        ("type", (link, _) => link.Type),
        ("url", (link, context) => link.Permalink is { } permalink ? context.UrlOf(permalink) : link.Url));

    public static readonly MemberTable Privacy = MemberTables.Of<PrivacyNotice>("privacy", [.. KeyMembers.Of(PrivacyKeys.Schema)]);

    public static readonly MemberTable Page = MemberTables.Of<PageView>(
        "page",
        ("layout", (page, _) => page.Layout),
        ("title", (page, _) => page.Title),
        ("subtitle", (page, _) => page.Subtitle),
        ("description", (page, _) => page.Description),
        ("lang", (page, _) => page.Lang),
        ("dir", (page, _) => TextDirection.Of(page.Lang)),
        ("locale", (page, _) => OpenGraphLocale.Of(page.Lang)),
        ("canonical", (page, context) => CanonicalUrl.Of(context.Site, page.Permalink)),
        ("image", (_, context) => context.Image?.Url),
        ("imageWidth", (_, context) => context.Image is { Width: > 0 } image ? image.Width : null),
        ("imageHeight", (_, context) => context.Image is { Height: > 0 } image ? image.Height : null),
        ("imageAlt", (_, context) => context.Image?.Alt),
        ("imageType", (_, context) => context.Image?.Type),
        ("imageIsLarge", (_, context) => context.Image?.IsShareImage),
        ("type", (page, _) => page.Entry is Article ? "article" : "website"),
        ("published", (page, _) => (page.Entry as Article)?.Published),
        ("updated", (page, _) => page.Entry?.Updated),
        ("robots", (page, context) => page.Indexed && !context.Site.Options.IsPreview ? null : "noindex"),
        ("policy", (page, _) => page.Policy),
        ("isHome", (page, _) => page.Permalink == ListUrls.Home),
        ("alternates", (page, context) => Alternates(page, context)),
        ("feeds", (page, _) => page.Feeds),
        ("signposts", (page, _) => page.Signposts),
        ("breadcrumbs", (page, _) => page.Breadcrumbs),
        ("editUrl", (page, context) => page.Entry is { } entry ? context.Site.Settings.Repository?.EditUrlOf(entry.SourcePath) : null),
        ("reportUrl", (page, context) => ContactUrl(page, context, MessageFragment.About)),
        ("withdrawUrl", (page, context) => ContactUrl(page, context, MessageFragment.Withdraw)),
        ("structuredData", (page, _) => page.SchemaOrg is { } write ? new JsonHtml(write) : null),
        ("styles", (page, _) => page.InlineStyles));

    /// <summary>
    /// The URL of a contact form for a page's entry, as seen from the page; null without an open one. The form's script begins the message with what
    /// stands in the fragment: why, and the URL of the entry as seen from the form.
    /// </summary>
    private static string? ContactUrl(PageView page, PageContext context, string why) =>
        page.Entry is { } entry && context.Site.ContactFor(entry) is { Permalink: var form }
            ? $"{context.Root}{form.Href}#{MessageFragment.Of(why, form.Root + entry.Permalink.Href)}" : null;

    private static IEnumerable<Alternate> Alternates(PageView page, PageContext context)
    {
        if (page.Entry is null) return [];
        var others = context.Site.TranslationsOf(page.Entry).Select(other => new Alternate(other.Lang, CanonicalUrl.Of(context.Site, other.Permalink)))
            .ToList();
        return others.Count == 0 ? others : others.Prepend(new Alternate(page.Lang, CanonicalUrl.Of(context.Site, page.Permalink)));
    }
}
