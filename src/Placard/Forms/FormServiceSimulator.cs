using System.Text.RegularExpressions;

namespace Placard.Forms;

/// <summary>Simulates a form service by its contract; where the service's documentation leaves something open, the strictest behaviour is assumed.</summary>
public static partial class FormServiceSimulator
{
    /// <summary>The response to a submission.</summary>
    public static FormResponse Receive(FormContract contract, FormSubmission post)
    {
        if (UnreadReasonOf(contract, post) is { } unread) return FormResponse.Reject(unread);
        if (RejectionOf(contract, post) is { } reason) return FormResponse.Reject(reason) with { RedirectTo = ErrorUrlOf(contract, post) };
        var (status, why) = StatusOf(contract, post);
        var redirect = contract.RedirectStyle == RedirectStyle.FormAction ? post.Url.AbsoluteUri : Value(post, contract.Redirect);
        return new FormResponse(status, why)
        {
            RedirectTo = redirect,
            Subject = Value(post, contract.Subject),
            ReplyTo = Value(post, contract.ReplyTo),
            CopyTo = Value(post, contract.Copy),
            Data = [.. post.Fields.Where(field => !contract.IsConcealed(field.Name) && (!contract.IsReserved(field.Name) || field.Name == contract.ReplyTo))],
        };
    }

    private static (FormResponseStatus Status, string Reason) StatusOf(FormContract contract, FormSubmission post)
    {
        if (IsHoneypotFilled(contract, post))
            return (contract.Honeypot!.OnlyFlags ? FormResponseStatus.Flagged : FormResponseStatus.Discarded, $"`{contract.Honeypot.Name}` is filled in");
        if (contract.Captcha is { } captcha && IsShown(captcha, post)) return (FormResponseStatus.Challenged, $"a captcha of {captcha.Provider} comes first");
        return !post.IsOverQuota ? (FormResponseStatus.Accepted, "") : contract.Facts.Free?.Overflow switch
        {
            QuotaOverflow.Lost => (FormResponseStatus.Discarded, "the free quota is used up, so its mail is lost"),
            QuotaOverflow.HeldBack => (FormResponseStatus.Accepted, "the free quota is used up, so it is held back until the campaign pays"),
            _ => (FormResponseStatus.Accepted, ""),
        };
    }

    private static bool IsShown(Captcha captcha, FormSubmission post) =>
        string.IsNullOrEmpty(post[Captcha.Solution]) && (captcha.Off is { } off ? post[off.Name] != off.Value : !captcha.IsOff);

    private static string? ErrorUrlOf(FormContract contract, FormSubmission post) =>
        Value(post, contract.ErrorRedirect) ?? (contract.RedirectsErrors ? Value(post, contract.Redirect) : null);

    private static bool IsHoneypotFilled(FormContract contract, FormSubmission post) =>
        contract.Honeypot is { } honeypot && !string.IsNullOrEmpty(post[honeypot.Name]);

    /// <summary>Why the service refuses a submission before it has read the fields, so that it can't redirect either; null if it reads them.</summary>
    private static string? UnreadReasonOf(FormContract contract, FormSubmission post)
    {
        if (post.EarlierFromSender >= contract.SubmissionsPerSender)
            return string.Create(null, $"it took {contract.SubmissionsPerSender} posts from this IP address, which has to wait now");
        if (!AcceptsMediaType(contract, post.MediaType)) return $"it does not take {post.MediaType}";
        if (contract.Endpoint.Length > 0 && post.Url.AbsoluteUri != new Uri(contract.Endpoint).AbsoluteUri) return $"no form is known at {post.Url}";
        if (post.Bytes > contract.MaxBytes) return string.Create(null, $"{post.Bytes} bytes are more than the {contract.MaxBytes} that it takes");
        return null;
    }

    private static string? RejectionOf(FormContract contract, FormSubmission post)
    {
        if (post.Origin is "null") return "the browser does not say where the form stands";
        if (post.Fields.Count == 0) return "nothing was sent";
        if (contract.Constants.FirstOrDefault(constant => post[constant.Name] != constant.Value) is { } lacking) return $"`{lacking.Name}` is missing or wrong";
        if (contract.NameFormat != "{0}" && post.Fields.FirstOrDefault(field => !IsNamed(contract, field.Name)) is { } unlisted)
            return $"`{unlisted.Name}` is not a field that it keeps";
        if (contract.Hyphen != '-' && post.Fields.FirstOrDefault(field => field.Name.Contains('-', StringComparison.Ordinal)) is { } hyphenated)
            return $"`{hyphenated.Name}` has a hyphen, which its form builder refuses";
        if (Value(post, contract.ReplyTo) is { } email && !Mail().IsMatch(email)) return $"`{email}` is not an address to answer to";
        if (Value(post, contract.Redirect) is { } redirect) return RedirectErrorOf(contract.RedirectStyle, redirect, post.Origin);
        return contract.RedirectStyle == RedirectStyle.FormAction ? RedirectErrorOf(contract.RedirectStyle, post.Url.AbsolutePath, post.Origin) : null;
    }

    private static bool AcceptsMediaType(FormContract contract, string type) => type switch
    {
        "application/x-www-form-urlencoded" => true,
        "multipart/form-data" => contract.AcceptsFiles,
        "application/json" => contract.AcceptsJson,
        _ => false,
    };

    private static bool IsNamed(FormContract contract, string name)
    {
        var parts = contract.NameFormat.Split("{0}");
        return contract.IsReserved(name)
            || (name.StartsWith(parts[0], StringComparison.Ordinal) && name.EndsWith(parts[1], StringComparison.Ordinal)
                && name.Length > parts[0].Length + parts[1].Length);
    }

    /// <summary>Why a service with this redirect style does not redirect to a URL; null if it does.</summary>
    public static string? RedirectErrorOf(RedirectStyle style, string url, string? origin)
    {
        if (style == RedirectStyle.FormAction)
        {
            return !url.StartsWith('/') ? $"{url} does not begin at the root of the host"
                : url.AsSpan(url.LastIndexOf('/')).Contains('.') ? $"{url} has an extension"
                : null;
        }

        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")) return $"{url} is not a whole address";
        return style == RedirectStyle.SameSite && origin is not null && origin != uri.GetLeftPart(UriPartial.Authority)
            ? $"{url} is not on the site of the form, {origin}"
            : null;
    }

    private static string? Value(FormSubmission post, string? name) => name is not null && post[name] is { Length: > 0 } value ? value : null;

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+$")]
    private static partial Regex Mail();
}
