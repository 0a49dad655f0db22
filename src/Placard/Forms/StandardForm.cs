namespace Placard.Forms;

/// <summary>The form that most services take: posted to their endpoint, steered by hidden fields.</summary>
public static class StandardForm
{
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
            Origins = [endpoint.GetLeftPart(UriPartial.Authority), request.OwnOrigin],
        };
    }

    /// <summary>What steers the service, as the contract names it.</summary>
    public static IReadOnlyList<FormValue> Hidden(FormContract contract, FormRequest request)
    {
        var hidden = contract.Constants.ToList();
        if (contract.Subject is { } subject) hidden.Add(new FormValue(subject, request.Subject));
        if (contract.Copy is { } copy && request.CopyTo is { } to) hidden.Add(new FormValue(copy, to));
        if (contract.Redirect is { } redirect) hidden.Add(new FormValue(redirect, request.ThanksUrl));
        return hidden;
    }

    /// <summary>The names of the fields that every form has; the sender's address bears the name that answers go to.</summary>
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
