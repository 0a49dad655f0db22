using Placard.Diagnostics;
using Placard.Model;

namespace Placard.Forms;

/// <summary>Makes the form of an action, and holds back one that would not work or would not be honest.</summary>
public sealed class FormBuilder(IReadOnlyList<IFormHandler> handlers)
{
    /// <summary>The form; null where the action is not open, this is a mirror, or something is amiss, which has been reported.</summary>
    public FormMarkup? Build(Site site, CampaignAction action, DiagnosticBag diagnostics)
    {
        if (action.LifeOn(site.Options.AsOf) != ActionLife.Open || site.Options.MirrorOf is not null) return null;
        var mayAsk = CheckPrivacy(site.Settings.Privacy, diagnostics);
        if (action.Handler is not { } settings)
        {
            diagnostics.Report(DiagnosticDescriptors.HandlerMissing, action.Origin);
            return null;
        }
        if (handlers.FirstOrDefault(candidate => candidate.Type == settings.Type) is not { } handler)
        {
            var types = handlers.Select(candidate => candidate.Type).ToList();
            diagnostics.Report(DiagnosticDescriptors.UnknownHandler, settings.Location, settings.Type, NearestName.Hint(settings.Type, types), string.Join(", ", types));
            return null;
        }
        if (!CheckSettings(handler, settings, diagnostics) || !CheckNames(handler, action, diagnostics) || !mayAsk) return null;
        var request = new FormRequest(settings, action.Slug, action.Subject ?? action.Title, site.BaseUrl, ThanksOf(site, action));
        return handler.Build(request) with { Fields = action.Fields, DeliverConsent = action.Consent };
    }

    /// <summary>The page that people reach after sending: one that the author names, else the action's own.</summary>
    public static Permalink ThanksOf(Site site, CampaignAction action) =>
        action.ThanksPage is { } path && site.EntryAt(path) is { } page ? page.Permalink : action.ThanksPermalink;

    private static bool CheckPrivacy(PrivacyNotice privacy, DiagnosticBag diagnostics)
    {
        (string Key, string? Value, string Missing)[] needed =
        [
            ("controller", privacy.Controller, "who answers for their data"),
            ("purpose", privacy.Purpose, "what their data is used for"),
            ("recipient", privacy.Recipient, "who receives what they send"),
            ("retention", privacy.Retention, "how long their data is kept"),
            ("contact", privacy.Contact, "whom to ask about their data"),
        ];
        var complete = true;
        foreach (var (key, value, missing) in needed)
        {
            if (!string.IsNullOrEmpty(value)) continue;
            diagnostics.Report(DiagnosticDescriptors.PrivacyMissing, privacy.Location, missing, key);
            complete = false;
        }
        return complete;
    }

    private static bool CheckSettings(IFormHandler handler, HandlerSettings settings, DiagnosticBag diagnostics)
    {
        var sound = true;
        foreach (var setting in handler.Settings)
        {
            var value = settings[setting.Name];
            if (string.IsNullOrEmpty(value))
            {
                if (!setting.Required) continue;
                diagnostics.Report(DiagnosticDescriptors.HandlerSetting, settings.Location, handler.Type, setting.Name, setting.Meaning);
                sound = false;
            }
            else if (setting.IsAddress && !IsSecure(value))
            {
                diagnostics.Report(DiagnosticDescriptors.InsecureEndpoint, settings.Values[setting.Name].Location, value);
                sound = false;
            }
        }
        var known = handler.Settings.Select(setting => setting.Name).ToList();
        foreach (var (name, value) in settings.Values.Where(setting => !known.Contains(setting.Key)))
            diagnostics.Report(DiagnosticDescriptors.UnknownSetting, value.Key, handler.Type, name, NearestName.Hint(name, known));
        return sound;
    }

    private static bool IsSecure(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps;

    private static bool CheckNames(IFormHandler handler, CampaignAction action, DiagnosticBag diagnostics)
    {
        var taken = handler.ReservedNames(action.Handler!);
        var standard = new FormNames().All.ToHashSet(StringComparer.Ordinal);
        var sound = true;
        foreach (var field in action.Fields.Where(field => taken.Contains(field.Name) || standard.Contains(field.Name)))
        {
            diagnostics.Report(DiagnosticDescriptors.ReservedField, field.Location, field.Name, handler.Type, $"your-{field.Name}");
            sound = false;
        }
        return sound;
    }
}
