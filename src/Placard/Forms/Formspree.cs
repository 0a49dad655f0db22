using Placard.Model;

namespace Placard.Forms;

/// <summary>
/// Formspree. The redirect field <c>_next</c> is known from older forms only and may need a paid plan: without it people
/// end on the service's own page.
/// </summary>
public sealed class Formspree : IFormHandler
{
    public string Type => "formspree";

    public string DisplayName => "Formspree";

    public IReadOnlyList<HandlerSetting> Settings => [new("id", "the code at the end of the form's endpoint.")];

    public IReadOnlySet<string> ReservedNames(HandlerSettings settings) =>
        new HashSet<string>(["email", "name", "message", "_replyto", "_next", "_subject", "_cc", "_format", "_language", "_gotcha"], StringComparer.Ordinal);

    public FormMarkup Build(FormRequest request) => new()
    {
        HandlerName = DisplayName,
        Host = "formspree.io",
        Action = $"https://formspree.io/f/{Uri.EscapeDataString(request.Settings["id"]!)}",
        Hidden = [new("_subject", request.Subject), new("_next", request.ThanksUrl)],
        Honeypot = new Honeypot("_gotcha", "text"),
        Origins = ["https://formspree.io", request.OwnOrigin],
    };
}
