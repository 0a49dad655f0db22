using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;

namespace Placard.Reading.Tables;

/// <summary>Reads a table of the targets of a letter.</summary>
internal static class TargetTable
{
    private static readonly string[] Columns = ["name", "role", "organisation", "country", "email", "salutation", "address", "group"];

    public static IReadOnlyList<Target> Read(SourceFile file, DiagnosticBag diagnostics) =>
        [.. CsvTable.Read(file, Columns, diagnostics).Select(row => new Target(
            row["name"], row["role"], row["organisation"], row["country"], row["email"], row["salutation"], row["address"]) { Group = row["group"] })];
}
