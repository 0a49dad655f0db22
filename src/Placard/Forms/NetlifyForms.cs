using Placard.Model;

namespace Placard.Forms;

/// <summary>
/// Netlify Forms: the site's own host takes the form. Works only where Netlify serves the archive and form detection is switched
/// on; wants a root-relative redirect without extension.
/// </summary>
public sealed class NetlifyForms : IFormHandler
{
    public string Type => "netlify";

    public string DisplayName => "Netlify Forms";

    public IReadOnlyList<HandlerSetting> Settings => [];

    public IReadOnlySet<string> ReservedNames(HandlerSettings settings) =>
        new HashSet<string>(["form-name", "subject", "email", "bot-field"], StringComparer.Ordinal);

    public FormMarkup Build(FormRequest request) => new()
    {
        HandlerName = DisplayName,
        Host = "netlify.com",
        Action = new Uri(request.BaseUrl).AbsolutePath + WithoutExtension(request.Thanks.Href),
        Attributes = [new("name", request.FormName), new("data-netlify", "true"), new("netlify-honeypot", "bot-field")],
        Hidden = [new("form-name", request.FormName), new("subject", request.Subject)],
        Honeypot = new Honeypot("bot-field", "text"),
        Origins = ["'self'"],
    };

    private static string WithoutExtension(string path) => path.EndsWith(".html", StringComparison.Ordinal) ? path[..^".html".Length] : path;
}
