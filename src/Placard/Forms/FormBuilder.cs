using Placard.Content;
using Placard.Diagnostics;

namespace Placard.Forms;

/// <summary>Builds the form of an action, unless it would not work or the privacy notice is incomplete.</summary>
public sealed class FormBuilder(IReadOnlyList<IFormHandler> handlers)
{
    /// <summary>The form; null if the action is not open, this is a mirror, or there are errors, which have been reported.</summary>
    public FormMarkup? Build(Site site, CampaignAction action, DiagnosticBag diagnostics) =>
        HasForm(site, action) ? Make(site, action, diagnostics) : null;

    /// <summary>Reports goals above what handlers take free of charge.</summary>
    public void CheckQuotas(Site site, DiagnosticBag diagnostics)
    {
        foreach (var form in FormsOf(site)) FormChecks.Quota(form, diagnostics);
    }

    /// <summary>Reports what would keep the forms of upcoming actions from working when they open.</summary>
    public void CheckUpcoming(Site site, DiagnosticBag diagnostics)
    {
        if (site.Options.MirrorOf is not null) return;
        foreach (var action in site.UpcomingActions)
            Make(site, site.CompleteOf(action), diagnostics);
    }

    /// <summary>The forms of all actions that are open or will open, as far as they work.</summary>
    public IEnumerable<ActionForm> FormsOf(Site site)
    {
        if (site.Options.MirrorOf is not null) yield break;
        foreach (var action in site.Actions.Where(action => site.StateOf(action).Status != ActionStatus.Closed).Select(site.CompleteOf))
        {
            if (Make(site, action, new DiagnosticBag()) is { } form) yield return new ActionForm(action, HandlerOf(action.Handler!)!, form);
        }
    }

    private FormMarkup? Make(Site site, CampaignAction action, DiagnosticBag diagnostics)
    {
        if (action is { Kind: ActionKind.Call, Handler: null }) return null; // A call needs no form.
        var isNoticeComplete = site.Settings.IsUnread || FormChecks.Privacy(site.Settings.Privacy, diagnostics);
        if (action.Handler is not { } settings)
        {
            if (site.Settings.IsUnread) return null; // It may name the handler.
            diagnostics.Report(
                site.StateOf(action).IsOpen ? DiagnosticDescriptors.HandlerMissing : DiagnosticDescriptors.UpcomingHandlerMissing, action.Origin);
            return null;
        }
        if (settings.Type.Length == 0) return null; // Reported by the reader.
        if (HandlerOf(settings) is not { } handler)
        {
            var types = handlers.Select(candidate => candidate.Type).ToList();
            diagnostics.Report(DiagnosticDescriptors.UnknownHandler, settings.Location, settings.Type, NearestName.Hint(settings.Type, types),
                string.Join(", ", types));
            return null;
        }
        if (!FormChecks.Settings(handler, settings, diagnostics)) return null;
        var contract = handler.Contract(settings);
        var request = RequestOf(site, action, settings);
        var form = handler.Build(request);
        var isValid = FormChecks.Names(handler, contract, action, diagnostics)
            & FormChecks.Capabilities(handler, contract, action, request, diagnostics)
            & FormChecks.Constants(contract, settings, form, diagnostics)
            & FormChecks.FormName(handler, contract, action, OtherFormsOf(site, action), diagnostics);
        if (!isValid || !isNoticeComplete) return null;
        FormChecks.Throttling(handler, contract, action, diagnostics);
        var complete = Complete(form, contract, action);
        return site.Options.FormsTo is { } host ? complete with { Action = host + action.Permalink.Href, Origins = ["'self'"] } : complete;
    }

    /// <summary>Simulates the handler's response to a submission that the host received in its place; null if the action has no form.</summary>
    public FormResponse? Receive(Site site, CampaignAction action, FormSubmission post)
    {
        if (Build(site, action, new DiagnosticBag()) is null) return null;
        var settings = action.Handler!;
        var handler = HandlerOf(settings)!;
        var url = new Uri(new Uri(site.BaseUrl), handler.Build(RequestOf(site, action, settings)).Action);
        return handler.Receive(post with { Url = url }, settings);
    }

    /// <summary>
    /// The contract from which an action's form is built; null without a handler, or with one whose settings are wrong, which has been reported.
    /// </summary>
    public FormContract? ContractOf(CampaignAction action, DiagnosticBag diagnostics) =>
        action.Handler is { } settings && HandlerOf(settings) is { } handler && FormChecks.Settings(handler, settings, diagnostics)
            ? handler.Contract(settings)
            : null;

    /// <summary>The handler of a configuration; null if its type is unknown.</summary>
    public IFormHandler? HandlerOf(HandlerConfiguration settings) => handlers.FirstOrDefault(candidate => candidate.Type == settings.Type);

    private static FormRequest RequestOf(Site site, CampaignAction action, HandlerConfiguration settings) =>
        new(settings, action.Slug, settings[HandlerSetting.MailSubject] ?? action.Subject ?? action.Title, site.BaseUrl, action.ThanksPermalink)
        {
            Page = action.Permalink,
        };

    private static bool HasForm(Site site, CampaignAction action) => site.StateOf(action).IsOpen && site.Options.MirrorOf is null;

    /// <summary>Other open actions with the same handler.</summary>
    private static IEnumerable<CampaignAction> OtherFormsOf(Site site, CampaignAction action) =>
        site.Actions.Where(other => other != action && other.Handler?.Type == action.Handler!.Type && HasForm(site, other));

    private static FormMarkup Complete(FormMarkup form, FormContract contract, CampaignAction action) => form with
    {
        Encoding = action.Fields.Any(field => field.Type == FieldType.File) ? "multipart/form-data" : form.Encoding,
        Letters = [.. Enumerable.Range(1, action.Letters.Count).Select(LetterNames.Of)
            .Select(names => new LetterNames(contract.NameOf(names.Subject), contract.NameOf(names.Text)))],
        Fields = [.. action.Fields.Select(field => field with { Name = contract.NameOf(field.Name), Hyphen = contract.Hyphen })],
        DeliverConsent = action.Consent,
    };
}

/// <summary>The form of an action, with the handler that receives it.</summary>
public sealed record ActionForm(CampaignAction Action, IFormHandler Handler, FormMarkup Form);
