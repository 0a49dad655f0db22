using Placard.Content;

namespace Placard.Forms.Handlers;

/// <summary>
/// Netlify Forms: the site's own host receives the form. Works only if Netlify serves the archive with form detection enabled; it redirects to
/// the form's <c>action</c>, which is root-relative and has no extension. Akismet filters spam, so it sees everything; IP address and browser are stored.
/// </summary>
public sealed class NetlifyForms : IFormHandler
{
    public string Type => "netlify";

    public string DisplayName => "Netlify Forms";

    public IReadOnlyList<HandlerSetting> Settings => [];

    public FormContract Contract(HandlerConfiguration settings) => new()
    {
        Endpoint = "",
        RedirectStyle = RedirectStyle.FormAction,
        Subject = "subject",
        ReplyTo = "email",
        AcceptsFiles = true,
        Honeypot = new Honeypot("bot-field", "text"),
        ReservedNames = ["form-name"],
        MaxBytes = 8_000_000,
        IdentifiesFormsByName = true,
        Facts = new ServiceFacts
        {
            SeenBy = [new FurtherRecipient("Akismet", RecipientRole.SpamFilter, "us")],
            Exports = ["CSV", "JSON"],
            Conditions =
            [
                "On newer plans each submission costs a credit.",
                "Its mails go only to members of the team and to email addresses that were confirmed.",
                "It stores the sender's IP address and browser.",
            ],
        },
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
            FurtherRecipients = [.. contract.FurtherRecipients],
            Origins = ["'self'"],
        };
    }

    public FormResponse Receive(FormSubmission post, HandlerConfiguration settings) =>
        string.IsNullOrEmpty(post["form-name"])
            ? FormResponse.Reject("`form-name` is missing, so the post belongs to no form")
            : FormServiceSimulator.Receive(Contract(settings), post);

    private static string WithoutExtension(string path) =>
        path.EndsWith("/index.html", StringComparison.Ordinal) ? path[..^"index.html".Length]
        : path.EndsWith(".html", StringComparison.Ordinal) ? path[..^".html".Length]
        : path;
}
