using Placard.Content;
using Placard.Theming;
using Placard.Urls;

namespace Placard.Outputs.Pages;

/// <summary>A page that belongs to an action's own: its thank-you page, print sheets, or sheet for signatures. Its URL is not permanent.</summary>
internal static class ActionSubpage
{
    /// <param name="titleKey">The translation that is its title.</param>
    /// <param name="complete">Adds to its view model what only this page shows.</param>
    public static OutputFile Of(
        OutputContext context, CampaignAction action, Permalink permalink, string layout, string titleKey, Func<PageView, PageView> complete) =>
        new(permalink.Path, action.UrlOrigin, (to, diagnostics) =>
        {
            var state = context.Site.StateOf(action);
            context.Pages.Render(
                complete(new PageView
                {
                    Layout = layout,
                    Permalink = permalink,
                    Title = context.Theme.Text(action.Lang, titleKey, diagnostics),
                    Subtitle = action.Title,
                    Lang = action.Lang,
                    Entry = action,
                    EntryName = "action",
                    HiddenEmails = state.HiddenEmails,
                    HiddenPhones = state.HiddenPhones,
                    Indexed = false,
                    Policy = ContentPolicy.WithScript,
                    Breadcrumbs = [context.HomeLink, ActionPages.ParentOf(context, action), new PageLink(action.Title, action.Permalink)],
                }),
                to,
                diagnostics);
        })
        {
            IsPermanent = false,
            IsKeepable = true,
        };
}
