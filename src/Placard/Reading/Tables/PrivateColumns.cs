using Placard.Text;

namespace Placard.Reading.Tables;

/// <summary>Names of columns whose data must never be published.</summary>
internal static class PrivateColumns
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "mail", "tel", "cell", "cellular", "fax", "sms", "signal", "rue", "calle", "strasse", "plz", "zip", "ip", "dob", "gps",
    };

    /// <summary>Parts of the names of such columns, in the languages in which volunteers keep such lists.</summary>
    private static readonly string[] Parts =
    [
        "email", "courriel", "correo", "phone", "telefon", "mobile", "portable", "movil", "whatsapp", "telegram",
        "street", "address", "adress", "direccion", "postal", "postcode", "postleitzahl", "zipcode", "ipaddress", "useragent",
        "birth", "naissance", "geburt", "nacimiento", "passport", "iban", "latitude", "longitude",
        "بريد", "هاتف", "جوال", "عنوان", "شارع", "ميلاد",
    ];

    /// <summary>Whether a header names private data; case, accents, spaces and hyphens do not count.</summary>
    public static bool Contains(string header)
    {
        var name = SortKey.Of(header).Replace(" ", "", StringComparison.Ordinal);
        return Names.Contains(name) || Parts.Any(part => name.Contains(part, StringComparison.Ordinal));
    }
}
