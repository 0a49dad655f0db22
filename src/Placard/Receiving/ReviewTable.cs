using System.Text;
using Placard.Diagnostics;
using Placard.Receiving.Formats;
using Placard.Syntax;
using Placard.Text;

namespace Placard.Receiving;

/// <summary>
/// The table in which a person decides of doubtful submissions. It holds names that nobody has agreed to publish, so that it belongs outside the repository;
/// an email address is never in it.
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
                EnumNames<Publication>.NameFor(candidate.Publication), candidate.Sent?.ToString() ?? "", candidate.Origin, candidate.Id);
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
        var separator = CsvSeparator.Of(text);
        var reader = new CsvReader(file.DisplayPath, text, diagnostics, separator.Character);
        if (separator.IsDeclared) reader.ReadRow();
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
            if (Reading.Tables.YesNo.Parse(Cell("accept")) is not { } isAccepted)
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
                Publication = EnumNames<Publication>.TryParse(Cell(Display), out var publication) ? publication : Publication.Anonymous,
                Sent = sent,
                Day = sent is { } known ? dayOf(known) : null,
            }, isAccepted));
        }
        return decisions;
    }

    /// <summary>The text without the apostrophe that keeps a spreadsheet program from calculating it.</summary>
    private static string Plain(string cell) => cell.Length > 1 && cell[0] == '\'' && SpreadsheetText.Inert(cell[1..]) == cell ? cell[1..] : cell;

    private static void Append(StringBuilder text, params ReadOnlySpan<string> cells)
    {
        for (var i = 0; i < cells.Length; i++) text.Append(i > 0 ? "," : "").Append(SpreadsheetText.Quote(SpreadsheetText.Inert(cells[i])));
        text.Append("\r\n");
    }
}
