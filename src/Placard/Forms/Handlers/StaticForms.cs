using Placard.Content;

namespace Placard.Forms.Handlers;

/// <summary>StaticForms. Any field whose name contains <c>honeypot</c> is a honeypot.</summary>
public sealed class StaticForms : IFormHandler
{
    private const string HoneypotName = "honeypot";

    public string Type => "staticforms";

    public string DisplayName => "StaticForms";

    public IReadOnlyList<HandlerSetting> Settings => [new("apiKey", "the key that the service has given you; it is meant to be public.")];

    public FormContract Contract(HandlerConfiguration settings) => new()
    {
        Endpoint = "https://api.staticforms.xyz/submit",
        Redirect = "redirectTo",
        ReplyTo = "replyTo",
        AcceptsFiles = true,
        AcceptsJson = true,
        Honeypot = new Honeypot(HoneypotName, "text"),
        Constants = [new("apiKey", settings["apiKey"]!)],
        ReservedSubstrings = [HoneypotName],
    };
}
