using System.Globalization;

namespace Placard.Importing;

/// <summary><c>import-report.md</c>: the report for people.</summary>
public static class ReportText
{
    public const string FileName = "import-report.md";

    private const int MostPlaces = 200;

    public static void Write(IReadOnlyList<ImportReport> reports, TextWriter text)
    {
        text.Write("# What was imported\n\nWritten by `placard import`, and written anew by each import. It is not published.\n");
        foreach (var report in reports) Write(report, text);
    }

    private static void Write(ImportReport report, TextWriter text)
    {
        var totals = ReportTotals.Of(report).ToDictionary(total => total.Name, total => total.Count, StringComparer.Ordinal);
        text.Write($"\n## {report.Importer}: {string.Join(", ", report.Sources.Select(Code))}\n\n");
        text.Write($"| entries | number |\n| --- | ---: |\n| carried whole | {N("carried")} |\n| carried with changes | {N("changed")} |\n");
        text.Write($"| carried in part | {N("carriedInPart")} |\n| left out | {N("leftOut")} |\n| found | {N("found")} |\n\n");
        text.Write($"| entries and other files | number |\n| --- | ---: |\n| written | {N("written")} |\n");
        text.Write($"| unchanged since the last import | {N("unchanged")} |\n");
        text.Write($"| kept as edited | {N("keptEdited")} |\n| kept as removed | {N("keptRemoved")} |\n| failed | {N("failed")} |\n");
        text.Write($"| entries | {report.Entries.Count.ToString(CultureInfo.InvariantCulture)} |\n| other files | {N("files")} |\n");
        WriteLeft(report, text);
        WriteReasons(report, text);
        WriteNotes("### The sources as a whole", report.Notes, text);
        WriteItems("### Entries", report.Entries, text);
        WriteItems("### Other files that need a look", [.. report.Files.Where(file => file.Notes.Count > 0 || file.State > ImportState.Unchanged)], text);

        string N(string name) => totals[name].ToString(CultureInfo.InvariantCulture);
    }

    private static void WriteLeft(ImportReport report, TextWriter text)
    {
        if (report.Left.Count == 0) return;
        text.Write("\n### Left out\n\n| number | what | why |\n| ---: | --- | --- |\n");
        foreach (var ((what, why), count) in report.Left.CountBy(left => (left.What, left.Why)).OrderByDescending(pair => pair.Value))
            text.Write($"| {count.ToString(CultureInfo.InvariantCulture)} | {Cell(what)} | {Cell(why)} |\n");
        var placed = report.Left.Where(left => left.Place is not null).ToList();
        if (placed.Count > 0) text.Write('\n');
        foreach (var left in placed.Take(MostPlaces)) text.Write($"- {Code(left.Place!.Value.ToString())}: {Line(left.What)}\n");
        if (placed.Count > MostPlaces) text.Write($"- and {placed.Count - MostPlaces} more, in {ReportJson.FileName}\n");
    }

    private static void WriteReasons(ImportReport report, TextWriter text)
    {
        var reasons = report.Entries.Concat(report.Files).SelectMany(item => item.Notes).CountBy(note => (note.Fate, note.What, note.Why))
            .OrderBy(pair => pair.Key.Fate).ThenByDescending(pair => pair.Value).ThenBy(pair => pair.Key.What, StringComparer.Ordinal).ToList();
        if (reasons.Count == 0) return;
        text.Write("\n### By reason\n\n| number | fate | what | why |\n| ---: | --- | --- | --- |\n");
        foreach (var ((fate, what, why), count) in reasons)
            text.Write($"| {count.ToString(CultureInfo.InvariantCulture)} | {NameOf(fate)} | {Cell(what)} | {Cell(why)} |\n");
    }

    private static void WriteNotes(string heading, IReadOnlyList<ImportNote> notes, TextWriter text)
    {
        if (notes.Count == 0) return;
        text.Write($"\n{heading}\n\n");
        foreach (var note in notes) text.Write($"- {NoteOf(note)}\n");
    }

    private static void WriteItems(string heading, IReadOnlyList<ReportedItem> items, TextWriter text)
    {
        if (items.Count == 0) return;
        text.Write($"\n{heading}\n\n");
        foreach (var item in items)
        {
            text.Write($"- {Code(item.Path)} from {Code(item.Place.ToString())}: {NameOf(item.State)}\n");
            foreach (var note in item.Notes) text.Write($"  - {NoteOf(note)}\n");
        }
    }

    private static string NoteOf(ImportNote note) => $"{NameOf(note.Fate)}: {Line(note.What)}: {Line(note.Why)} ({Code(note.Place.ToString())})";

    private static string NameOf(ImportFate fate) => fate switch
    {
        ImportFate.Carried => "carried",
        ImportFate.Changed => "changed",
        ImportFate.Left => "left",
        _ => "look at it",
    };

    private static string NameOf(ImportState state) => state switch
    {
        ImportState.Written => "written",
        ImportState.Unchanged => "unchanged",
        ImportState.KeptEdited => "kept as edited",
        ImportState.KeptRemoved => "kept as removed",
        _ => "failed",
    };

    private static string Code(string text) => $"`{Line(text).Replace('`', '\'')}`";

    private static string Cell(string text) => Line(text).Replace("|", "\\|", StringComparison.Ordinal);

    private static string Line(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}
