using System.Globalization;
using Placard.Content;
using Placard.Syntax;

namespace Placard.Reading.FrontMatter;

/// <summary>Values of records as YAML, the inverse of <see cref="MappingReader"/>. What is empty or absent there is null here: its key is left out.</summary>
internal static class YamlValue
{
    public static YamlScalar? Text(string? text) => string.IsNullOrEmpty(text) ? null : Item(text);

    /// <summary>A text that may be empty.</summary>
    public static YamlScalar Item(string text) => new(text, IsPlain: false, 0, 0);

    /// <summary>A word, a date, a number or a flag.</summary>
    public static YamlScalar Plain(string text) => new(text, IsPlain: true, 0, 0);

    public static YamlScalar? Date(ArchiveDate? date) => date is { } day ? Plain(day.ToString()) : null;

    public static YamlScalar? PastDate(EdtfDate? date) => date is { } known ? Plain(known.ToString()) : null;

    public static YamlScalar? Number(int? number) => number is { } value ? Plain(value.ToString(CultureInfo.InvariantCulture)) : null;

    /// <summary>The path of a source file as any other file may write it.</summary>
    public static YamlScalar? Path(string? path) => path is null ? null : Item('/' + path);

    /// <summary>A URL as it is, or the path of a source file.</summary>
    public static YamlScalar? Link(string? link) => link is null || link.Contains("://", StringComparison.Ordinal) ? Text(link) : Path(link);

    public static YamlSequence? Texts(IEnumerable<string> texts) => List(texts.Select(Item));

    public static YamlSequence? Paths(IEnumerable<string> paths) => List(paths.Select(path => Item('/' + path)));

    public static YamlSequence? List(IEnumerable<YamlNode> items) => items.ToList() is { Count: > 0 } list ? new YamlSequence(list, 0, 0) : null;

    /// <summary>A map of the keys that have a value.</summary>
    public static YamlMapping Map(IEnumerable<(string Key, YamlNode? Value)> entries) =>
        new([.. entries.Where(entry => entry.Value is not null).Select(entry => new YamlEntry(Plain(entry.Key), entry.Value!))], 0, 0);
}
