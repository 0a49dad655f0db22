using Placard.Content;

namespace Placard.Forms.Handlers;

/// <summary>
/// Formspark. Unless <c>_append</c> is <c>false</c>, it appends the submission to the redirect URL, where browser histories and server logs
/// would keep it: the form always sets it.
/// </summary>
public sealed class Formspark : IFormHandler
{
    private const string Append = "_append";

    public string Type => "formspark";

    public string DisplayName => "Formspark";

    public IReadOnlyList<HandlerSetting> Settings => [new("id", "the code at the end of the form's endpoint.")];

    public FormContract Contract(HandlerConfiguration settings) => new()
    {
        Endpoint = $"https://submit-form.com/{Uri.EscapeDataString(settings["id"]!)}",
        Redirect = "_redirect",
        Subject = "_email.subject",
        ReplyTo = "_replyto",
        AcceptsJson = true,
        Honeypot = new Honeypot("_honeypot", "text"),
        ReservedPrefixes = ["_"],
    };

    public FormMarkup Build(FormRequest request)
    {
        var form = StandardForm.Build(DisplayName, Contract(request.Settings), request);
        return form with { Hidden = [.. form.Hidden, new FormValue(Append, "false")] };
    }

    public FormResponse Receive(FormSubmission post, HandlerConfiguration settings)
    {
        var answer = FormServiceSimulator.Receive(Contract(settings), post);
        if (answer.RedirectTo is not { } url || post[Append] == "false") return answer;
        var query = string.Join('&', answer.Data.Select(field => $"{Uri.EscapeDataString(field.Name)}={Uri.EscapeDataString(field.Value)}"));
        return answer with { RedirectTo = $"{url}{(url.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{query}" };
    }
}
