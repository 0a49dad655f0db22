using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Reading.Tables;
using Placard.Text;

namespace Placard.Checking;

/// <summary>Finds rows of a table of signatures that are alike in name, role, organisation and country, by the rule of lists.</summary>
internal static class RepeatedSignatures
{
    private static readonly string[] Columns = ["name", "role", "organisation", "country"];

    public static void Check(Site site, DiagnosticBag diagnostics)
    {
        var tables = site.Entries.Select(entry => (entry as Article)?.Signatures ?? (entry as CampaignAction)?.Signatures)
            .Select(list => list?.Table).OfType<SourceFile>().DistinctBy(table => table.Path);
        foreach (var table in tables) Check(table, diagnostics);
    }

    /// <summary>Reports the later of two rows; a signature that was withdrawn does not count.</summary>
    private static void Check(SourceFile table, DiagnosticBag diagnostics)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var reported = new DiagnosticBag(); // By the reader, before.
        foreach (var row in CsvTable.Read(table, SignatureTable.Schema, reported))
        {
            if (SignatureTable.IsWithdrawn(row, reported)) continue;
            var key = string.Join('/', Columns.Select(column => Slug.From(row[column])));
            var at = row.LocationOf("name");
            if (row["name"].Length + row["organisation"].Length == 0 || lines.TryAdd(key, at.Line)) continue;
            diagnostics.Report(DiagnosticDescriptors.RepeatedSignature, at, lines[key]);
        }
    }
}
