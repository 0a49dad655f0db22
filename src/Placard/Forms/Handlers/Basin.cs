using Placard.Content;

namespace Placard.Forms.Handlers;

/// <summary>
/// Basin. Its redirect (a paid feature) and honeypot are set in its dashboard; <c>honeypot</c> here must be the name set there, and the
/// redirect the URL of the action's thank-you page.
/// </summary>
public sealed class Basin : IFormHandler
{
    public string Type => "basin";

    public string DisplayName => "Basin";

    public IReadOnlyList<HandlerSetting> Settings =>
    [
        new("id", "the code at the end of the form's endpoint."),
        HandlerSetting.ForFieldName("honeypot", "what people leave empty, as the dashboard names it"),
    ];

    public FormContract Contract(HandlerConfiguration settings) => new()
    {
        Endpoint = $"https://usebasin.com/f/{Uri.EscapeDataString(settings["id"]!)}",
        AcceptsFiles = true,
        AcceptsJson = true,
        Honeypot = settings["honeypot"] is { } name ? new Honeypot(name, "text") : null,
        ReservedNames = ["g-recaptcha-response", "h-captcha-response"],
        Facts = new ServiceFacts
        {
            Exports = ["JSON"],
            Conditions = ["Spam is kept for 30 days.", "A redirect needs a paid plan."],
        },
    };
}
