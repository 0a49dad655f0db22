using Placard.Content;

namespace Placard.Forms.Handlers;

/// <summary>
/// Formspark. Names that begin with <c>_</c> steer it and are shown to no one, so the sender's email address is <c>email</c>, to which replies go. Unless
/// <c>_append</c> is <c>false</c>, it appends the submission to the redirect URL, where browser histories and server logs would keep it; without
/// <c>_error</c> people are thanked for what it refused: the form always sets both.
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
        ErrorRedirect = "_error",
        RedirectsErrors = true,
        Subject = "_email.subject",
        ReplyTo = "email",
        AcceptsJson = true,
        Honeypot = new Honeypot("_honeypot", "text"),
        Options = [new(Append, "false")],
        ReservedPrefixes = ["_"],
        ConcealedPrefixes = ["_"],
        Facts = new ServiceFacts
        {
            Free = new FreeQuota(250, IsMonthly: false, QuotaOverflow.HeldBack),
            Exports = ["JSON"],
        },
    };

    public FormResponse Receive(FormSubmission post, HandlerConfiguration settings)
    {
        var answer = FormServiceSimulator.Receive(Contract(settings), post);
        if (answer.RedirectTo is not { } url || post[Append] == "false") return answer;
        var query = string.Join('&', answer.Data.Select(field => $"{Uri.EscapeDataString(field.Name)}={Uri.EscapeDataString(field.Value)}"));
        return answer with { RedirectTo = $"{url}{(url.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{query}" };
    }
}
