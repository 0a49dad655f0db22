using System.Text;
using Placard.Containers;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Syntax;

namespace Placard.Importing.Markdown;

/// <summary>The items of a CollectionBuilder site: one row of its table of metadata each, at <c>items/ID.html</c>.</summary>
internal static class CollectionItems
{
    private const int MostBytes = 64 * 1024 * 1024;

    private static readonly string[] Known =
        ["objectid", "parentid", "filename", "object_location", "title", "creator", "date", "description", "subject", "language", "youtubeid", "vimeoid",
            "image_alt_text", "object_transcript", "source", "identifier", "location", "rights", "rightsstatement", "type", "format", "display_template"];

    public static void Add(ImportSource source, string table, ImportPaths paths, IImportTarget target)
    {
        if (source.Tree.Find(table) is not { } file) return;
        if (source.Tree.ReadBytes(file, MostBytes, out var problem) is not { } bytes)
        {
            target.Leave("file", problem!.ToString(), source.PlaceOf(file));
            return;
        }
        var found = new DiagnosticBag();
        var csv = CsvReader.Of(source.PlaceOf(file).Path, Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF'), found, out _);
        if (csv.ReadRow() is not { } header) return;
        var names = header.Select(cell => cell.Text.ToLowerInvariant()).ToList();
        while (csv.ReadRow() is { } row)
        {
            var cells = names.Zip(row).DistinctBy(pair => pair.First).ToDictionary(pair => pair.First, pair => pair.Second.Text, StringComparer.Ordinal);
            Add(cells, row[0].Location, source, paths, target);
        }
        foreach (var error in found.Sorted()) target.Note(new(ImportFate.Left, "table", "the rest of it can't be read", error.Location));
    }

    private static void Add(
        Dictionary<string, string> cells, SourceLocation place, ImportSource source, ImportPaths paths, IImportTarget target)
    {
        var (id, title) = (Cell("objectid"), Cell("title"));
        if (id.Length == 0)
        {
            target.Leave("row", "it has no objectid", place);
            return;
        }
        EdtfDate? date = EdtfDate.TryParse(Cell("date"), out var day) ? day : null;
        var kind = date is null ? ImportedKind.Page : ImportedKind.Article;
        var notes = cells.Where(cell => cell.Value.Length > 0 && !Known.Contains(cell.Key))
            .Select(cell => new ImportNote(ImportFate.Left, $"column {cell.Key}", "the archive has nothing like it", place)).ToList();
        var body = new StringBuilder();
        var (image, attachments) = Copy(Cell("object_location") is { Length: > 0 } location ? location : Cell("filename"), source, paths, target, place, notes);
        if (image is not null) body.Append($"![{Escaped(Cell("image_alt_text") is { Length: > 0 } alt ? alt : title)}](/{image})\n\n");
        if (Cell("youtubeid") is { Length: > 0 } video) body.Append($"[YouTube](https://www.youtube.com/watch?v={Uri.EscapeDataString(video)})\n\n");
        if (Cell("vimeoid") is { Length: > 0 } vimeo) body.Append($"[Vimeo](https://vimeo.com/{Uri.EscapeDataString(vimeo)})\n\n");
        body.Append(Escaped(Cell("description"))).Append("\n\n");
        if (Cell("object_transcript") is { Length: > 0 } transcript) body.Append("## Transcript\n\n").Append(Escaped(transcript)).Append("\n\n");
        foreach (var name in new[] { "location", "source", "identifier", "rights", "rightsstatement" })
        {
            if (Cell(name) is { Length: > 0 } value) body.Append($"- {char.ToUpperInvariant(name[0])}{name[1..]}: {Escaped(value)}\n");
        }
        target.Add(new ImportedItem
        {
            Kind = kind,
            Path = paths.OfEntry(kind, date, id),
            Place = place,
            Title = title.Length > 0 ? title : id,
            Date = date,
            Tags = [.. Cell("subject").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
            Authors = [.. Cell("creator").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
            Language = Cell("language") is { Length: 2 } language ? language : null,
            Permalink = $"/items/{id}.html",
            Attachments = attachments,
            Body = body.ToString(),
            Notes = notes,
        });

        string Cell(string name) => cells.GetValueOrDefault(name, "").Trim();
    }

    private static (string? Image, (string Path, string Title)[] Attachments) Copy(string name, ImportSource source, ImportPaths paths, IImportTarget target,
        SourceLocation place, List<ImportNote> notes)
    {
        if (name.Length == 0) return (null, []);
        var path = name.TrimStart('/') is var inside && inside.Contains('/', StringComparison.Ordinal) ? inside : "objects/" + inside;
        if (source.Tree.Find(path) is not { } file)
        {
            notes.Add(new(ImportFate.Left, "file", "the source does not hold it", place));
            return (null, []);
        }
        var copy = paths.OfFile(path);
        target.Add(source.FileOf(file, copy));
        var ending = copy[(copy.LastIndexOf('.') + 1)..];
        return ending is "jpg" or "jpeg" or "png" or "gif" or "webp" ? (copy, []) : (null, [(copy, name)]);
    }

    /// <summary>A text of a table, which is no Markdown.</summary>
    private static string Escaped(string text) =>
        string.Concat(text.Select(c => c is '\\' or '*' or '_' or '[' or ']' or '<' or '`' or '#' or '|' ? $"\\{c}" : c.ToString()));
}
