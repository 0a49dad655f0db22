using Placard.Content;
using Placard.Diagnostics;
using Placard.Outputs.Citations;
using Placard.Outputs.Postcodes;
using Placard.Outputs.StructuredData;
using Placard.Theming;
using Placard.Urls;

namespace Placard.Outputs.Pages;

/// <summary>The page of every action, with a form only while it is open, its thank-you page, its print sheets, and its sheet for signatures.</summary>
public sealed class ActionPages : ISiteOutput
{
    public string Name => "actions";

    public IEnumerable<OutputFile> Files(OutputContext context)
    {
        foreach (var action in context.Site.Actions)
        {
            yield return context.Page(action, (_, diagnostics) => View(context, action, diagnostics));
            foreach (var page in SignaturePages.Of(context, action, action.Signatures)) yield return page;
            yield return ThanksPage(context, action);
            if (CanBePrinted(context.Site, action)) yield return PrintPage(context, action);
            if (PaperPage.Of(context, action) is { } paper) yield return paper;
        }
    }

    private static PageView View(OutputContext context, CampaignAction action, DiagnosticBag diagnostics)
    {
        var site = context.Site;
        var state = site.StateOf(action);
        var form = context.Forms.Build(site, action, diagnostics);
        var areas = PostcodeScripts.TableOf(site, action);
        return new PageView
        {
            Layout = "action",
            Permalink = action.Permalink,
            Title = action.Title,
            Description = action.Summary,
            Lang = action.Lang,
            Entry = action,
            EntryName = "action",
            ContentModel = ActionContent.OfPage(context, action),
            HiddenEmails = state.HiddenEmails,
            HiddenPhones = state.HiddenPhones,
            SchemaOrg = SchemaOrg.Of(context, action),
            Signposts = Signposts.Of(context, action),
            Policy = form is not null ? ContentPolicy.WithForm(form.Origins)
                : state.Status != ActionStatus.Closed ? ContentPolicy.WithScript
                : ContentPolicy.Plain,
            Breadcrumbs = [context.HomeLink, ParentOf(context, action)],
            Values = new Dictionary<string, object?>
            {
                ["form"] = form,
                ["followUp"] = FollowUpOf(context, action),
                ["originUrl"] = OriginOf(site, action, state),
                ["print"] = CanBePrinted(site, action) ? new PageLink("", action.PrintPermalink) : null,
                ["areas"] = areas is null ? null : new PageLink("", PostcodeScripts.IndexOf(areas)),
                ["leastPostcodes"] = areas is { Groups.Count: > 1 } ? areas.Groups.Min(group => group.Count) : null,
                ["paper"] = PaperPage.LinkOf(site, action),
                ["translations"] = site.TranslationsOf(action),
                ["signaturesPage"] = SignaturePages.LinkOf(action, action.Signatures),
                ["citation"] = CitationFiles.ViewOf(context, action),
            },
        };
    }

    /// <summary>The URL of the page that has the form; null on that page itself, and where there will be no form.</summary>
    private static string? OriginOf(Site site, CampaignAction action, ActionState state) =>
        state.IsOpenAtOrigin || (site.Options is { MirrorOf: not null } or { IsPack: true } && state.Status != ActionStatus.Closed)
            ? CanonicalUrl.Of(site, action.Permalink)
            : null;

    private static bool CanBePrinted(Site site, CampaignAction action) => action is { Letters.Count: > 0, TargetCount: > 0 } && site.StateOf(action).IsOpen;

    /// <summary>The page with a print sheet for each target.</summary>
    private static OutputFile PrintPage(OutputContext context, CampaignAction action) =>
        ActionSubpage.Of(context, action, action.PrintPermalink, "letters", "ways.sheets", page => page with
        {
            ContentModel = ActionContent.OfSheets(context, action),
            Values = new Dictionary<string, object?> { ["hasAreas"] = PostcodeScripts.TableOf(context.Site, action) is not null },
        });

    private static OutputFile ThanksPage(OutputContext context, CampaignAction action)
    {
        var named = NamedThanks(context.Site, action);
        return ActionSubpage.Of(context, action, action.ThanksPermalink, "thanks", "thanks.title", page => page with
        {
            Title = named?.Title ?? page.Title,
            Content = named?.Body ?? action.Body.With(action.Thanks ?? "", action.ThanksLocation ?? action.Origin),
        });
    }

    /// <summary>The entry whose text the thank-you page shows; null if none is set.</summary>
    private static Entry? NamedThanks(Site site, CampaignAction action) => action.ThanksPage is { } path ? site.EntryAt(path) : null;

    /// <summary>The page above an action's in the breadcrumbs: its campaign, else the list of actions.</summary>
    internal static PageLink ParentOf(OutputContext context, CampaignAction action) =>
        action.Campaign is { } campaign
            ? new PageLink(campaign.Title, campaign.Permalink)
            : new PageLink(context.Text(action.Lang, "lists.actions"), ListUrls.Actions);

    /// <summary>Where the page of a closed action leads: its follow-up entry or external URL, else its campaign or the list of actions.</summary>
    private static FollowUp FollowUpOf(OutputContext context, CampaignAction action)
    {
        if (action.FollowUp is { } link && context.Site.EntryAt(link) is { } entry) return new FollowUp(entry.Title, entry.Permalink, null);
        if (action.FollowUp is { } url && url.Contains("://", StringComparison.Ordinal)) return new FollowUp(url, null, url);
        var parent = ParentOf(context, action);
        return new FollowUp(parent.Title, parent.Permalink, null);
    }
}
