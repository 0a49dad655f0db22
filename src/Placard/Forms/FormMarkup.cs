using Placard.Content;

namespace Placard.Forms;

/// <summary>A form as data: what a theme needs to draw it and a host to allow it.</summary>
public sealed record FormMarkup
{
    /// <summary>Where the form is sent.</summary>
    public required string Action { get; init; }

    /// <summary>The media type in which it is sent.</summary>
    public string Encoding { get; init; } = "application/x-www-form-urlencoded";

    /// <summary>The handler's name as readers know it.</summary>
    public required string HandlerName { get; init; }

    /// <summary>The host that receives what is sent.</summary>
    public required string Host { get; init; }

    public IReadOnlyList<FormValue> Hidden { get; init; } = [];

    /// <summary>Attributes of the form element that the handler asks for.</summary>
    public IReadOnlyList<FormValue> Attributes { get; init; } = [];

    /// <summary>A field that people leave empty and machines fill in.</summary>
    public Honeypot? Honeypot { get; init; }

    public FormNames Names { get; init; } = new();

    /// <summary>The names under which each letter and its subject are sent.</summary>
    public IReadOnlyList<LetterNames> Letters { get; init; } = [];

    public IReadOnlyList<FormField> Fields { get; init; } = [];

    /// <summary>The wording of the consent to deliver, where the volunteer gave one.</summary>
    public string? DeliverConsent { get; init; }

    /// <summary>Sources for the policy's <c>form-action</c>: the handler's origin, and that of the page it redirects to.</summary>
    public required IReadOnlyList<string> Origins { get; init; }
}

public sealed record FormValue(string Name, string Value);

/// <param name="Type">The input's type: <c>text</c> or <c>checkbox</c>.</param>
public sealed record Honeypot(string Name, string Type);

/// <param name="Text">The name of the letter's text.</param>
public sealed record LetterNames(string Subject, string Text)
{
    /// <summary>The names for the first, second, ... of an action's letters.</summary>
    public static LetterNames Of(int number)
    {
        var names = new FormNames();
        return number == 1 ? new(names.Subject, names.Letter) : new(string.Create(null, $"{names.Subject}-{number}"), string.Create(null, $"{names.Letter}-{number}"));
    }
}

/// <summary>The names under which the fields that every form has are sent.</summary>
public sealed record FormNames
{
    public string Name { get; init; } = "name";

    public string Email { get; init; } = "email";

    public string Letter { get; init; } = "letter";

    public string Subject { get; init; } = "letter-subject";

    public string DeliverConsent { get; init; } = "consent-deliver";

    public string ContactConsent { get; init; } = "consent-contact";

    public IEnumerable<string> All => [Name, Email, Letter, Subject, DeliverConsent, ContactConsent];
}
