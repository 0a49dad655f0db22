using Placard.Content;

namespace Placard.Forms.Handlers;

/// <summary>
/// Web3Forms. It stores nothing and forwards each submission by mail, so that its mails are the export. Copies, files and a redirect to another site are
/// paid features. Its documents recommend <c>attachment</c> as the name of a file, and call the honeypot deprecated.
/// </summary>
public sealed class Web3Forms : IFormHandler
{
    public string Type => "web3forms";

    public string DisplayName => "Web3Forms";

    public IReadOnlyList<HandlerSetting> Settings => [new("accessKey", "the key that the service has mailed you; it is meant to be public.")];

    public FormContract Contract(HandlerConfiguration settings) => new()
    {
        Endpoint = "https://api.web3forms.com/submit",
        Redirect = "redirect",
        RedirectStyle = RedirectStyle.SameSite,
        Subject = "subject",
        ReplyTo = "email",
        Copy = "ccemail",
        AcceptsFiles = true,
        AcceptsJson = true,
        Honeypot = new Honeypot("botcheck", "checkbox"),
        Constants = [new("access_key", settings["accessKey"]!)],
        ReservedNames = ["from_name", "replyto", "webhook"],
        FileNames = ["attachment"],
        Facts = new ServiceFacts
        {
            Free = new FreeQuota(250, IsMonthly: true),
            Region = "us",
            DaysKept = 0,
            Conditions = ["Its logs are kept for two months.", "Copies, files and a redirect to another site need a paid plan."],
        },
    };
}
