using Placard.Diagnostics;

namespace Placard.Reading.FrontMatter;

/// <summary>The words by which browsers and assistive technology know what a field asks for (the HTML standard's autofill field names).</summary>
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
        var words = written.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (Fields.Contains(words[^1]) && words[..^1].All(word => Places.Contains(word) || word.StartsWith("section-", StringComparison.Ordinal))) return;
        field.Diagnostics.Report(DiagnosticDescriptors.AutocompleteUnknown, field.LocationOf("autocomplete"), written, NearestName.Hint(words[^1], Fields));
    }
}
