using Placard.Content;
using Placard.Urls;

namespace Placard.Forms.Handlers;

/// <summary>
/// FormSubmit. Its endpoint, honeypot, redirect and other names are known only from published forms, so each can be set. An email address in
/// the endpoint would be visible in the page: prefer the alias that the service provides, whose slash is part of the path. It shows a captcha of Google
/// first unless <c>_captcha</c> is <c>false</c>, which the form sends unless the author wants the captcha.
/// </summary>
public sealed class FormSubmit : IFormHandler
{
    private const string ShowsCaptcha = "captcha";

    public string Type => "formsubmit";

    public string DisplayName => "FormSubmit";

    public IReadOnlyList<HandlerSetting> Settings =>
    [
        new("alias", "the alias that the service has mailed you in place of your address."),
        new("endpoint", "the address before the alias (https://formsubmit.co/ where nothing is said).", Required: false, IsUrl: true),
        HandlerSetting.ForFieldName("redirect", "the address to send people to (_next where nothing is said)"),
        HandlerSetting.ForFieldName("honeypot", "what people leave empty (_honey where nothing is said)"),
        HandlerSetting.ForFlag(ShowsCaptcha, "true if people are to solve a captcha of Google first, which the privacy notice then names."),
    ];

    public FormContract Contract(HandlerConfiguration settings) => new()
    {
        Endpoint = (settings["endpoint"] ?? "https://formsubmit.co/").TrimEnd('/') + '/' + Permalink.Encode(settings["alias"]!),
        Redirect = settings["redirect"] ?? "_next",
        Subject = "_subject",
        ReplyTo = "email",
        Copy = "_cc",
        AcceptsFiles = true,
        Honeypot = new Honeypot(settings["honeypot"] ?? "_honey", "text"),
        Captcha = new Captcha("Google") { Off = new FormValue("_captcha", "false"), IsOff = !settings.IsOn(ShowsCaptcha) },
        ReservedPrefixes = ["_"],
        ConcealedPrefixes = ["_"],
        Facts = new ServiceFacts
        {
            DaysKept = 30,
            Exports = ["JSON"],
            Conditions = ["The first post is held until you follow a link in a mail."],
        },
    };
}
