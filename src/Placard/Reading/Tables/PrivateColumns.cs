namespace Placard.Reading.Tables;

/// <summary>Names of columns that hold what must never be published.</summary>
internal static class PrivateColumns
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "email", "mail", "emailaddress", "phone", "telephone", "tel", "mobile", "street", "streetaddress", "address", "address1", "address2",
        "postalcode", "postcode", "zip", "zipcode", "ip", "ipaddress", "useragent", "birthdate", "dateofbirth", "dob",
    };

    /// <summary>Whether a header names private data, however it is cased, spaced or hyphenated.</summary>
    public static bool Contains(string header) => Names.Contains(string.Concat(header.Where(char.IsLetterOrDigit)).ToLowerInvariant());
}
