using Placard.Content;
using Placard.Urls;

namespace Placard.Forms.Handlers;

/// <summary>
/// Staticman, version 3, on a self-hosted server: each submission becomes a pull request, so that signatures go straight into an archive.
/// Submissions, including email addresses, are then in the repository, which must be private. The fields it accepts are listed in the
/// repository's <c>staticman.yml</c> as <c>allowedFields</c>; it rejects all others. It makes an IP address wait after two submissions and does not look
/// behind a proxy, so that all who send through one have the same IP address.
/// </summary>
public sealed class Staticman : IFormHandler
{
    private const string TrustsProxy = "trustsProxy";

    public string Type => "staticman";

    public string DisplayName => "Staticman";

    public IReadOnlyList<HandlerSetting> Settings =>
    [
        new("server", "the https address of your server.", IsUrl: true),
        new("service", "where the repository is, github or gitlab."),
        new("repository", "a private repository, as user/name: what people send stands in it."),
        new("branch", "the branch that entries are proposed to."),
        new("property", "the part of staticman.yml that lists the fields."),
        HandlerSetting.ForFlag(TrustsProxy, "true once your server tells people behind a proxy apart, and lets each send as often as they need."),
    ];

    public FormContract Contract(HandlerConfiguration settings) => new()
    {
        Endpoint = string.Join('/',
            new[] { settings["server"]!.TrimEnd('/'), "v3/entry", settings["service"], settings["repository"], settings["branch"], settings["property"] }
            .Select((part, i) => i == 0 ? part : Permalink.Encode(part!))),
        Redirect = "options[redirect]",
        ErrorRedirect = "options[redirectError]",
        AcceptsJson = true,
        ReservedPrefixes = ["options["],
        NameFormat = "fields[{0}]",
        MaxBytes = 100 * 1024,
        SubmissionsPerSender = settings.IsOn(TrustsProxy) ? null : 2,
        Facts = new ServiceFacts
        {
            Region = "own",
            IsOpenSource = true,
            SeenBy = [new FurtherRecipient(NameOf(settings["service"]!), RecipientRole.Storage)],
            Exports = ["files"],
            Conditions = ["Its last version is of 2020.", "What people send stays in the history of the repository."],
        },
    };

    /// <summary>The line of <c>staticman.yml</c> that lists the form's fields.</summary>
    public string SetupOf(FormMarkup form, CampaignAction action)
    {
        string[] standard = [form.Names.Name, form.Names.Email, form.Names.DeliverConsent, form.Names.ContactConsent];
        var message = action.Kind == ActionKind.Contact ? new[] { form.Names.Letter } : [];
        var letters = form.Letters.SelectMany(letter => new[] { letter.Subject, letter.Text }).Concat(message);
        var questions = form.Fields.SelectMany(field => field.Type == FieldType.Choices ? FormFieldParts.Of(field).Select(part => part.Name) : [field.Name]);
        var names = standard.Concat(questions).Concat(letters).Select(name => $"\"{name["fields[".Length..^1]}\"");
        return $"staticman.yml needs allowedFields: [{string.Join(", ", names)}]";
    }

    private static string NameOf(string service) => service.ToLowerInvariant() switch
    {
        "github" => "GitHub",
        "gitlab" => "GitLab",
        _ => service,
    };
}
