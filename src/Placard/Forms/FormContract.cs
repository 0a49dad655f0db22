namespace Placard.Forms;

/// <summary>The contract of a form service as data: forms are built from it, and submissions are validated by it.</summary>
public sealed record FormContract
{
    /// <summary>The https URL that receives the form; empty if the archive's own host does.</summary>
    public required string Endpoint { get; init; }

    /// <summary>The name of the field with the redirect URL; null if the form cannot set it.</summary>
    public string? Redirect { get; init; }

    /// <summary>The name of the field with the URL to which the service redirects what it refuses; null if the form cannot set it.</summary>
    public string? ErrorRedirect { get; init; }

    /// <summary>Whether a refused submission is redirected like an accepted one if the form sets no <see cref="ErrorRedirect"/>.</summary>
    public bool RedirectsErrors { get; init; }

    /// <summary>The redirect URLs that the service accepts. [default: absolute]</summary>
    public RedirectStyle RedirectStyle { get; init; } = RedirectStyle.Absolute;

    /// <summary>The name of the field with the subject of the mail; null if the form cannot set it.</summary>
    public string? Subject { get; init; }

    /// <summary>The name of the field with the email address to reply to; null if there is none.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>The name of the field with further recipients; null if the form cannot set them.</summary>
    public string? Copy { get; init; }

    /// <summary>Whether the service accepts file uploads.</summary>
    public bool AcceptsFiles { get; init; }

    /// <summary>Whether the service accepts JSON.</summary>
    public bool AcceptsJson { get; init; }

    /// <summary>The honeypot field; null if the service has none.</summary>
    public Honeypot? Honeypot { get; init; }

    /// <summary>Values that every submission must contain, such as an access key.</summary>
    public IReadOnlyList<FormValue> Constants { get; init; } = [];

    /// <summary>Hidden fields that set an option of the service; it accepts submissions without them too.</summary>
    public IReadOnlyList<FormValue> Options { get; init; } = [];

    /// <summary>The captcha that it shows first; null without one.</summary>
    public Captcha? Captcha { get; init; }

    /// <summary>Further reserved field names.</summary>
    public IReadOnlyList<string> ReservedNames { get; init; } = [];

    /// <summary>Prefixes of reserved field names.</summary>
    public IReadOnlyList<string> ReservedPrefixes { get; init; } = [];

    /// <summary>Substrings of reserved field names.</summary>
    public IReadOnlyList<string> ReservedSubstrings { get; init; } = [];

    /// <summary>Names that the service reserves for files.</summary>
    public IReadOnlyList<string> FileNames { get; init; } = [];

    /// <summary>Prefixes of field names that the recipient never sees, neither in mails nor in the dashboard.</summary>
    public IReadOnlyList<string> ConcealedPrefixes { get; init; } = [];

    /// <summary>The format of the name of a data field, such as <c>fields[{0}]</c>.</summary>
    public string NameFormat { get; init; } = "{0}";

    /// <summary>What stands for a hyphen in the name of a data field, if the service refuses hyphens. [default: a hyphen]</summary>
    public char Hyphen { get; init; } = '-';

    /// <summary>The maximum size of a submission in bytes. [default: unlimited]</summary>
    public int MaxBytes { get; init; } = int.MaxValue;

    /// <summary>The number of submissions from one IP address after which the service makes it wait; null if it does not.</summary>
    public int? SubmissionsPerSender { get; init; }

    /// <summary>What it costs, where the data lies, and who else sees it.</summary>
    public ServiceFacts Facts { get; init; } = new();

    /// <summary>Whether the service identifies forms by a name, which must be unique.</summary>
    public bool IdentifiesFormsByName { get; init; }

    /// <summary>The capabilities of a form service.</summary>
    public HandlerCapabilities Capabilities =>
        (RedirectStyle == RedirectStyle.FormAction || Redirect is not null ? HandlerCapabilities.Redirect : 0)
        | (ReplyTo is not null ? HandlerCapabilities.ReplyTo : 0)
        | (Subject is not null ? HandlerCapabilities.Subject : 0)
        | (Copy is not null ? HandlerCapabilities.Copy : 0)
        | (AcceptsFiles ? HandlerCapabilities.Uploads : 0)
        | (AcceptsJson ? HandlerCapabilities.Json : 0);

    /// <summary>The third parties that see what is sent.</summary>
    public IEnumerable<FurtherRecipient> FurtherRecipients =>
        Captcha is { IsOff: false } captcha ? Facts.SeenBy.Prepend(new FurtherRecipient(captcha.Provider, RecipientRole.Captcha)) : Facts.SeenBy;

    /// <summary>The name that the service expects for a data field.</summary>
    public string NameOf(string field) => NameFormat.Replace("{0}", field.Replace('-', Hyphen), StringComparison.Ordinal);

    /// <summary>Whether the recipient never sees a field of this name.</summary>
    public bool IsConcealed(string name) => ConcealedPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>Whether the service reserves a name, so that an author's field may not have it.</summary>
    public bool IsReserved(string name) =>
        new[] { Redirect, ErrorRedirect, Subject, ReplyTo, Copy, Honeypot?.Name, Captcha?.Off?.Name }.Contains(name)
        || (Captcha is not null && name == Captcha.Solution)
        || Constants.Concat(Options).Any(value => value.Name == name)
        || ReservedNames.Contains(name, StringComparer.Ordinal)
        || ReservedPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal))
        || ReservedSubstrings.Any(part => name.Contains(part, StringComparison.OrdinalIgnoreCase));
}

/// <summary>What a form can ask of a service.</summary>
[Flags]
public enum HandlerCapabilities
{
    None = 0,

    /// <summary>Redirect to a page of the archive.</summary>
    Redirect = 1,

    /// <summary>Make the mail's Reply-To header name the sender.</summary>
    ReplyTo = 2,

    /// <summary>Set the subject of the mail.</summary>
    Subject = 4,

    /// <summary>Send a copy of the mail to further recipients.</summary>
    Copy = 8,

    /// <summary>Accept file uploads.</summary>
    Uploads = 16,

    /// <summary>Accept a submission in JSON.</summary>
    Json = 32,
}

/// <summary>The redirect URLs that a service accepts.</summary>
public enum RedirectStyle
{
    /// <summary>Absolute URLs.</summary>
    Absolute,

    /// <summary>Absolute URLs on the origin of the form.</summary>
    SameSite,

    /// <summary>The form's <c>action</c> itself: root-relative, without a file extension.</summary>
    FormAction,
}
