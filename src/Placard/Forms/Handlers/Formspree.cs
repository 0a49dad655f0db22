using Placard.Content;

namespace Placard.Forms.Handlers;

/// <summary>
/// Formspree. Its documentation names <c>email</c> and <c>_gotcha</c>; <c>_next</c>, <c>_subject</c> and <c>_cc</c> are known only from older
/// forms, and the redirect may need a paid plan, so <c>redirect</c> and <c>subject</c> can be set to other names. Every form begins with a captcha of
/// Google, which only the dashboard switches off. The days for which it keeps submissions are not confirmed.
/// </summary>
public sealed class Formspree : IFormHandler
{
    private const string CaptchaOff = "captchaOff";

    public string Type => "formspree";

    public string DisplayName => "Formspree";

    public IReadOnlyList<HandlerSetting> Settings =>
    [
        new("id", "the code at the end of the form's endpoint."),
        HandlerSetting.ForFieldName("redirect", "the address to send people to (_next where nothing is said)"),
        HandlerSetting.ForFieldName("subject", "the subject (_subject where nothing is said)"),
        HandlerSetting.ForFlag(CaptchaOff, "true once you have switched its captcha off in its dashboard; the privacy notice names Google until then."),
    ];

    public FormContract Contract(HandlerConfiguration settings) => new()
    {
        Endpoint = $"https://formspree.io/f/{Uri.EscapeDataString(settings["id"]!)}",
        Redirect = settings["redirect"] ?? "_next",
        Subject = settings["subject"] ?? "_subject",
        ReplyTo = "email",
        Copy = "_cc",
        AcceptsFiles = true,
        AcceptsJson = true,
        Honeypot = new Honeypot("_gotcha", "text"),
        Captcha = new Captcha("Google") { IsOff = settings.IsOn(CaptchaOff) },
        ReservedNames = ["message"],
        ReservedPrefixes = ["_"],
        ConcealedPrefixes = ["_"],
        Facts = new ServiceFacts
        {
            Free = new FreeQuota(50, IsMonthly: true),
            DaysKept = 30,
            Exports = ["CSV", "JSON"],
            Conditions = ["Its captcha is switched off in its dashboard, not in the form."],
        },
    };
}
