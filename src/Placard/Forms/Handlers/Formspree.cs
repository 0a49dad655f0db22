using Placard.Content;

namespace Placard.Forms.Handlers;

/// <summary>
/// Formspree. Its documents name <c>email</c> and <c>_gotcha</c>; <c>_next</c>, <c>_subject</c> and <c>_cc</c> are known from
/// older forms only, and the redirect may need a paid plan, so <c>redirect</c> and <c>subject</c> can be set to other names.
/// </summary>
public sealed class Formspree : IFormHandler
{
    public string Type => "formspree";

    public string DisplayName => "Formspree";

    public IReadOnlyList<HandlerSetting> Settings =>
    [
        new("id", "the code at the end of the form's endpoint."),
        HandlerSetting.NameOf("redirect", "the address to send people to (_next where nothing is said)"),
        HandlerSetting.NameOf("subject", "the subject (_subject where nothing is said)"),
    ];

    public FormContract Contract(HandlerSettings settings) => new()
    {
        Endpoint = $"https://formspree.io/f/{Uri.EscapeDataString(settings["id"]!)}",
        Redirect = settings["redirect"] ?? "_next",
        Subject = settings["subject"] ?? "_subject",
        ReplyTo = "email",
        Copy = "_cc",
        TakesFiles = true,
        TakesJson = true,
        Honeypot = new Honeypot("_gotcha", "text"),
        Meanings = ["message"],
        MeaningPrefixes = ["_"],
    };
}
