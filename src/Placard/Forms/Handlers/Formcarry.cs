using Placard.Content;

namespace Placard.Forms.Handlers;

/// <summary>
/// Formcarry. Its endpoint, <c>_gotcha</c> and <c>_next</c> are known only from published forms, so each can be set; the redirect is said to
/// fail if the dashboard sets one too. What fills in the honeypot is kept as spam, and counts.
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
        AcceptsFiles = true,
        AcceptsJson = true,
        Honeypot = new Honeypot(settings["honeypot"] ?? "_gotcha", "text") { OnlyFlags = true },
        ReservedPrefixes = ["_"],
        Facts = new ServiceFacts
        {
            Free = new FreeQuota(50, IsMonthly: true),
            Exports = ["JSON"],
            Conditions = ["Spam counts too.", "Free of charge it has one form.", "Files of up to 10 MB need a paid plan."],
        },
    };
}
