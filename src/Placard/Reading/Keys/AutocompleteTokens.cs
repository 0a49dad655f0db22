using Placard.Diagnostics;
using Placard.Reading.FrontMatter;

namespace Placard.Reading.Keys;

/// <summary>The autofill field names of the HTML standard, which tell browsers and assistive technology what a field asks for.</summary>
internal static class AutocompleteTokens
{
    private static readonly string[] Fields =
    [
        "name", "honorific-prefix", "given-name", "additional-name", "family-name", "honorific-suffix", "nickname", "username", "organization-title",
        "organization", "street-address", "address-line1", "address-line2", "address-line3", "address-level4", "address-level3", "address-level2",
        "address-level1", "country", "country-name", "postal-code", "language", "bday", "bday-day", "bday-month", "bday-year", "sex", "url", "photo",
        "tel", "tel-country-code", "tel-national", "tel-area-code", "tel-local", "tel-extension", "email", "impp",
    ];

    private static readonly string[] Places = ["shipping", "billing", "home", "work", "mobile", "fax", "pager"];

    public static void Check(MappingReader field)
    {
        if (field.Text("autocomplete") is not { } written || written is "on" or "off") return;
        var tokens = written.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (Fields.Contains(tokens[^1]) && tokens[..^1].All(token => Places.Contains(token) || token.StartsWith("section-", StringComparison.Ordinal))) return;
        field.Diagnostics.Report(DiagnosticDescriptors.AutocompleteUnknown, field.LocationOf("autocomplete"), written, NearestName.Hint(tokens[^1], Fields));
    }
}
