using System.Buffers;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Syntax;

namespace Placard.Forms;

/// <summary>Checks before a form is published. Each reports its errors and returns whether the form may be published.</summary>
internal static class FormChecks
{
    private static readonly SearchValues<char> NotInFieldNames = SearchValues.Create(":/@ ");

    private const string PrivacyExample = "privacy: {controller: \"Example Society\", purpose: \"To deliver the letters.\", "
        + "recipient: \"Example Society\", retention: \"Deleted after six months.\", contact: \"privacy@example.org\"}";

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
        if (needed.All(part => string.IsNullOrEmpty(part.Value)))
        {
            diagnostics.Report(DiagnosticDescriptors.PrivacyNoticeMissing, privacy.Location, privacy.IsWritten
                ? "Put this line in the place of `privacy:` and of all that stands below it"
                : "Add this line to archive.yaml", PrivacyExample);
            return false;
        }
        var complete = true;
        foreach (var (key, value, missing) in needed)
        {
            if (!string.IsNullOrEmpty(value)) continue;
            diagnostics.Report(DiagnosticDescriptors.PrivacyMissing, privacy.Location, missing, key);
            complete = false;
        }
        return complete;
    }

    public static bool Settings(IFormHandler handler, HandlerConfiguration settings, DiagnosticBag diagnostics)
    {
        var isValid = true;
        foreach (var setting in handler.Settings.Concat(HandlerSetting.Common))
        {
            var value = settings[setting.Name];
            if (string.IsNullOrEmpty(value))
            {
                if (!setting.Required) continue;
                diagnostics.Report(DiagnosticDescriptors.HandlerSettingMissing, settings.Location, handler.Type, setting.Name, setting.Description);
                isValid = false;
            }
            else if (setting.IsUrl && !IsSecure(value))
            {
                diagnostics.Report(DiagnosticDescriptors.InsecureEndpoint, settings.Values[setting.Name].Location, value);
                isValid = false;
            }
            else if (setting.IsEmail && EmailAddress.Read(value, settings.Values[setting.Name].Location, diagnostics) is null)
            {
                isValid = false;
            }
            else if (setting.IsFlag && YamlFlag.Parse(value) is null)
            {
                diagnostics.Report(DiagnosticDescriptors.NotABoolean, settings.Values[setting.Name].Location, value);
                isValid = false;
            }
            else if (setting.IsFieldFormat && value.Split(HandlerSetting.NamePlaceholder).Length != 2)
            {
                diagnostics.Report(DiagnosticDescriptors.FieldFormatExpected, settings.Values[setting.Name].Location, setting.Name, value);
                isValid = false;
            }
            else if (setting.IsFieldName && value.AsSpan().IndexOfAny(NotInFieldNames) >= 0)
            {
                diagnostics.Report(DiagnosticDescriptors.FieldNameExpected, settings.Values[setting.Name].Location, value, setting.Name, handler.Type);
                isValid = false;
            }
        }
        List<string> known = [.. handler.Settings.Concat(HandlerSetting.Common).Select(setting => setting.Name)];
        // Editors write every switch of every handler; one that is off asks for nothing.
        foreach (var (name, value) in settings.Values.Where(setting => !known.Contains(setting.Key) && setting.Value.Text is not ("" or "false")))
            diagnostics.Report(DiagnosticDescriptors.UnknownSetting, value.Key, handler.Type, name, NearestName.Hint(name, known));
        return isValid;
    }

    public static bool Names(IFormHandler handler, FormContract contract, CampaignAction action, DiagnosticBag diagnostics)
    {
        var letters = Enumerable.Range(1, action.Letters.Count).Select(LetterNames.Of);
        var standard = new FormNames().All.Concat(letters.SelectMany(names => new[] { names.Subject, names.Text })).ToHashSet(StringComparer.Ordinal);
        var isValid = true;
        foreach (var field in action.Fields.Where(field => IsReserved(contract, field) || standard.Contains(field.Name)))
        {
            var free = $"your-{field.Name.TrimStart('_')}";
            diagnostics.Report(DiagnosticDescriptors.ReservedField, field.Location, field.Name, handler.Type, contract.IsReserved(contract.NameOf(free))
                ? $"question-{action.Fields.ToList().IndexOf(field) + 1}"
                : free);
            isValid = false;
        }
        foreach (var twin in action.Fields.GroupBy(field => contract.NameOf(field.Name), StringComparer.Ordinal).SelectMany(fields => fields.Skip(1)))
        {
            diagnostics.Report(DiagnosticDescriptors.DuplicateField, twin.Location, contract.NameOf(twin.Name));
            isValid = false;
        }
        return isValid;
    }

    private static bool IsReserved(FormContract contract, FormField field) => contract.NameOf(field.Name) is var name
        && (contract.IsReserved(name) || (field.Type != FieldType.File && contract.FileNames.Contains(name, StringComparer.Ordinal)));

    /// <summary>Whether the hidden fields that the author sets have names of their own.</summary>
    public static bool Constants(FormContract contract, HandlerConfiguration settings, FormMarkup form, DiagnosticBag diagnostics)
    {
        string?[] steering = [contract.Redirect, contract.ErrorRedirect, contract.Subject, contract.ReplyTo, contract.Copy, contract.Honeypot?.Name];
        var taken = form.Names.All.Concat(steering.OfType<string>()).ToHashSet(StringComparer.Ordinal);
        var isValid = true;
        foreach (var (name, value) in settings.EntriesOf(HandlerConfiguration.Constants).Where(entry => taken.Contains(entry.Key)))
        {
            diagnostics.Report(DiagnosticDescriptors.DuplicateField, value.Key, name);
            isValid = false;
        }
        return isValid;
    }

    /// <summary>Warns of a service that makes most of those wait who take part.</summary>
    public static void Throttling(IFormHandler handler, FormContract contract, CampaignAction action, DiagnosticBag diagnostics)
    {
        if (contract.SubmissionsPerSender is { } count && action.Kind != ActionKind.Contact)
            diagnostics.Report(DiagnosticDescriptors.HandlerThrottles, action.Origin, handler.Type, count);
    }

    /// <summary>Warns of a goal above the free quota.</summary>
    public static void Quota(ActionForm form, DiagnosticBag diagnostics)
    {
        var (action, handler, _) = form;
        if (handler.Contract(action.Handler!).Facts.Free is not { Submissions: { } free } quota || !(action.Goal > free)) return;
        if (action.Handler!.IsOn(HandlerSetting.Paid)) return;
        diagnostics.Report(DiagnosticDescriptors.GoalAboveQuota, action.Origin, handler.Type, free, quota.Period, action.Goal,
            quota.Overflow switch
            {
                QuotaOverflow.Lost => " What is above that is lost.",
                QuotaOverflow.HeldBack => " What is above that is held back.",
                _ => "",
            });
    }

    /// <summary>Whether the handler has the capabilities that the action needs.</summary>
    public static bool Capabilities(IFormHandler handler, FormContract contract, CampaignAction action, FormRequest request, DiagnosticBag diagnostics)
    {
        var settings = action.Handler!;
        void Lacks(HandlerCapabilities ability, SourceLocation? asked, string what, string key, string instead)
        {
            if (asked is { } location && !contract.Capabilities.HasFlag(ability))
                diagnostics.Report(DiagnosticDescriptors.HandlerLacksCapability, location, handler.Type, what, key, instead);
        }
        Lacks(HandlerCapabilities.Subject, settings.Values.GetValueOrDefault(HandlerSetting.MailSubject)?.Key, "set the subject of its mails",
            HandlerSetting.MailSubject, "Delete the line, or choose another handler.");
        Lacks(HandlerCapabilities.Copy, settings.Values.GetValueOrDefault(HandlerSetting.CopyTo)?.Key, "send a copy to somebody else", HandlerSetting.CopyTo,
            "Delete the line, or choose another handler.");
        Lacks(HandlerCapabilities.Redirect, action.ThanksLocation, "send people to a page that the form names", "thanks",
            $"Where the service itself can be told the page, enter {request.ThanksUrl} there.");
        var files = action.Fields.Where(field => field.Type == FieldType.File && !contract.AcceptsFiles).ToList();
        foreach (var field in files) diagnostics.Report(DiagnosticDescriptors.HandlerAcceptsNoFiles, field.Location, handler.Type, field.Name);
        return files.Count == 0;
    }

    public static bool FormName(IFormHandler handler, FormContract contract, CampaignAction action, IEnumerable<CampaignAction> others,
        DiagnosticBag diagnostics)
    {
        if (!contract.IdentifiesFormsByName || others.FirstOrDefault(other => other.Slug == action.Slug) is not { } other) return true;
        diagnostics.Report(DiagnosticDescriptors.SameFormName, action.UrlOrigin, handler.Type, action.Slug, other.Origin.Path);
        return false;
    }

    private static bool IsSecure(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps;
}
