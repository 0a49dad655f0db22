using System.Text;
using Placard.Containers;
using Placard.Diagnostics;
using Placard.Syntax;

namespace Placard.Importing.Markdown;

/// <summary>A Markdown file of a former site: its front matter and its body.</summary>
internal sealed record SourceText(SourceKeys Keys, string Body, int FirstLine, IReadOnlyList<ImportNote> Notes)
{
    private const int MostBytes = 16 * 1024 * 1024;

    /// <summary>Reads a file; null where that is not possible, which has been reported.</summary>
    public static SourceText? Read(ImportSource source, TreeFile file, IImportTarget target)
    {
        var bytes = source.Tree.ReadBytes(file, MostBytes, out var problem);
        if (bytes is null)
        {
            target.Leave("file", problem!.ToString(), source.PlaceOf(file));
            return null;
        }
        var text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetString(bytes).TrimStart('\uFEFF').ReplaceLineEndings("\n");
        var notes = new List<ImportNote>();
        if (text.Contains('\uFFFD')) notes.Add(new(ImportFate.Changed, "text", "bytes that are not UTF-8 became U+FFFD", source.PlaceOf(file)));
        var (keys, start) = Split(text);
        var place = source.PlaceOf(file);
        return new(Parse(keys, place, notes), text[start..], text.AsSpan(0, start).Count('\n') + 1, notes);
    }

    /// <summary>The front matter with its opening line, so that lines are those of the file; and where the body begins.</summary>
    private static (string Keys, int BodyStart) Split(string text)
    {
        if (!text.StartsWith("---\n", StringComparison.Ordinal)) return ("", 0);
        var end = text.IndexOf("\n---", StringComparison.Ordinal);
        while (end >= 0 && LineAt(text, end + 1).TrimEnd() != "---") end = text.IndexOf("\n---", end + 1, StringComparison.Ordinal);
        if (end < 0) return ("", 0);
        var next = text.IndexOf('\n', end + 1);
        return (text[..(end + 1)], next < 0 ? text.Length : next + 1);
    }

    private static SourceKeys Parse(string keys, SourceLocation place, List<ImportNote> notes)
    {
        var found = new DiagnosticBag();
        var mapping = YamlReader.Read(place.Path, keys, found, goOn: true);
        foreach (var error in found.Sorted().Where(one => one.IsError))
            notes.Add(new(ImportFate.Left, "front matter", "a part of it can't be read", error.Location));
        return new(mapping ?? new([], 1, 1), place.Path);
    }

    private static string LineAt(string text, int start) => text[start..(text.IndexOf('\n', start) is >= 0 and var end ? end : text.Length)];
}
