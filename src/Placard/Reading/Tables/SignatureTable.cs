using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Text;
using Placard.Urls;

namespace Placard.Reading.Tables;

/// <summary>
/// Reads a table of signatures, or a folder of them, without private data: a name is shown only where its row allows it, a withdrawn row is left
/// out, a retracted one is shown as such, and all others count.
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
            Stems = ["withdr", "revoke", "widerruf", "zuruckgezogen", "retire", "retirad"],
        },
        new TableColumn("retracted", "2020-07-01",
            "The day on which the person took the signature back and wanted that to be seen: it is shown as retracted, if it is shown, and not counted.")
        {
            IsProtective = true,
            IsPastDate = true,
            Stems = ["retract"],
        });

    private static readonly string[] PublicColumns = ["name", "role", "organisation", "country"];

    /// <param name="download">The path at which the table of public data is published.</param>
    public static SignatureList Read(SourceFile file, Permalink download, DiagnosticBag diagnostics)
    {
        if (file.Path.StartsWith("files/", StringComparison.Ordinal))
            diagnostics.Report(DiagnosticDescriptors.CsvSignaturesPublished, SourceLocation.StartOf(file.DisplayPath));
        return Read(CsvTable.Read(file, Schema, diagnostics), download, diagnostics) with { SourcePath = file.Path, Sources = [file] };
    }

    /// <summary>Reads a folder with a file for each signature, whose keys are the columns.</summary>
    /// <param name="folder">The path of the folder, with a slash at its end.</param>
    public static SignatureList ReadFolder(string folder, IReadOnlyList<SourceFile> files, Permalink download, DiagnosticBag diagnostics) =>
        Read([.. files.Select(file => CsvTable.ReadEntry(file, Schema, diagnostics)).OfType<CsvRow>()], download, diagnostics) with
        {
            SourcePath = folder,
            Sources = files,
        };

    /// <summary>The rows of a table, or of the files of a folder.</summary>
    public static IEnumerable<CsvRow> RowsOf(IEnumerable<SourceFile> sources, DiagnosticBag diagnostics) => sources.SelectMany(file =>
        SignatureFolder.Holds(file.Path)
            ? CsvTable.ReadEntry(file, Schema, diagnostics) is { } entry ? [entry] : []
            : CsvTable.Read(file, Schema, diagnostics));

    private static SignatureList Read(IReadOnlyList<CsvRow> rows, Permalink download, DiagnosticBag diagnostics)
    {
        var shown = new List<Signature>();
        var countries = new List<string>();
        foreach (var row in rows)
        {
            PrivateCells.Check(row, PublicColumns, diagnostics);
            if (IsWithdrawn(row, diagnostics)) continue;
            var retracted = row.PastDate("retracted", diagnostics);
            if (retracted is null && row["retracted"].Length > 0) continue;
            if (retracted is null) countries.Add(row["country"]);
            if (ReadSignature(row, diagnostics) is { } signature) shown.Add(signature with { Retracted = retracted });
        }
        var sorted = shown
            .OrderBy(signature => SortKey.Of(signature.Name.Length > 0 ? signature.Name : signature.Organisation), StringComparer.Ordinal)
            .ThenBy(signature => signature.Organisation, StringComparer.Ordinal);
        var standing = shown.Where(signature => signature.Retracted is null);
        return new SignatureList([.. sorted], countries.Count, NamedCount.Of(countries), NamedCount.Of(standing.Select(signature => signature.Organisation)),
            download);
    }

    /// <summary>Whether a row is neither withdrawn nor retracted; a value that is not understood counts as either.</summary>
    public static bool Stands(CsvRow row, DiagnosticBag diagnostics) => row["retracted"].Length == 0 && !IsWithdrawn(row, diagnostics);

    /// <summary>A value that is not understood counts as yes.</summary>
    private static bool IsWithdrawn(CsvRow row, DiagnosticBag diagnostics) => row.Flag("withdrawn", diagnostics) ?? row["withdrawn"].Length > 0;

    /// <summary>A value that is not understood counts as no; an empty one leaves it to <c>display</c>.</summary>
    private static bool IsRefused(CsvRow row, DiagnosticBag diagnostics) => !(row.Flag("consent", diagnostics) ?? row["consent"].Length == 0);

    private static Signature? ReadSignature(CsvRow row, DiagnosticBag diagnostics)
    {
        var date = row.PastDate("date", diagnostics);
        var isRefused = IsRefused(row, diagnostics);
        var display = ReadDisplay(row, diagnostics);
        if (isRefused || display == SignatureDisplay.Anonymous || row.MayHideProtection) return null;
        var name = display == SignatureDisplay.Initials ? SignatureDisplays.InitialsOf(row["name"], "") : row["name"];
        var signature = new Signature(name, row["role"], row["organisation"], row["country"], date);
        if (display == SignatureDisplay.Initials) signature = signature with { Role = "", Organisation = "" };
        return signature.Name.Length + signature.Organisation.Length == 0 ? null : signature;
    }

    private static SignatureDisplay ReadDisplay(CsvRow row, DiagnosticBag diagnostics)
    {
        var word = row["display"];
        if (word.Length == 0) return SignatureDisplay.Anonymous;
        if (SignatureDisplays.Find(word) is { } display) return display;
        var names = EnumNames<SignatureDisplay>.Names;
        diagnostics.Report(DiagnosticDescriptors.UnknownValue, row.LocationOf("display"), word, "display", NearestName.Hint(word, names),
            string.Join(", ", names));
        return SignatureDisplay.Anonymous;
    }
}
