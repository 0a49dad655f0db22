using System.Text.Json;
using Placard.Diagnostics;
using Placard.Forms;
using Placard.Syntax;

namespace Placard.Receiving.Formats;

/// <summary>
/// A CSV file whose first line names the fields; commas, semicolons or tabs separate its cells. A field that was sent several times is a JSON array in its
/// cell.
/// </summary>
/// <param name="sentColumns">The columns that may say when a submission was sent, the most telling first.</param>
/// <param name="needed">Columns without which the file is none of this format.</param>
internal sealed class CsvExport(string name, IReadOnlyList<string> sentColumns, params IReadOnlyList<string> needed) : IExportFormat
{
    private const int MostColumns = 1_000;

    public string Name => name;

    public bool Recognises(ExportFile file)
    {
        if (file.Text is not { } text || file.Json is not null) return false;
        var header = CsvReader.Of(file.DisplayPath, FirstLines(text), new DiagnosticBag(), out _).ReadRow();
        return header is { Count: > 1 } && needed.All(column => header.Exists(cell => cell.Text.Equals(column, StringComparison.OrdinalIgnoreCase)));
    }

    public IEnumerable<Submission> Read(ExportFile file, DiagnosticBag diagnostics)
    {
        if (file.Text is not { } text)
        {
            diagnostics.Report(DiagnosticDescriptors.ExportNotText, SourceLocation.StartOf(file.DisplayPath));
            return [];
        }
        var reader = CsvReader.Of(file.DisplayPath, text, diagnostics, out var separator);
        if (reader.ReadRow() is not { } header) return [];
        if (header.Count > MostColumns)
        {
            diagnostics.Report(DiagnosticDescriptors.CsvTooLarge, header[MostColumns].Location, $"{MostColumns} columns");
            return [];
        }
        var sentColumn = sentColumns.Select(column => header.FindIndex(cell => cell.Text.Equals(column, StringComparison.OrdinalIgnoreCase)))
            .FirstOrDefault(index => index >= 0, -1);
        var submissions = new List<Submission>();
        while (reader.ReadRow() is { } cells)
        {
            if (submissions.Count == IExportFormat.MaxSubmissions)
            {
                diagnostics.Report(DiagnosticDescriptors.ExportTooLarge, cells[0].Location, IExportFormat.MaxSubmissions);
                return [];
            }
            if (cells.Count > header.Count)
                diagnostics.Report(DiagnosticDescriptors.CsvCellCount, cells[0].Location, cells.Count, header.Count, separator.Name);
            else
                submissions.Add(ToSubmission(header, cells, sentColumn));
        }
        return submissions;
    }

    private static Submission ToSubmission(List<CsvCell> header, List<CsvCell> cells, int sentColumn)
    {
        var fields = new List<FormValue>();
        for (var i = 0; i < cells.Count; i++)
        {
            if (i == sentColumn || cells[i].Text.Length == 0) continue;
            foreach (var value in Values(cells[i].Text)) fields.Add(new FormValue(header[i].Text, value));
        }
        var at = cells[0].Location;
        SentTime? sent = sentColumn >= 0 && sentColumn < cells.Count && SentTime.TryParse(cells[sentColumn].Text, out var time) ? time : null;
        return new Submission(fields, string.Create(null, $"{at.Path}:{at.Line}")) { Sent = sent };
    }

    /// <summary>The texts of a JSON array, else the cell as it is.</summary>
    private static IEnumerable<string> Values(string cell)
    {
        if (!cell.StartsWith("[\"", StringComparison.Ordinal) || !cell.EndsWith("\"]", StringComparison.Ordinal)) return [cell];
        try
        {
            using var array = JsonDocument.Parse(cell);
            return [.. array.RootElement.EnumerateArray().Select(JsonFields.TextOf).OfType<string>()];
        }
        catch (JsonException)
        {
            return [cell];
        }
    }

    private static string FirstLines(string text) => text.Length > 100_000 ? text[..100_000] : text;
}
