using Placard.Content;
using Placard.Syntax;
using Placard.Urls;

namespace Placard.Forms;

/// <param name="Name">The key below <c>handler:</c>.</param>
/// <param name="Description">What to write there, as the end of a diagnostic's message.</param>
/// <param name="IsUrl">Whether the value is an https URL.</param>
/// <param name="IsFieldName">Whether the value is the name of a field of the service.</param>
public sealed record HandlerSetting(string Name, string Description, bool Required = true, bool IsUrl = false, bool IsFieldName = false)
{
    /// <summary>Whether the value is an email address.</summary>
    public bool IsEmail { get; init; }

    /// <summary>Whether the value is <c>true</c> or <c>false</c>; without it, <c>false</c>.</summary>
    public bool IsFlag { get; init; }

    /// <summary>Whether the value is a map of names and texts.</summary>
    public bool IsMap { get; init; }

    /// <summary>Whether the value is the format of field names, in which <see cref="NamePlaceholder"/> stands for the name.</summary>
    public bool IsFieldFormat { get; init; }

    /// <summary>What stands for the name of a field in a format.</summary>
    public const string NamePlaceholder = "{name}";

    /// <summary>Whether the campaign pays for the service, so that its free quota does not count; a setting of every handler.</summary>
    public const string Paid = "paid";

    /// <summary>The subject of the mails to the campaign; a setting of every handler.</summary>
    public const string MailSubject = "mailSubject";

    /// <summary>An email address that receives a copy of each mail; a setting of every handler. It is visible in the page.</summary>
    public const string CopyTo = "copyTo";

    /// <summary>The settings of every handler, although not each has the capability.</summary>
    public static IReadOnlyList<HandlerSetting> Common { get; } =
    [
        new(MailSubject, "the subject of the mails that the campaign receives.", Required: false),
        ForFlag(Paid, "true if you pay for the service, so that its free quota does not count."),
        new(CopyTo, "an address that receives a copy of each mail; it stands in the page.", Required: false) { IsEmail = true },
    ];

    /// <summary>Declares an optional setting that is on or off.</summary>
    public static HandlerSetting ForFlag(string setting, string description) => new(setting, description, Required: false) { IsFlag = true };

    /// <summary>Declares an optional setting for a field name that the service's documentation leaves open.</summary>
    public static HandlerSetting ForFieldName(string setting, string what) => new(setting, $"the field that holds {what}.", Required: false, IsFieldName: true);
}

/// <summary>What a handler needs to build a form.</summary>
/// <param name="FormName">A name that is unique in the archive.</param>
/// <param name="Subject">The subject of the mail to the campaign.</param>
/// <param name="BaseUrl">The archive's base URL, with a trailing slash.</param>
/// <param name="Thanks">The thank-you page, to which the service redirects.</param>
public sealed record FormRequest(HandlerConfiguration Settings, string FormName, string Subject, string BaseUrl, Permalink Thanks)
{
    /// <summary>The page with the form; null if it is not known.</summary>
    public Permalink? Page { get; init; }

    /// <summary>The absolute URL to which the service returns what it refuses; null if the page is not known.</summary>
    public string? ErrorUrl => Page is { } page ? $"{BaseUrl}{page.Href}#{FormMarkup.FailedFragment}" : null;

    /// <summary>The absolute URL of the thank-you page.</summary>
    public string ThanksUrl => BaseUrl + Thanks.Href;

    /// <summary>The archive's origin, as a source of a content-security policy.</summary>
    public string OwnOrigin => new Uri(BaseUrl).GetLeftPart(UriPartial.Authority);

    /// <summary>The recipient of a copy; null without one.</summary>
    public string? CopyTo => Settings[HandlerSetting.CopyTo] is { } written ? EmailAddress.Trim(written) : null;
}
