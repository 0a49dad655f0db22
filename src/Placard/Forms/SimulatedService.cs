using System.Text.RegularExpressions;

namespace Placard.Forms;

/// <summary>Does with a post what the service would, and where its documents leave it open, the strictest thing it might.</summary>
public static partial class SimulatedService
{
    public static FormAnswer Receive(FormContract contract, ReceivedPost post)
    {
        if (Refusal(contract, post) is { } reason) return FormAnswer.Refuse(reason);
        var redirect = contract.RedirectStyle == RedirectStyle.FormAction ? post.Address.AbsoluteUri : Value(post, contract.Redirect);
        return new FormAnswer(Verdict(contract, post), IsTrapped(contract, post) ? $"`{contract.Honeypot!.Name}` is filled in" : "")
        {
            RedirectTo = redirect,
            Subject = Value(post, contract.Subject),
            ReplyTo = Value(post, contract.ReplyTo),
            CopyTo = Value(post, contract.Copy),
            Data = [.. post.Fields.Where(field => !contract.Reserves(field.Name) || field.Name == contract.ReplyTo)],
        };
    }

    private static FormVerdict Verdict(FormContract contract, ReceivedPost post) => IsTrapped(contract, post) ? FormVerdict.Dropped : FormVerdict.Accepted;

    private static bool IsTrapped(FormContract contract, ReceivedPost post) =>
        contract.Honeypot is { } honeypot && !string.IsNullOrEmpty(post[honeypot.Name]);

    private static string? Refusal(FormContract contract, ReceivedPost post)
    {
        if (!TakesType(contract, post.MediaType)) return $"it does not take {post.MediaType}";
        if (contract.Endpoint.Length > 0 && post.Address.AbsoluteUri != new Uri(contract.Endpoint).AbsoluteUri) return $"no form is known at {post.Address}";
        if (post.Bytes > contract.MaxBytes) return string.Create(null, $"{post.Bytes} bytes are more than the {contract.MaxBytes} that it takes");
        if (post.Origin is "null") return "the browser does not say where the form stands";
        if (post.Fields.Count == 0) return "nothing was sent";
        if (contract.Constants.FirstOrDefault(constant => post[constant.Name] != constant.Value) is { } lacking) return $"`{lacking.Name}` is missing or wrong";
        if (contract.NameFormat != "{0}" && post.Fields.FirstOrDefault(field => !IsNamed(contract, field.Name)) is { } unlisted) return $"`{unlisted.Name}` is not a field that it keeps";
        if (Value(post, contract.ReplyTo) is { } address && !Mail().IsMatch(address)) return $"`{address}` is not an address to answer to";
        if (Value(post, contract.Redirect) is { } redirect) return Misshapen(contract.RedirectStyle, redirect, post.Origin);
        return contract.RedirectStyle == RedirectStyle.FormAction ? Misshapen(contract.RedirectStyle, post.Address.AbsolutePath, post.Origin) : null;
    }

    private static bool TakesType(FormContract contract, string type) => type switch
    {
        "application/x-www-form-urlencoded" => true,
        "multipart/form-data" => contract.TakesFiles,
        "application/json" => contract.TakesJson,
        _ => false,
    };

    private static bool IsNamed(FormContract contract, string name)
    {
        var parts = contract.NameFormat.Split("{0}");
        return contract.Reserves(name) || (name.StartsWith(parts[0], StringComparison.Ordinal) && name.EndsWith(parts[1], StringComparison.Ordinal) && name.Length > parts[0].Length + parts[1].Length);
    }

    /// <summary>Why a service of this kind sends nobody to an address; null where it does.</summary>
    public static string? Misshapen(RedirectStyle shape, string address, string? origin)
    {
        if (shape == RedirectStyle.FormAction)
        {
            return !address.StartsWith('/') ? $"{address} does not begin at the root of the host"
                : address.AsSpan(address.LastIndexOf('/')).Contains('.') ? $"{address} has an extension"
                : null;
        }

        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")) return $"{address} is not a whole address";
        return shape == RedirectStyle.SameSite && origin is not null && origin != uri.GetLeftPart(UriPartial.Authority) ? $"{address} is not on the site of the form, {origin}" : null;
    }

    private static string? Value(ReceivedPost post, string? name) => name is not null && post[name] is { Length: > 0 } value ? value : null;

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+$")]
    private static partial Regex Mail();
}
