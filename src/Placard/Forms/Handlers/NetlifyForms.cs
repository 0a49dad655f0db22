using Placard.Content;

namespace Placard.Forms.Handlers;

/// <summary>
/// Netlify Forms: the site's own host takes the form. Works only where Netlify serves the archive and form detection is switched
/// on; sends people to the address of the form itself, which is root-relative and has no extension.
/// </summary>
public sealed class NetlifyForms : IFormHandler
{
    public string Type => "netlify";

    public string DisplayName => "Netlify Forms";

    public IReadOnlyList<HandlerSetting> Settings => [];

    public FormContract Contract(HandlerSettings settings) => new()
    {
        Endpoint = "",
        RedirectStyle = RedirectStyle.FormAction,
        Subject = "subject",
        ReplyTo = "email",
        TakesFiles = true,
        Honeypot = new Honeypot("bot-field", "text"),
        Meanings = ["form-name"],
        MaxBytes = 8_000_000,
        KnowsFormsByName = true,
    };

    public FormMarkup Build(FormRequest request)
    {
        var contract = Contract(request.Settings);
        return new FormMarkup
        {
            HandlerName = DisplayName,
            Host = "netlify.com",
            Action = new Uri(request.BaseUrl).AbsolutePath + WithoutExtension(request.Thanks.Href),
            Attributes = [new("name", request.FormName), new("data-netlify", "true"), new("netlify-honeypot", contract.Honeypot!.Name)],
            Hidden = [new("form-name", request.FormName), .. StandardForm.Hidden(contract, request)],
            Honeypot = contract.Honeypot,
            Names = StandardForm.Names(contract),
            Origins = ["'self'"],
        };
    }

    public FormAnswer Receive(ReceivedPost post, HandlerSettings settings) =>
        string.IsNullOrEmpty(post["form-name"]) ? FormAnswer.Refuse("`form-name` is missing, so the post belongs to no form") : SimulatedService.Receive(Contract(settings), post);

    private static string WithoutExtension(string path) =>
        path.EndsWith("/index.html", StringComparison.Ordinal) ? path[..^"index.html".Length]
        : path.EndsWith(".html", StringComparison.Ordinal) ? path[..^".html".Length]
        : path;
}
