using Placard.Model;

namespace Placard.Forms;

/// <summary>Any service that takes a plain form at an https address; the names that mean something to it are settings.</summary>
public sealed class CustomHandler : IFormHandler
{
    public string Type => "custom";

    public string DisplayName => "Form service";

    public IReadOnlyList<HandlerSetting> Settings =>
    [
        new("url", "the https address that takes the form.", IsAddress: true),
        new("name", "the service's name as readers know it.", Required: false),
        new("redirect", "the field that holds the address to send people to.", Required: false),
        new("subject", "the field that holds the subject.", Required: false),
        new("honeypot", "the field that people leave empty.", Required: false),
    ];

    public IReadOnlySet<string> ReservedNames(HandlerSettings settings) =>
        new[] { settings["redirect"], settings["subject"], settings["honeypot"] }.OfType<string>().ToHashSet(StringComparer.Ordinal);

    public FormMarkup Build(FormRequest request)
    {
        var settings = request.Settings;
        var address = new Uri(settings["url"]!);
        var hidden = new List<FormValue>();
        if (settings["subject"] is { } subject) hidden.Add(new FormValue(subject, request.Subject));
        if (settings["redirect"] is { } redirect) hidden.Add(new FormValue(redirect, request.ThanksUrl));
        return new FormMarkup
        {
            HandlerName = settings["name"] ?? address.Host,
            Host = address.Host,
            Action = settings["url"]!,
            Hidden = hidden,
            Honeypot = settings["honeypot"] is { } honeypot ? new Honeypot(honeypot, "text") : null,
            Origins = [address.GetLeftPart(UriPartial.Authority), request.OwnOrigin],
        };
    }
}
