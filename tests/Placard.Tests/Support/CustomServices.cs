using Placard.Forms;

namespace Placard.Tests.Support;

/// <summary>
/// Services that <c>docs/form-handlers.md</c> shows as settings of <c>custom</c>: the settings as they stand there, and the service as its own documents
/// describe it, which the settings don't know.
/// </summary>
public static class CustomServices
{
    public static IReadOnlyList<string> Names { get; } = ["Formward", "Formlander", "Freeform", "Keila"];

    /// <summary>The lines of <c>archive.yaml</c> from the documentation.</summary>
    public static string SettingsOf(string name)
    {
        var section = File.ReadAllText(Path.Join(Repository.Root, "docs/form-handlers.md")).Split($"\n### {name}\n")[1];
        return section.Split("```yaml\n")[1].Split("```")[0].TrimEnd();
    }

    /// <summary>What the service expects and does.</summary>
    public static FormContract ContractOf(string name) => name switch
    {
        "Formward" => new FormContract
        {
            Endpoint = "https://forms.formward.eu/f/YOUR-ID", Redirect = "_redirect", Subject = "_subject", ReplyTo = "email",
            Honeypot = new Honeypot("_gotcha", "text"), ReservedPrefixes = ["_"], ConcealedPrefixes = ["_"],
        },
        "Formlander" => new FormContract
        {
            Endpoint = "https://forms.example.org/forms/petition/submit?token=YOUR-TOKEN", Redirect = "_success_url", ErrorRedirect = "_error_url",
            ReplyTo = "email", Honeypot = new Honeypot("__fl_hp", "text"), AcceptsFiles = true, MaxBytes = 10 * 1024 * 1024, ReservedPrefixes = ["_"],
            ConcealedPrefixes = ["_"],
        },
        "Freeform" => new FormContract
        {
            Endpoint = "https://freeform.example.org/YOUR-ALIAS", Redirect = "_next", Subject = "_subject", ReplyTo = "email", Copy = "_cc",
            Honeypot = new Honeypot("_honey", "text"), Captcha = new Captcha("Google") { Off = new FormValue("_captcha", "false") },
            ReservedPrefixes = ["_"], ConcealedPrefixes = ["_"],
        },
        "Keila" => new FormContract
        {
            Endpoint = "https://keila.example.org/forms/YOUR-FORM", ReplyTo = "contact[email]", NameFormat = "contact[data][{0}]",
            Honeypot = new Honeypot("h[url]", "text"),
        },
        _ => throw new ArgumentException(name),
    };
}
