using Placard.Content;

namespace Placard.Forms.Handlers;

/// <summary>
/// Formcarry. Its endpoint, <c>_gotcha</c> and <c>_next</c> are known only from published forms, so each can be set; the redirect is said to
/// fail if the dashboard sets one too.
/// </summary>
public sealed class Formcarry : IFormHandler
{
    public string Type => "formcarry";

    public string DisplayName => "Formcarry";

    public IReadOnlyList<HandlerSetting> Settings =>
    [
        new("id", "the code at the end of the form's endpoint."),
        new("endpoint", "the address before the code (https://formcarry.com/s/ where nothing is said).", Required: false, IsUrl: true),
        HandlerSetting.ForFieldName("redirect", "the address to send people to (_next where nothing is said)"),
        HandlerSetting.ForFieldName("honeypot", "what people leave empty (_gotcha where nothing is said)"),
    ];

    public FormContract Contract(HandlerConfiguration settings) => new()
    {
        Endpoint = (settings["endpoint"] ?? "https://formcarry.com/s/").TrimEnd('/') + '/' + Uri.EscapeDataString(settings["id"]!),
        Redirect = settings["redirect"] ?? "_next",
        Honeypot = new Honeypot(settings["honeypot"] ?? "_gotcha", "text"),
        ReservedPrefixes = ["_"],
    };
}
