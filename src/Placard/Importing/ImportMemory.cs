using Placard.Diagnostics;

namespace Placard.Importing;

/// <summary>What earlier imports into an archive carried and wrote, from <c>import-report.json</c>.</summary>
public sealed record ImportMemory
{
    public static ImportMemory Empty { get; } = new();

    /// <summary>The reports of earlier imports.</summary>
    public IReadOnlyList<ImportReport> Reports { get; init; } = [];

    /// <summary>The SHA-256 of each file as an import wrote it, by path inside <c>input/</c>.</summary>
    public IReadOnlyDictionary<string, string> Digests { get; init; } = new Dictionary<string, string>();

    /// <summary>The former URLs that other imports serve than that of an importer.</summary>
    public IReadOnlySet<string> UrlsOfOthers(IImporter importer) =>
        Reports.Where(report => report.Importer != importer.Name).SelectMany(report => report.Entries).SelectMany(entry => entry.Urls)
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>All reports with a new one, which replaces that of the same importer and sources.</summary>
    public IReadOnlyList<ImportReport> With(ImportReport report) =>
        [.. Reports.Where(other => other.Importer != report.Importer || !other.Sources.SequenceEqual(report.Sources)), report];

    /// <summary>Reads <c>import-report.json</c>; null where that can't be read, which has been reported.</summary>
    public static ImportMemory? Read(string path, ReadOnlyMemory<byte> json, DiagnosticBag diagnostics) => ReportJson.Read(path, json, diagnostics);
}
