using System.Text;
using Placard.Containers;
using Placard.Diagnostics;
using Placard.Syntax;
using Placard.Text;

namespace Placard.Importing.Markdown;

/// <summary>A Markdown file of a former site: its front matter and its body.</summary>
/// <param name="FirstLine">The 1-based line at which the body begins.</param>
/// <param name="Errors">The places in the front matter that can't be read.</param>
internal sealed record SourceText(YamlMapping Keys, string Body, int FirstLine, IReadOnlyList<SourceLocation> Errors)
{
    private const int MostBytes = 16 * 1024 * 1024;

    /// <summary>Whether the file holds bytes that are not UTF-8.</summary>
    public bool IsRepaired { get; private init; }

    /// <summary>Reads a file; null where that is not possible.</summary>
    public static SourceText? Read(ImportSource source, TreeFile file, out string? problem)
    {
        var bytes = source.Tree.ReadBytes(file, MostBytes, out var found);
        problem = found?.ToString();
        return bytes is null ? null : Parse(source.PlaceOf(file).Path, Encoding.UTF8.GetString(bytes));
    }

    /// <param name="path">The path for places.</param>
    public static SourceText Parse(string path, string written)
    {
        var text = string.Join('\n', TextLines.Split(written.TrimStart('\uFEFF')));
        var (format, keysStart, keysEnd, bodyStart) = Split(text);
        var errors = new List<SourceLocation>();
        // Keys that a program computes can't be read.
        if (format is null) errors.Add(SourceLocation.StartOf(path));
        var keys = keysEnd > keysStart
            ? SourceData.Read(format ?? DataFormat.Yaml, path, text[keysStart..keysEnd], text.AsSpan(0, keysStart).Count('\n') + 1, errors) : SourceData.Empty;
        return new(keys, text[bodyStart..], text.AsSpan(0, bodyStart).Count('\n') + 1, errors)
        {
            IsRepaired = text.Contains('\uFFFD', StringComparison.Ordinal),
        };
    }

    /// <summary>Where front matter begins and ends, and where the body begins. YAML keeps its opening line, which is a mark of YAML's own.</summary>
    /// <returns>A format of null for front matter that is no data.</returns>
    private static (DataFormat? Format, int Start, int End, int Body) Split(string text)
    {
        var first = LineAt(text, 0).TrimEnd();
        var format = first switch
        {
            "---" or "--- yaml" or "---yaml" => DataFormat.Yaml,
            "+++" or "---toml" or "--- toml" => DataFormat.Toml,
            "---json" or "--- json" or ";;;" => DataFormat.Json,
            _ => (DataFormat?)null,
        };
        var isScript = first is "---js" or "--- js" or "---javascript" or "--- javascript";
        if (format is null && !isScript)
        {
            var length = text.StartsWith('{') ? SourceData.LengthOfJson(text) : 0;
            return (DataFormat.Json, 0, length, length);
        }
        var fence = first[..3];
        for (var end = text.IndexOf('\n', StringComparison.Ordinal); end >= 0; end = text.IndexOf('\n', end + 1))
        {
            var line = LineAt(text, end + 1);
            if (line.TrimEnd() != fence) continue;
            var body = Math.Min(text.Length, end + 1 + line.Length + 1);
            if (isScript) return (null, 0, 0, body);
            return (format, format == DataFormat.Yaml && first == "---" ? 0 : first.Length + 1, end + 1, body);
        }
        return (DataFormat.Yaml, 0, 0, 0);
    }

    private static string LineAt(string text, int start) => text[start..(text.IndexOf('\n', start) is >= 0 and var end ? end : text.Length)];
}
