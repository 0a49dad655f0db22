using Placard.Content;

namespace Placard.Forms.Handlers;

/// <summary>
/// StaticForms. Any field whose name contains <c>honeypot</c> is a honeypot. Replies go to <c>email</c> where <c>replyTo</c> is <c>@</c>; that is known from
/// published forms, and not confirmed for new keys. With its form builder on, it refuses names with hyphens, so the form has none. Mails above the quota
/// are lost by default.
/// </summary>
public sealed class StaticForms : IFormHandler
{
    private const string HoneypotName = "honeypot", ReplyTo = "replyTo", AsEmail = "@";

    public string Type => "staticforms";

    public string DisplayName => "StaticForms";

    public IReadOnlyList<HandlerSetting> Settings => [new("apiKey", "the key that the service has given you; it is meant to be public.")];

    public FormContract Contract(HandlerConfiguration settings) => new()
    {
        Endpoint = "https://api.staticforms.xyz/submit",
        Redirect = "redirectTo",
        Subject = "subject",
        ReplyTo = "email",
        AcceptsFiles = true,
        AcceptsJson = true,
        Honeypot = new Honeypot(HoneypotName, "text"),
        Constants = [new("apiKey", settings["apiKey"]!)],
        Options = [new(ReplyTo, AsEmail)],
        ReservedSubstrings = [HoneypotName],
        Hyphen = '_',
        Facts = new ServiceFacts
        {
            Free = new FreeQuota(null, IsMonthly: true, QuotaOverflow.Lost),
            Conditions = ["Files need a paid plan."],
        },
    };

    public FormResponse Receive(FormSubmission post, HandlerConfiguration settings)
    {
        var answer = FormServiceSimulator.Receive(Contract(settings), post);
        return post[ReplyTo] == AsEmail ? answer : answer with { ReplyTo = null };
    }
}
