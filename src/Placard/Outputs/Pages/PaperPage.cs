using Placard.Charts;
using Placard.Content;
using Placard.Theming;
using Placard.Urls;

namespace Placard.Outputs.Pages;

/// <summary>
/// The sheet for signatures of an open petition or pledge: one page of paper, A4 or US Letter. Like the form, it needs a complete privacy notice.
/// </summary>
internal static class PaperPage
{
    private const int MaxQuestions = 2;

    /// <summary>Town, country, organisation and office, as browsers name them.</summary>
    private static readonly string?[] Asked = ["address-level2", "country-name", "organization", "organization-title"];

    /// <summary>The link to the sheet; null where there is none.</summary>
    public static PageLink? LinkOf(Site site, CampaignAction action) =>
        action is { Print: PrintForm.Sheet, TakesSignatures: true } && site.StateOf(action).IsOpen && site.Settings.Privacy.IsComplete
            ? new PageLink("", action.PaperPermalink)
            : null;

    /// <summary>The sheet; null where there is none.</summary>
    public static OutputFile? Of(OutputContext context, CampaignAction action) => LinkOf(context.Site, action) is null
        ? null
        : ActionSubpage.Of(context, action, action.PaperPermalink, "paper", "paper.title", page => page with
        {
            ContentModel = ActionContent.OfPaper(context, action),
            Values = new Dictionary<string, object?>
            {
                ["columns"] = ColumnsOf(action),
                ["code"] = QrCode.Of(CanonicalUrl.Of(context.Site, action.Permalink)),
            },
        });

    /// <summary>The questions of the form that a line has room for. No email address, which the next people to sign would read.</summary>
    private static IEnumerable<string> ColumnsOf(CampaignAction action) =>
        action.Fields.Where(field => field.Type == FieldType.Country || Asked.Contains(field.Autocomplete)).Take(MaxQuestions).Select(field => field.Label);
}
