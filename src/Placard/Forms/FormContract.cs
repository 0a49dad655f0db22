using System.Globalization;

namespace Placard.Forms;

/// <summary>What a service expects of a post, as data: the form is built from it and a post is judged by it.</summary>
public sealed record FormContract
{
    /// <summary>The https address that takes the form; empty where the archive's own host does.</summary>
    public required string Endpoint { get; init; }

    /// <summary>The field that holds the address to send people to; null where the form can't say it.</summary>
    public string? Redirect { get; init; }

    public RedirectStyle RedirectStyle { get; init; } = RedirectStyle.Absolute;

    /// <summary>The field that holds the subject of the mail; null where the form can't say it.</summary>
    public string? Subject { get; init; }

    /// <summary>The field whose address an answer goes to; null where there is none.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>The field that holds further recipients; null where the form can't say it.</summary>
    public string? Copy { get; init; }

    public bool AcceptsFiles { get; init; }

    public bool AcceptsJson { get; init; }

    /// <summary>The field that people leave empty; null where the service knows none.</summary>
    public Honeypot? Honeypot { get; init; }

    /// <summary>What every post must carry, such as a key.</summary>
    public IReadOnlyList<FormValue> Constants { get; init; } = [];

    /// <summary>Further names that mean something to the service.</summary>
    public IReadOnlyList<string> ReservedNames { get; init; } = [];

    /// <summary>Beginnings of names that mean something to the service.</summary>
    public IReadOnlyList<string> ReservedPrefixes { get; init; } = [];

    /// <summary>What, anywhere in a name, makes it mean something to the service.</summary>
    public IReadOnlyList<string> ReservedSubstrings { get; init; } = [];

    /// <summary>How the service writes the name of a field that is data: <c>fields[{0}]</c>.</summary>
    public string NameFormat { get; init; } = "{0}";

    /// <summary>How large a post may be.</summary>
    public int MaxBytes { get; init; } = int.MaxValue;

    /// <summary>Whether the service tells forms apart by a name that no two may share.</summary>
    public bool IdentifiesFormsByName { get; init; }

    public HandlerCapabilities Capabilities =>
        (RedirectStyle == RedirectStyle.FormAction || Redirect is not null ? HandlerCapabilities.Redirect : 0)
        | (ReplyTo is not null ? HandlerCapabilities.ReplyTo : 0)
        | (Subject is not null ? HandlerCapabilities.Subject : 0)
        | (Copy is not null ? HandlerCapabilities.Copy : 0)
        | (AcceptsFiles ? HandlerCapabilities.Uploads : 0)
        | (AcceptsJson ? HandlerCapabilities.Json : 0);

    /// <summary>The name under which a field that is data is sent.</summary>
    public string NameOf(string field) => string.Format(CultureInfo.InvariantCulture, NameFormat, field);

    /// <summary>Whether a name steers the service, so that a question of the author's own may not bear it.</summary>
    public bool IsReserved(string name) =>
        new[] { Redirect, Subject, ReplyTo, Copy, Honeypot?.Name }.Contains(name)
        || Constants.Any(constant => constant.Name == name)
        || ReservedNames.Contains(name, StringComparer.Ordinal)
        || ReservedPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal))
        || ReservedSubstrings.Any(part => name.Contains(part, StringComparison.OrdinalIgnoreCase));
}

/// <summary>What a form can ask of a service.</summary>
[Flags]
public enum HandlerCapabilities
{
    None = 0,

    /// <summary>Send people to a page of the archive.</summary>
    Redirect = 1,

    /// <summary>Let whoever reads the mail answer the sender.</summary>
    ReplyTo = 2,

    /// <summary>Set the mail's subject.</summary>
    Subject = 4,

    /// <summary>Send the mail to somebody else too.</summary>
    Copy = 8,

    /// <summary>Take files.</summary>
    Uploads = 16,

    /// <summary>Take a post in JSON.</summary>
    Json = 32,
}

/// <summary>The addresses to which a service sends people.</summary>
public enum RedirectStyle
{
    /// <summary>With scheme and host.</summary>
    Absolute,

    /// <summary>With scheme and host, on the site that the form stands on.</summary>
    SameSite,

    /// <summary>The address that the form is sent to: from the root of its host, without an extension.</summary>
    FormAction,
}
