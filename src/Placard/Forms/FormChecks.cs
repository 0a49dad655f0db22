using System.Buffers;
using Placard.Content;
using Placard.Diagnostics;

namespace Placard.Forms;

/// <summary>What must hold before a form is published. Each check reports what is amiss, and is true where the form may stand.</summary>
internal static class FormChecks
{
    private static readonly SearchValues<char> NoFieldName = SearchValues.Create(":/@ ");

    public static bool Privacy(PrivacyNotice privacy, DiagnosticBag diagnostics)
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

    public static bool Settings(IFormHandler handler, HandlerSettings settings, DiagnosticBag diagnostics)
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
            else if (setting.IsUrl && !IsSecure(value))
            {
                diagnostics.Report(DiagnosticDescriptors.InsecureEndpoint, settings.Values[setting.Name].Location, value);
                sound = false;
            }
            else if (setting.IsFieldName && value.AsSpan().IndexOfAny(NoFieldName) >= 0)
            {
                diagnostics.Report(DiagnosticDescriptors.FieldNameExpected, settings.Values[setting.Name].Location, value, setting.Name, handler.Type);
                sound = false;
            }
        }
        List<string> known = [.. handler.Settings.Concat(HandlerSetting.OfEveryHandler).Select(setting => setting.Name)];
        foreach (var (name, value) in settings.Values.Where(setting => !known.Contains(setting.Key)))
            diagnostics.Report(DiagnosticDescriptors.UnknownSetting, value.Key, handler.Type, name, NearestName.Hint(name, known));
        return sound;
    }

    public static bool Names(IFormHandler handler, FormContract contract, CampaignAction action, DiagnosticBag diagnostics)
    {
        var letters = Enumerable.Range(1, action.Letters.Count).Select(LetterNames.Of);
        var standard = new FormNames().All.Concat(letters.SelectMany(names => new[] { names.Subject, names.Text })).ToHashSet(StringComparer.Ordinal);
        var sound = true;
        foreach (var field in action.Fields.Where(field => contract.Reserves(contract.NameOf(field.Name)) || standard.Contains(field.Name)))
        {
            var free = $"your-{field.Name.TrimStart('_')}";
            diagnostics.Report(DiagnosticDescriptors.ReservedField, field.Location, field.Name, handler.Type, contract.Reserves(contract.NameOf(free)) ? $"question-{action.Fields.ToList().IndexOf(field) + 1}" : free);
            sound = false;
        }
        return sound;
    }

    /// <summary>Whether the handler can do what the action asks for.</summary>
    public static bool Abilities(IFormHandler handler, FormContract contract, CampaignAction action, FormRequest request, DiagnosticBag diagnostics)
    {
        var settings = action.Handler!;
        void Lacks(HandlerCapabilities ability, SourceLocation? asked, string what, string key, string instead)
        {
            if (asked is { } location && !contract.Abilities.HasFlag(ability))
                diagnostics.Report(DiagnosticDescriptors.HandlerLacks, location, handler.Type, what, key, instead);
        }
        Lacks(HandlerCapabilities.Subject, settings.Values.GetValueOrDefault(HandlerSetting.MailSubject)?.Key, "set the subject of its mails", HandlerSetting.MailSubject, "Delete the line, or choose another handler.");
        Lacks(HandlerCapabilities.Copy, settings.Values.GetValueOrDefault(HandlerSetting.CopyTo)?.Key, "send a copy to somebody else", HandlerSetting.CopyTo, "Delete the line, or choose another handler.");
        Lacks(HandlerCapabilities.Redirect, action.ThanksLocation, "send people to a page that the form names", "thanks", $"Where the service itself can be told the page, enter {request.ThanksUrl} there.");
        var files = action.Fields.Where(field => field.Type == FieldType.File && !contract.TakesFiles).ToList();
        foreach (var field in files) diagnostics.Report(DiagnosticDescriptors.HandlerTakesNoFiles, field.Location, handler.Type, field.Name);
        return files.Count == 0;
    }

    public static bool FormName(IFormHandler handler, FormContract contract, CampaignAction action, IEnumerable<CampaignAction> rivals, DiagnosticBag diagnostics)
    {
        if (!contract.KnowsFormsByName || rivals.FirstOrDefault(rival => rival.Slug == action.Slug) is not { } rival) return true;
        diagnostics.Report(DiagnosticDescriptors.SameFormName, action.UrlOrigin, handler.Type, action.Slug, rival.Origin.Path);
        return false;
    }

    private static bool IsSecure(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps;
}
