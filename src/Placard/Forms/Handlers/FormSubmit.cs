using Placard.Content;

namespace Placard.Forms.Handlers;

/// <summary>
/// FormSubmit. Its endpoint, honeypot, redirect and other names are known only from published forms, so each can be set. An email address in
/// the endpoint would be visible in the page: prefer the alias that the service provides.
/// </summary>
public sealed class FormSubmit : IFormHandler
{
    public string Type => "formsubmit";

    public string DisplayName => "FormSubmit";

    public IReadOnlyList<HandlerSetting> Settings =>
    [
        new("alias", "the alias that the service has mailed you in place of your address."),
        new("endpoint", "the address before the alias (https://formsubmit.co/ where nothing is said).", Required: false, IsUrl: true),
        HandlerSetting.ForFieldName("redirect", "the address to send people to (_next where nothing is said)"),
        HandlerSetting.ForFieldName("honeypot", "what people leave empty (_honey where nothing is said)"),
    ];

    public FormContract Contract(HandlerConfiguration settings) => new()
    {
        Endpoint = (settings["endpoint"] ?? "https://formsubmit.co/").TrimEnd('/') + '/' + Uri.EscapeDataString(settings["alias"]!),
        Redirect = settings["redirect"] ?? "_next",
        Subject = "_subject",
        ReplyTo = "_replyto",
        Copy = "_cc",
        Honeypot = new Honeypot(settings["honeypot"] ?? "_honey", "text"),
        ReservedPrefixes = ["_"],
    };
}
