using Placard.Content;

namespace Placard.Forms;

/// <summary>A form as data: what a theme needs to render it and a content-security policy to allow it.</summary>
public sealed record FormMarkup
{
    /// <summary>The <c>action</c> of the form.</summary>
    public required string Action { get; init; }

    /// <summary>The <c>enctype</c> of the form.</summary>
    public string Encoding { get; init; } = "application/x-www-form-urlencoded";

    /// <summary>The display name of the handler.</summary>
    public required string HandlerName { get; init; }

    /// <summary>The host that receives submissions.</summary>
    public required string Host { get; init; }

    /// <summary>Hidden fields.</summary>
    public IReadOnlyList<FormValue> Hidden { get; init; } = [];

    /// <summary>Further attributes of the form element that the handler needs.</summary>
    public IReadOnlyList<FormValue> Attributes { get; init; } = [];

    /// <summary>The honeypot field; null without one.</summary>
    public Honeypot? Honeypot { get; init; }

    /// <summary>The names of the standard fields.</summary>
    public FormNames Names { get; init; } = new();

    /// <summary>The field names of each letter and its subject.</summary>
    public IReadOnlyList<LetterNames> Letters { get; init; } = [];

    /// <summary>The author's fields, with the names that the handler expects.</summary>
    public IReadOnlyList<FormField> Fields { get; init; } = [];

    /// <summary>The third parties that see what is sent, besides the handler.</summary>
    public IReadOnlyList<FurtherRecipient> FurtherRecipients { get; init; } = [];

    /// <summary>Where the handler's servers stand: <c>eu</c> or <c>us</c>; null if it isn't known, or they are the campaign's own.</summary>
    public string? Region { get; init; }

    /// <summary>Whether the handler returns to the form's page, at <see cref="FailedFragment"/>, what it refuses.</summary>
    public bool ReturnsErrors { get; init; }

    /// <summary>The fragment of the form's page that says that a submission was refused.</summary>
    public const string FailedFragment = "_failed";

    /// <summary>The wording of the consent to deliver; null for the theme's.</summary>
    public string? DeliverConsent { get; init; }

    /// <summary>The sources of the policy's <c>form-action</c>: the handler's origin and that of the redirect.</summary>
    public required IReadOnlyList<string> Origins { get; init; }
}

/// <summary>A name with a value.</summary>
public sealed record FormValue(string Name, string Value);

/// <param name="Type">The input type: <c>text</c> or <c>checkbox</c>.</param>
public sealed record Honeypot(string Name, string Type)
{
    /// <summary>Whether the service keeps what fills it in, marked as spam, instead of discarding it.</summary>
    public bool OnlyFlags { get; init; }
}

/// <param name="Text">The field name of the letter's text.</param>
public sealed record LetterNames(string Subject, string Text)
{
    /// <summary>The field names of an action's letter, counted from 1.</summary>
    public static LetterNames Of(int number)
    {
        var names = new FormNames();
        return number == 1
            ? new(names.Subject, names.Letter)
            : new(string.Create(null, $"{names.Subject}-{number}"), string.Create(null, $"{names.Letter}-{number}"));
    }
}

/// <summary>The names of the standard fields of every form.</summary>
public sealed record FormNames
{
    /// <summary>The sender's name.</summary>
    public string Name { get; init; } = "name";

    /// <summary>The sender's email address.</summary>
    public string Email { get; init; } = "email";

    /// <summary>The text of the letter or message.</summary>
    public string Letter { get; init; } = "letter";

    /// <summary>The subject of the letter.</summary>
    public string Subject { get; init; } = "letter-subject";

    /// <summary>The consent to deliver the submission.</summary>
    public string DeliverConsent { get; init; } = "consent-deliver";

    /// <summary>The consent to be contacted by the campaign.</summary>
    public string ContactConsent { get; init; } = "consent-contact";

    /// <summary>All names.</summary>
    public IEnumerable<string> All => [Name, Email, Letter, Subject, DeliverConsent, ContactConsent];
}
