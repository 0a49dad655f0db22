using Placard.Content;

namespace Placard.Forms.Handlers;

/// <summary>Any service that receives a plain form at an https URL; its field names, and hidden fields that it needs, are settings.</summary>
public sealed class CustomHandler : IFormHandler
{
    private const string FieldFormat = "fieldFormat", SeenBy = "seenBy";

    public string Type => "custom";

    public string DisplayName => "Form service";

    public IReadOnlyList<HandlerSetting> Settings =>
    [
        new("url", "the https address that takes the form.", IsUrl: true),
        new("name", "the service's name as readers know it.", Required: false),
        HandlerSetting.ForFieldName("redirect", "the address to send people to"),
        HandlerSetting.ForFieldName("errorRedirect", "the address to send people to where the service refuses what they send"),
        HandlerSetting.ForFieldName("subject", "the subject"),
        HandlerSetting.ForFieldName("replyTo", "the sender's address"),
        HandlerSetting.ForFieldName("copy", "further recipients"),
        HandlerSetting.ForFieldName("honeypot", "what people leave empty"),
        new(FieldFormat, "how the service names all other fields, such as contact[{name}].", Required: false) { IsFieldFormat = true },
        new(HandlerConfiguration.Constants, "hidden fields that the service needs: their names and what stands in them.", Required: false) { IsMap = true },
        new(SeenBy, "who else sees what people send; the privacy notice names them.", Required: false),
    ];

    public FormContract Contract(HandlerConfiguration settings) => new()
    {
        Endpoint = settings["url"]!,
        Redirect = settings["redirect"],
        ErrorRedirect = settings["errorRedirect"],
        Subject = settings["subject"],
        ReplyTo = settings["replyTo"],
        Copy = settings["copy"],
        AcceptsFiles = true,
        Honeypot = settings["honeypot"] is { } honeypot ? new Honeypot(honeypot, "text") : null,
        NameFormat = settings[FieldFormat]?.Replace(HandlerSetting.NamePlaceholder, "{0}", StringComparison.Ordinal) ?? "{0}",
        Constants = [.. settings.EntriesOf(HandlerConfiguration.Constants).Select(entry => new FormValue(entry.Key, entry.Value.Text))],
        Facts = new ServiceFacts { SeenBy = settings[SeenBy] is { } name ? [new FurtherRecipient(name, RecipientRole.Named)] : [] },
    };

    public FormMarkup Build(FormRequest request)
    {
        var form = StandardForm.Build(DisplayName, Contract(request.Settings), request);
        return form with { HandlerName = request.Settings["name"] ?? form.Host };
    }
}
