using Placard.Content;
using Placard.Diagnostics;
using Placard.Reading.Tables;
using Placard.Text;

namespace Placard.Checking;

/// <summary>Finds rows of a table of signatures that are alike in name, role, organisation and country, by the rule of lists.</summary>
internal static class RepeatedSignatures
{
    private static readonly string[] Columns = ["name", "role", "organisation", "country"];

    public static void Check(Site site, DiagnosticBag diagnostics)
    {
        var lists = site.Entries.Select(entry => SignatureList.Of(entry))
            .OfType<SignatureList>().DistinctBy(list => list.SourcePath);
        foreach (var list in lists) Check(list, diagnostics);
    }

    /// <summary>Reports the later of two rows; a signature that was withdrawn or retracted does not count.</summary>
    private static void Check(SignatureList list, DiagnosticBag diagnostics)
    {
        var first = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        var reported = new DiagnosticBag(); // By the reader, before.
        foreach (var row in SignatureTable.RowsOf(list.Sources, reported))
        {
            if (!SignatureTable.Stands(row, reported)) continue;
            var key = string.Join('/', Columns.Select(column => Slug.From(row[column])));
            var at = row.LocationOf("name");
            if (row["name"].Length + row["organisation"].Length == 0 || first.TryAdd(key, at)) continue;
            if (first[key].Path == at.Path) diagnostics.Report(DiagnosticDescriptors.RepeatedSignature, at, first[key].Line);
            else diagnostics.Report(DiagnosticDescriptors.RepeatedSignatureFile, at, first[key].Path);
        }
    }
}
