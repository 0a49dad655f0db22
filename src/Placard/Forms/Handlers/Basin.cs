using Placard.Content;

namespace Placard.Forms.Handlers;

/// <summary>
/// Basin. Where people are sent and which field they leave empty is set in its dashboard (the redirect is paid for); a
/// <c>honeypot</c> here must be the name set there. Where people are sent, enter the address of the action's thank-you page.
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
    };
}
