using Placard.Content;
using Placard.Urls;

namespace Placard.Forms;

/// <param name="Name">The key below <c>handler:</c>.</param>
/// <param name="Description">What to write there, as the end of a message.</param>
/// <param name="IsUrl">Whether the value is an https address.</param>
/// <param name="IsFieldName">Whether the value is the name of a field of the service's.</param>
public sealed record HandlerSetting(string Name, string Description, bool Required = true, bool IsUrl = false, bool IsFieldName = false)
{
    /// <summary>The subject of the mails that the campaign receives; every handler may be asked for it.</summary>
    public const string MailSubject = "mailSubject";

    /// <summary>An address that receives a copy of each mail; every handler may be asked for it. It stands in the page.</summary>
    public const string CopyTo = "copyTo";

    /// <summary>What every handler may be asked for, though not each can do it.</summary>
    public static IReadOnlyList<HandlerSetting> Common { get; } =
    [
        new(MailSubject, "the subject of the mails that the campaign receives.", Required: false),
        new(CopyTo, "an address that receives a copy of each mail; it stands in the page.", Required: false),
    ];

    /// <summary>The name under which a service takes something, where its documents leave it open.</summary>
    public static HandlerSetting ForFieldName(string setting, string what) => new(setting, $"the field that holds {what}.", Required: false, IsFieldName: true);
}

/// <summary>What a handler may know of the form that it takes.</summary>
/// <param name="FormName">A name that no other form of the archive has.</param>
/// <param name="Subject">The subject of the mail that the service sends to the campaign.</param>
/// <param name="BaseUrl">The archive's address, with a slash at its end.</param>
/// <param name="Thanks">The page to send people to.</param>
public sealed record FormRequest(HandlerConfiguration Settings, string FormName, string Subject, string BaseUrl, Permalink Thanks)
{
    public string ThanksUrl => BaseUrl + Thanks.Href;

    /// <summary>The origin of the archive itself, as the content-security policy writes it.</summary>
    public string OwnOrigin => new Uri(BaseUrl).GetLeftPart(UriPartial.Authority);

    /// <summary>Who receives a copy; null where nobody does.</summary>
    public string? CopyTo => Settings[HandlerSetting.CopyTo];
}
