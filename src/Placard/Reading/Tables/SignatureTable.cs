using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Text;
using Placard.Urls;

namespace Placard.Reading.Tables;

/// <summary>
/// Reads a table of signatures without its private data: a name is shown only where its row allows it, a withdrawn row is left
/// out, and all others count.
/// </summary>
internal static class SignatureTable
{
    public static TableSchema Schema { get; } = new(
        new TableColumn("name", "Ada Example", "The person's name.") { IsNaming = true },
        new TableColumn("role", "Librarian", "The person's office."),
        new TableColumn("organisation", "Example Society", "The body; a row may name one without a person.") { IsNaming = true },
        new TableColumn("country", "Canada", "The country."),
        new TableColumn("date", "2020-06-17", "The day of signing.") { IsPastDate = true },
        new TableColumn("lang", "en", "The language in which the person signed."),
        new TableColumn("consent", "yes", "Whether the person agreed to be named: `no` counts the row without naming anybody. An empty cell leaves it to `display`.")
        {
            IsProtective = true,
            Stems = ["consent", "agree", "permission", "einwillig", "einverst", "zustimm", "موافق"],
        },
        new TableColumn("display", "full",
            "How the row is shown: `full` shows it as it is, `initials` only initials and the country, `anonymous` counts it alone. An empty cell means `anonymous`.")
        {
            IsProtective = true,
            Stems = ["display", "anonym", "anzeig", "affich", "mostrar"],
        },
        new TableColumn("withdrawn", "yes", "Whether the person took the signature back: `yes` leaves the row out, and does not count it.")
        {
            IsProtective = true,
            Stems = ["withdr", "revoke", "retract", "widerruf", "zuruckgezogen", "retire", "retirad"],
        });

    private static readonly string[] PublicColumns = ["name", "role", "organisation", "country"];

    private enum Display { Anonymous, Initials, Full }

    /// <param name="download">The path at which the table of public data is published.</param>
    public static SignatureList Read(SourceFile file, Permalink download, DiagnosticBag diagnostics)
    {
        if (file.Path.StartsWith("files/", StringComparison.Ordinal))
            diagnostics.Report(DiagnosticDescriptors.CsvSignaturesPublished, SourceLocation.StartOf(file.DisplayPath));
        var shown = new List<Signature>();
        var countries = new List<string>();
        foreach (var row in CsvTable.Read(file, Schema, diagnostics))
        {
            PrivateCells.Check(row, PublicColumns, diagnostics);
            if (IsWithdrawn(row, diagnostics)) continue;
            countries.Add(row["country"]);
            if (ReadSignature(row, diagnostics) is { } signature) shown.Add(signature);
        }
        var sorted = shown
            .OrderBy(signature => SortKey.Of(signature.Name.Length > 0 ? signature.Name : signature.Organisation), StringComparer.Ordinal)
            .ThenBy(signature => signature.Organisation, StringComparer.Ordinal);
        return new SignatureList([.. sorted], countries.Count, NamedCount.Of(countries), NamedCount.Of(shown.Select(signature => signature.Organisation)),
            download)
        {
            SourcePath = file.Path,
            Table = file,
        };
    }

    /// <summary>A value that is not understood counts as yes.</summary>
    public static bool IsWithdrawn(CsvRow row, DiagnosticBag diagnostics) => row.Flag("withdrawn", diagnostics) ?? row["withdrawn"].Length > 0;

    /// <summary>A value that is not understood counts as no; an empty one leaves it to <c>display</c>.</summary>
    private static bool IsRefused(CsvRow row, DiagnosticBag diagnostics) => !(row.Flag("consent", diagnostics) ?? row["consent"].Length == 0);

    private static Signature? ReadSignature(CsvRow row, DiagnosticBag diagnostics)
    {
        var date = row.PastDate("date", diagnostics);
        var isRefused = IsRefused(row, diagnostics);
        var display = ReadDisplay(row, diagnostics);
        if (isRefused || display == Display.Anonymous || row.MayHideProtection) return null;
        var name = display == Display.Initials ? Initials(row["name"]) : row["name"];
        var signature = new Signature(name, row["role"], row["organisation"], row["country"], date);
        if (display == Display.Initials) signature = signature with { Role = "", Organisation = "" };
        return signature.Name.Length + signature.Organisation.Length == 0 ? null : signature;
    }

    private static Display ReadDisplay(CsvRow row, DiagnosticBag diagnostics)
    {
        var word = row["display"];
        if (word.Length == 0) return Display.Anonymous;
        if (EnumNames<Display>.TryParse(SortKey.Of(word).Trim(), out var display)) return display;
        diagnostics.Report(DiagnosticDescriptors.UnknownValue, row.LocationOf("display"), word, "display", NearestName.Hint(word, EnumNames<Display>.Names),
            string.Join(", ", EnumNames<Display>.Names));
        return Display.Anonymous;
    }

    private static string Initials(string name) =>
        string.Concat(name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part[..System.Globalization.StringInfo.GetNextTextElementLength(part)] + "."));
}
