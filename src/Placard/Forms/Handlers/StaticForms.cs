using Placard.Content;

namespace Placard.Forms.Handlers;

/// <summary>StaticForms: any field whose name contains <c>honeypot</c> is one.</summary>
public sealed class StaticForms : IFormHandler
{
    private const string Trap = "honeypot";

    public string Type => "staticforms";

    public string DisplayName => "StaticForms";

    public IReadOnlyList<HandlerSetting> Settings => [new("apiKey", "the key that the service has given you; it is meant to be public.")];

    public FormContract Contract(HandlerSettings settings) => new()
    {
        Endpoint = "https://api.staticforms.xyz/submit",
        Redirect = "redirectTo",
        ReplyTo = "replyTo",
        TakesFiles = true,
        TakesJson = true,
        Honeypot = new Honeypot(Trap, "text"),
        Constants = [new("apiKey", settings["apiKey"]!)],
        MeaningParts = [Trap],
    };
}
