using Placard.Diagnostics;
using Placard.Forms;
using Placard.Syntax;

namespace Placard.Receiving.Formats;

/// <summary>
/// Staticman's files, one for each entry: YAML, JSON, or YAML between two lines of three hyphens; <c>_id</c> first, then the fields and <c>date</c>.
/// Read from its source (version 3), not from files that it wrote.
/// </summary>
internal sealed class StaticmanEntry : IExportFormat
{
    private static readonly string[] Endings = [".yml", ".yaml", ".md"];

    public string Name => "staticman";

    public bool Recognises(ExportFile file) => Fields(file, new DiagnosticBag())?.Any(field => field.Name == "_id") == true;

    public IEnumerable<Submission> Read(ExportFile file, DiagnosticBag diagnostics)
    {
        if (Fields(file, diagnostics) is not { } fields)
        {
            diagnostics.Report(DiagnosticDescriptors.ExportNotOfFormat, SourceLocation.StartOf(file.DisplayPath), Name);
            return [];
        }
        SentTime? sent = fields.FirstOrDefault(field => field.Name == "date") is { } date && SentTime.TryParse(date.Value, out var time) ? time : null;
        return [new Submission([.. fields.Where(field => field.Name != "date")], file.DisplayPath) { Sent = sent }];
    }

    private static IReadOnlyList<FormValue>? Fields(ExportFile file, DiagnosticBag diagnostics)
    {
        if (file.Json is { } root) return JsonFields.Of(root);
        if (file.Text is not { } text || !EndsAsEntry(file.DisplayPath) || YamlReader.Read(file.DisplayPath, FrontMatterOf(text), diagnostics) is not { } map)
            return null;
        return [.. from entry in map.Entries
                   from value in entry.Value is YamlSequence list ? list.Items : [entry.Value]
                   where value is YamlScalar
                   select new FormValue(entry.Key.Text, ((YamlScalar)value).Text)];
    }

    private static bool EndsAsEntry(string path) =>
        Endings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>The text before a second line of three hyphens.</summary>
    private static string FrontMatterOf(string text)
    {
        if (!text.StartsWith("---", StringComparison.Ordinal)) return text;
        var end = text.IndexOf("\n---", 3, StringComparison.Ordinal);
        return end < 0 ? text : text[..(end + 1)];
    }
}
