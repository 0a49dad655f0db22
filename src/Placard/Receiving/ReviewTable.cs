using System.Text;
using Placard.Diagnostics;
using Placard.Reading.Tables;
using Placard.Receiving.Formats;
using Placard.Syntax;
using Placard.Text;

namespace Placard.Receiving;

/// <summary>
/// The table in which a person decides of doubtful submissions. It holds names whose owners have not agreed to publish them, so it belongs outside the
/// repository; an email address is never in it.
/// </summary>
internal static class ReviewTable
{
    private const string Display = "display";

    private static readonly string[] Columns = ["accept", "reason", "name", "role", "organisation", "country", Display, "sent", "entry", "id"];

    /// <summary>Writes the table, for spreadsheet programs with a byte-order mark.</summary>
    public static string Write(IEnumerable<Candidate> candidates)
    {
        var text = new StringBuilder("\uFEFF");
        Append(text, Columns);
        foreach (var candidate in candidates)
        {
            Append(text, "", candidate.Doubt ?? "", candidate.Name, candidate.Role, candidate.Organisation, candidate.Country,
                EnumNames<SignatureDisplay>.NameFor(candidate.Display), candidate.Sent?.ToString() ?? "", candidate.Origin, candidate.Id);
        }
        return text.ToString();
    }

    /// <summary>Reads the decisions; a row without one is left out. What can't be read is reported.</summary>
    public static IReadOnlyList<(Candidate Candidate, bool IsAccepted)> Read(ExportFile file, Func<SentTime, DateOnly> dayOf, DiagnosticBag diagnostics)
    {
        if (file.Text is not { } text)
        {
            diagnostics.Report(DiagnosticDescriptors.ExportNotText, SourceLocation.StartOf(file.DisplayPath));
            return [];
        }
        var reader = CsvReader.Of(file.DisplayPath, text, diagnostics, out _);
        var header = reader.ReadRow() ?? [];
        if (Columns.Any(column => !header.Exists(cell => cell.Text == column)))
        {
            diagnostics.Report(DiagnosticDescriptors.ReviewNotUnderstood, SourceLocation.StartOf(file.DisplayPath));
            return [];
        }
        var decisions = new List<(Candidate, bool)>();
        while (reader.ReadRow() is { } cells)
        {
            string Cell(string column) => header.FindIndex(cell => cell.Text == column) is var i && i < cells.Count ? Plain(cells[i].Text) : "";
            if (Cell("accept").Length == 0) continue;
            if (YesNo.Parse(Cell("accept")) is not { } isAccepted)
            {
                diagnostics.Report(DiagnosticDescriptors.CsvNotYesOrNo, cells[0].Location, Cell("accept"), "accept");
                continue;
            }
            SentTime? sent = SentTime.TryParse(Cell("sent"), out var time) ? time : null;
            decisions.Add((new Candidate(ReceivedText.Clean(Cell("name")), "", Cell("id"))
            {
                Role = ReceivedText.Clean(Cell("role")),
                Organisation = ReceivedText.Clean(Cell("organisation")),
                Country = ReceivedText.Clean(Cell("country")),
                Display = EnumNames<SignatureDisplay>.TryParse(Cell(Display), out var display) ? display : SignatureDisplay.Anonymous,
                Sent = sent,
                Day = sent is { } known ? dayOf(known) : null,
            }, isAccepted));
        }
        return decisions;
    }

    /// <summary>The text without the apostrophe that keeps a spreadsheet program from calculating it.</summary>
    private static string Plain(string cell) => cell is ['\'', .. var text] && SpreadsheetText.IsCalculated(text) ? text : cell;

    private static void Append(StringBuilder text, params ReadOnlySpan<string> cells)
    {
        for (var i = 0; i < cells.Length; i++) text.Append(i > 0 ? "," : "").Append(SpreadsheetText.Quote(SpreadsheetText.Inert(cells[i])));
        text.Append("\r\n");
    }
}
