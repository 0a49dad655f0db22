using System.Text;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Reading.Tables;
using Placard.Syntax;
using Placard.Text;

namespace Placard.Receiving;

/// <summary>A table of signatures: rows that are not changed keep every byte.</summary>
internal sealed class TableStore : SignatureStore
{
    /// <summary>The columns without which a row would not say what its owner agreed to.</summary>
    private static readonly string[] Needed = ["name", "display"];

    private readonly string path;
    private readonly string text;
    private readonly int[] starts;
    private readonly string[] header;
    private readonly char separator;
    private readonly string lineEnd;
    private readonly Dictionary<int, SignatureRow?> replaced = [];
    private readonly List<SignatureRow> added = [];

    private TableStore(string path, string text, IReadOnlyList<CsvRow> rows, SenderDigest digest) : base(rows, digest)
    {
        (this.path, this.text) = (path, text);
        var plain = text.TrimStart('\uFEFF');
        var reader = CsvReader.Of(path, plain, new DiagnosticBag(), out var kind);
        separator = kind.Character;
        header = [.. (reader.ReadRow() ?? []).Select(cell => SignatureTable.Schema.Find(cell.Text)?.Name ?? "")];
        lineEnd = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var lines = TextLines.Starts(text);
        starts = [.. rows.Select(row => lines[row.Start.Line - 1])];
    }

    /// <summary>Opens a table; null where it can't be read, which is reported, or where rows could not be written so that they mean what they should.</summary>
    public static TableStore? Open(SourceFile file, SenderDigest digest, DiagnosticBag diagnostics)
    {
        var rows = CsvTable.Read(file, SignatureTable.Schema, diagnostics);
        if (diagnostics.HasErrors) return null;
        var store = new TableStore(file.Path, Encoding.UTF8.GetString(file.Read().Span), rows, digest);
        foreach (var column in Needed.Where(column => !store.header.Contains(column)))
            diagnostics.Report(DiagnosticDescriptors.SignatureColumnMissing, SourceLocation.StartOf(file.DisplayPath), column);
        return diagnostics.HasErrors ? null : store;
    }

    /// <summary>A table that does not exist yet; it has all columns.</summary>
    public static TableStore Begin(string path, SenderDigest digest) =>
        new(path, string.Join(',', SignatureTable.Schema.Names) + '\n', [], digest);

    public override SignatureRow Fit(SignatureRow row) => row with
    {
        Role = Has("role") ? row.Role : "",
        Organisation = Has("organisation") ? row.Organisation : "",
        Country = Has("country") ? row.Country : "",
        Date = Has("date") ? row.Date : "",
    };

    public override void Add(SignatureRow row, string id) => added.Add(row);

    public override void Replace(StoredSignature stored, SignatureRow row) => replaced[stored.Index] = row;

    public override void Remove(StoredSignature stored) => replaced[stored.Index] = null;

    public override IEnumerable<ReceivedFile> Changes()
    {
        if (added.Count + replaced.Count == 0) yield break;
        var changed = new StringBuilder(text[..(starts is [var first, ..] ? first : text.Length)]);
        for (var i = 0; i < starts.Length; i++)
        {
            if (!replaced.TryGetValue(i, out var row)) changed.Append(text.AsSpan(starts[i]..(i + 1 < starts.Length ? starts[i + 1] : text.Length)));
            else if (row is not null) changed.Append(Line(row));
        }
        if (changed.Length > 0 && changed[^1] is not ('\n' or '\r')) changed.Append(lineEnd);
        foreach (var row in added) changed.Append(Line(row));
        yield return new ReceivedFile(path, changed.ToString());
    }

    private bool Has(string column) => header.Contains(column);

    private string Line(SignatureRow row) => string.Join(separator, header.Select(column => SpreadsheetText.Quote(row[column], separator))) + lineEnd;
}
