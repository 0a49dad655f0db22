using System.Text.Encodings.Web;
using System.Text.Json;
using Placard.Diagnostics;
using Placard.Text;

namespace Placard.Importing;

/// <summary><c>import-report.json</c>: the report for programs, and what the next import must know. It holds no moment, so that it stays the same.</summary>
public static class ReportJson
{
    public const string FileName = "import-report.json";

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(IReadOnlyList<ImportReport> reports, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        json.WriteStartObject("files");
        foreach (var (path, digest) in reports[^1].Digests.OrderBy(pair => pair.Key, StringComparer.Ordinal)) json.WriteString(path, digest);
        json.WriteEndObject();
        json.WriteStartArray("imports");
        foreach (var report in reports) Write(json, report);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    internal static ImportMemory? Read(string path, ReadOnlyMemory<byte> json, DiagnosticBag diagnostics)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return new()
            {
                Digests = document.RootElement.GetProperty("files").EnumerateObject()
                    .DistinctBy(file => file.Name, StringComparer.Ordinal)
                    .ToDictionary(file => file.Name, file => file.Value.GetString() ?? "", StringComparer.Ordinal),
                Reports = [.. document.RootElement.GetProperty("imports").EnumerateArray().Select(ReadReport)],
            };
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            diagnostics.Report(DiagnosticDescriptors.ImportReportUnreadable, SourceLocation.StartOf(path));
            return null;
        }
    }

    private static void Write(Utf8JsonWriter json, ImportReport report)
    {
        json.WriteStartObject();
        json.WriteString("importer", report.Importer);
        json.WriteStartArray("sources");
        foreach (var source in report.Sources) json.WriteStringValue(source);
        json.WriteEndArray();
        json.WriteStartObject("totals");
        foreach (var (name, count) in ReportTotals.Of(report)) json.WriteNumber(name, count);
        json.WriteEndObject();
        WriteNotes(json, report.Notes);
        json.WriteStartArray("leftOut");
        foreach (var left in report.Left)
        {
            json.WriteStartObject();
            json.WriteString("what", left.What);
            json.WriteString("why", left.Why);
            if (left.Place is { } place) json.WriteString("place", place.ToString());
            json.WriteEndObject();
        }
        json.WriteEndArray();
        WriteItems(json, "entries", report.Entries);
        WriteItems(json, "files", report.Files);
        json.WriteEndObject();
    }

    private static void WriteItems(Utf8JsonWriter json, string name, IReadOnlyList<ReportedItem> items)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            json.WriteString("path", item.Path);
            if (item.Title is { } title) json.WriteString("title", title);
            json.WriteString("place", item.Place.ToString());
            json.WriteString("state", EnumNames<ImportState>.NameFor(item.State));
            if (item.Urls.Count > 0)
            {
                json.WriteStartArray("urls");
                foreach (var url in item.Urls) json.WriteStringValue(url);
                json.WriteEndArray();
            }
            WriteNotes(json, item.Notes);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteNotes(Utf8JsonWriter json, IReadOnlyList<ImportNote> notes)
    {
        if (notes.Count == 0) return;
        json.WriteStartArray("notes");
        foreach (var note in notes)
        {
            json.WriteStartObject();
            json.WriteString("fate", EnumNames<ImportFate>.NameFor(note.Fate));
            json.WriteString("what", note.What);
            json.WriteString("why", note.Why);
            json.WriteString("place", note.Place.ToString());
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static ImportReport ReadReport(JsonElement report) => new(Text(report, "importer"), ReadTexts(report, "sources"))
    {
        Notes = ReadNotes(report),
        Left = [.. Array(report, "leftOut").Select(left => new LeftItem(Text(left, "what"), Text(left, "why"), ReadPlace(left)))],
        Entries = [.. Array(report, "entries").Select(ReadItem)],
        Files = [.. Array(report, "files").Select(ReadItem)],
    };

    private static ReportedItem ReadItem(JsonElement item) => new(Text(item, "path"), item.TryGetProperty("title", out var title) ? title.GetString() : null,
        ReadPlace(item) ?? default, EnumNames<ImportState>.TryParse(Text(item, "state"), out var state) ? state : default, ReadNotes(item),
        ReadTexts(item, "urls"));

    private static string[] ReadTexts(JsonElement holder, string name) => [.. Array(holder, name).Select(text => text.GetString() ?? "")];

    private static ImportNote[] ReadNotes(JsonElement holder) =>
        [.. Array(holder, "notes").Select(note => new ImportNote(EnumNames<ImportFate>.TryParse(Text(note, "fate"), out var fate) ? fate : default,
            Text(note, "what"), Text(note, "why"), ReadPlace(note) ?? default))];

    /// <summary>A location as <see cref="SourceLocation.ToString"/> writes it; its path may hold colons.</summary>
    private static SourceLocation? ReadPlace(JsonElement holder)
    {
        if (!holder.TryGetProperty("place", out var place) || place.GetString() is not { } text) return null;
        var parts = text.Split(':');
        if (parts.Length < 3 || !int.TryParse(parts[^2], out var line) || !int.TryParse(parts[^1], out var column)) throw new FormatException();
        return new(string.Join(':', parts[..^2]), line, column);
    }

    private static string Text(JsonElement holder, string name) => holder.GetProperty(name).GetString() ?? "";

    private static IEnumerable<JsonElement> Array(JsonElement holder, string name) =>
        holder.TryGetProperty(name, out var array) ? array.EnumerateArray() : Enumerable.Empty<JsonElement>();
}
