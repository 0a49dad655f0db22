using System.Text.Json;
using Placard.Diagnostics;

namespace Placard.Receiving.Formats;

/// <summary>A JSON file with a list of submissions.</summary>
/// <param name="itemsOf">The submissions below the root; null where the file has another shape.</param>
/// <param name="toSubmission">Reads one of them; its origin is set here.</param>
internal sealed class JsonExport(string name, Func<JsonElement, IReadOnlyList<JsonElement>?> itemsOf, Func<JsonElement, Submission> toSubmission)
    : IExportFormat
{
    public string Name => name;

    public bool Recognises(ExportFile file) => file.Json is { } root && itemsOf(root) is not null;

    public IEnumerable<Submission> Read(ExportFile file, DiagnosticBag diagnostics)
    {
        if (file.Json is { } root && itemsOf(root) is { } items)
        {
            if (items.Count <= IExportFormat.MaxSubmissions) return Submissions(file, items);
            diagnostics.Report(DiagnosticDescriptors.ExportTooLarge, SourceLocation.StartOf(file.DisplayPath), IExportFormat.MaxSubmissions);
            return [];
        }
        diagnostics.Report(DiagnosticDescriptors.ExportNotOfFormat, SourceLocation.StartOf(file.DisplayPath), name);
        return [];
    }

    private IEnumerable<Submission> Submissions(ExportFile file, IReadOnlyList<JsonElement> items) =>
        items.Select((item, i) => toSubmission(item) with { Origin = string.Create(null, $"{file.DisplayPath}, entry {i + 1}") });
}
