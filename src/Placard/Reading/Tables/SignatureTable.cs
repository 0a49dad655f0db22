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
    private static readonly string[] Columns = ["name", "role", "organisation", "country", "date", "lang", "consent", "display", "withdrawn"];

    private static readonly string[] PublicColumns = ["name", "role", "organisation", "country"];

    private enum Display { Anonymous, Initials, Full }

    /// <param name="download">The path at which the table of public data is published.</param>
    public static SignatureList Read(SourceFile file, Permalink download, DiagnosticBag diagnostics)
    {
        if (file.Path.StartsWith("files/", StringComparison.Ordinal))
            diagnostics.Report(DiagnosticDescriptors.CsvSignaturesPublished, SourceLocation.StartOf(file.DisplayPath));
        var shown = new List<Signature>();
        var countries = new List<string>();
        foreach (var row in CsvTable.Read(file, Columns, diagnostics))
        {
            PrivateCells.Check(row, PublicColumns, diagnostics);
            if (row.Flag("withdrawn", diagnostics)) continue;
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
        };
    }

    private static Signature? ReadSignature(CsvRow row, DiagnosticBag diagnostics)
    {
        var date = row.Date("date", diagnostics);
        var refused = row["consent"].Length > 0 && !row.Flag("consent", diagnostics);
        var display = ReadDisplay(row, diagnostics);
        if (refused || display == Display.Anonymous) return null;
        var name = display == Display.Initials ? Initials(row["name"]) : row["name"];
        var signature = new Signature(name, row["role"], row["organisation"], row["country"], date);
        if (display == Display.Initials) signature = signature with { Role = "", Organisation = "" };
        return signature.Name.Length + signature.Organisation.Length == 0 ? null : signature;
    }

    private static Display ReadDisplay(CsvRow row, DiagnosticBag diagnostics)
    {
        var word = row["display"];
        if (word.Length == 0) return Display.Anonymous;
        if (EnumNames<Display>.TryParse(word, out var display)) return display;
        diagnostics.Report(DiagnosticDescriptors.UnknownValue, row.LocationOf("display"), word, "display", NearestName.Hint(word, EnumNames<Display>.Names),
            string.Join(", ", EnumNames<Display>.Names));
        return Display.Anonymous;
    }

    private static string Initials(string name) =>
        string.Concat(name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part[..System.Globalization.StringInfo.GetNextTextElementLength(part)] + "."));
}
