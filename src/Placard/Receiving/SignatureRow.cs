using Placard.Reading.Tables;
using Placard.Text;

namespace Placard.Receiving;

/// <summary>A row of a table of signatures as it is written; cells that its owner did not agree to publish are empty.</summary>
internal sealed record SignatureRow(string Name, string Role, string Organisation, string Country, string Date, string Display)
{
    /// <summary>The columns that are written.</summary>
    public static readonly string[] Columns = ["name", "role", "organisation", "country", "date", "display"];

    public string this[string column] => column switch
    {
        "name" => Name,
        "role" => Role,
        "organisation" => Organisation,
        "country" => Country,
        "date" => Date,
        "display" => Display,
        _ => "",
    };

    /// <summary>The row of a submission; null where it is counted alone.</summary>
    public static SignatureRow? Of(Candidate candidate)
    {
        var date = candidate.Day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "";
        return candidate.Display switch
        {
            SignatureDisplay.Full => new(Cell(candidate.Name), Cell(candidate.Role), Cell(candidate.Organisation), Cell(candidate.Country), date, "full"),
            SignatureDisplay.Initials => new(Cell(SignatureDisplays.InitialsOf(candidate.Name, " ")), "", "", Cell(candidate.Country), date, "initials"),
            _ => null,
        };
    }

    /// <summary>The digest by which the row is found again.</summary>
    public string Identity(SenderDigest digest) => digest.OfRow(Name, Role, Organisation, Country, Date);

    private static string Cell(string text) => SpreadsheetText.Inert(text);
}
