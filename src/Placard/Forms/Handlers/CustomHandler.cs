using Placard.Content;

namespace Placard.Forms.Handlers;

/// <summary>Any service that receives a plain form at an https URL; its field names are settings.</summary>
public sealed class CustomHandler : IFormHandler
{
    public string Type => "custom";

    public string DisplayName => "Form service";

    public IReadOnlyList<HandlerSetting> Settings =>
    [
        new("url", "the https address that takes the form.", IsUrl: true),
        new("name", "the service's name as readers know it.", Required: false),
        HandlerSetting.ForFieldName("redirect", "the address to send people to"),
        HandlerSetting.ForFieldName("subject", "the subject"),
        HandlerSetting.ForFieldName("replyTo", "the sender's address"),
        HandlerSetting.ForFieldName("copy", "further recipients"),
        HandlerSetting.ForFieldName("honeypot", "what people leave empty"),
    ];

    public FormContract Contract(HandlerConfiguration settings) => new()
    {
        Endpoint = settings["url"]!,
        Redirect = settings["redirect"],
        Subject = settings["subject"],
        ReplyTo = settings["replyTo"],
        Copy = settings["copy"],
        AcceptsFiles = true,
        Honeypot = settings["honeypot"] is { } honeypot ? new Honeypot(honeypot, "text") : null,
    };

    public FormMarkup Build(FormRequest request)
    {
        var form = StandardForm.Build(DisplayName, Contract(request.Settings), request);
        return form with { HandlerName = request.Settings["name"] ?? form.Host };
    }
}
