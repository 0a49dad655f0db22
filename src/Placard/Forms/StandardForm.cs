namespace Placard.Forms;

/// <summary>The form of most services: posted to their endpoint, with hidden fields for the service.</summary>
public static class StandardForm
{
    /// <summary>Builds the form from a service's contract.</summary>
    public static FormMarkup Build(string handlerName, FormContract contract, FormRequest request)
    {
        var endpoint = new Uri(contract.Endpoint);
        return new FormMarkup
        {
            HandlerName = handlerName,
            Host = endpoint.Host,
            Action = contract.Endpoint,
            Hidden = Hidden(contract, request),
            Honeypot = contract.Honeypot,
            Names = Names(contract),
            FurtherRecipients = [.. contract.FurtherRecipients],
            Region = contract.Facts.Region is "own" ? null : contract.Facts.Region,
            ReturnsErrors = contract.ErrorRedirect is not null && request.ErrorUrl is not null,
            Origins = [endpoint.GetLeftPart(UriPartial.Authority), request.OwnOrigin],
        };
    }

    /// <summary>The hidden fields that the contract requires.</summary>
    public static IReadOnlyList<FormValue> Hidden(FormContract contract, FormRequest request)
    {
        List<FormValue> hidden = [.. contract.Constants, .. contract.Options];
        if (contract.Captcha is { IsOff: true, Off: { } off }) hidden.Add(off);
        if (contract.Subject is { } subject) hidden.Add(new FormValue(subject, request.Subject));
        if (contract.Copy is { } copy && request.CopyTo is { } to) hidden.Add(new FormValue(copy, to));
        if (contract.Redirect is { } redirect) hidden.Add(new FormValue(redirect, request.ThanksUrl));
        if (contract.ErrorRedirect is { } errors && request.ErrorUrl is { } url) hidden.Add(new FormValue(errors, url));
        return hidden;
    }

    /// <summary>The names of the standard fields; the sender's email address has the name of the reply-to field.</summary>
    public static FormNames Names(FormContract contract)
    {
        var names = new FormNames();
        return new FormNames
        {
            Name = contract.NameOf(names.Name),
            Email = contract.ReplyTo ?? contract.NameOf(names.Email),
            Letter = contract.NameOf(names.Letter),
            Subject = contract.NameOf(names.Subject),
            DeliverConsent = contract.NameOf(names.DeliverConsent),
            ContactConsent = contract.NameOf(names.ContactConsent),
        };
    }
}
