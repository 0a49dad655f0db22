using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Reading.Tables;
using Placard.Urls;

namespace Placard.Reading.Keys;

/// <summary>Reads <c>signatures</c>: a table, or a folder with a file for each signature.</summary>
internal static class SignaturesKey
{
    public const string Meaning =
        "A table of those who signed; or a folder, such as `my-action-signatures/`, with a YAML file for each of them, whose keys are the table's columns.";

    /// <returns>Null where the key has no value, or one that leads nowhere, which has been reported.</returns>
    public static SignatureList? Read(EntryReader reader, Permalink download)
    {
        var (keys, diagnostics) = (reader.Keys, reader.Keys.Diagnostics);
        if (keys.Text("signatures") is not { } written) return null;
        if (!written.EndsWith('/')) return reader.Table("signatures") is { } table ? SignatureTable.Read(table, download, diagnostics) : null;
        var folder = SourcePath.Combine(keys.File.Path, written) + '/';
        if (!SignatureFolder.IsOne(folder))
        {
            diagnostics.Report(DiagnosticDescriptors.SignatureFolderName, keys.LocationOf("signatures"), written, $"{keys.File.Name[..^3]}-signatures/");
            return null;
        }
        return SignatureTable.ReadFolder(folder, reader.Context.Sources.Below(folder), download, diagnostics);
    }
}
