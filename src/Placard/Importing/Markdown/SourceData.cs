using System.Text;
using System.Text.Json;
using Placard.Diagnostics;
using Placard.Syntax;
using Tomlyn;
using Tomlyn.Serialization;

namespace Placard.Importing.Markdown;

/// <summary>The formats in which generators of sites keep front matter and settings.</summary>
internal enum DataFormat
{
    Yaml,
    Toml,
    Json,
}

/// <summary>Reads YAML, TOML and JSON into one tree. What can't be read is left out, and its places are given.</summary>
internal static class SourceData
{
    private const int MaxDepth = 32;

    /// <param name="path">The path for places.</param>
    /// <param name="firstLine">The 1-based line of the file at which the text begins.</param>
    public static YamlMapping Read(DataFormat format, string path, string text, int firstLine, List<SourceLocation> errors)
    {
        try
        {
            return format switch
            {
                DataFormat.Toml => ReadToml(text, firstLine - 1),
                DataFormat.Json => ReadJson(text, firstLine),
                _ => ReadYaml(path, text, errors),
            };
        }
        catch (TomlException failure)
        {
            errors.Add(new(path, firstLine - 1 + Math.Max(failure.Line ?? 1, 1), Math.Max(failure.Column ?? 1, 1)));
        }
        catch (JsonException failure)
        {
            errors.Add(new(path, firstLine + (int)(failure.LineNumber ?? 0), 1));
        }
        return Empty;
    }

    public static YamlMapping Empty { get; } = new([], 1, 1);

    private static YamlMapping ReadYaml(string path, string text, List<SourceLocation> errors)
    {
        var found = new DiagnosticBag();
        var mapping = YamlReader.Read(path, text, found, goOn: true);
        errors.AddRange(found.Sorted().Where(one => one.IsError).Select(one => one.Location));
        return mapping ?? Empty;
    }

    private static YamlMapping ReadToml(string text, int linesBefore)
    {
        var toml = TomlReader.Create(text, TomlSerializerOptions.Default with { MaxDepth = MaxDepth });
        while (toml.TokenType is not TomlTokenType.StartTable)
        {
            if (!toml.Read()) return Empty;
        }
        return (YamlMapping)ReadValue(toml, linesBefore);
    }

    /// <summary>The value at which the reader stands; it then stands at the value's last token.</summary>
    private static YamlNode ReadValue(TomlReader toml, int linesBefore)
    {
        var (line, column) = (linesBefore + toml.Line, toml.Column);
        switch (toml.TokenType)
        {
            case TomlTokenType.StartTable:
                var entries = new List<YamlEntry>();
                while (toml.Read() && toml.TokenType is TomlTokenType.PropertyName)
                {
                    var key = new YamlScalar(toml.PropertyName ?? "", IsPlain: true, linesBefore + toml.Line, toml.Column);
                    toml.Read();
                    Put(entries, key, ReadValue(toml, linesBefore));
                }
                return new YamlMapping(entries, line, column);
            case TomlTokenType.StartArray:
                var items = new List<YamlNode>();
                while (toml.Read() && toml.TokenType is not TomlTokenType.EndArray) items.Add(ReadValue(toml, linesBefore));
                return new YamlSequence(items, line, column);
            case TomlTokenType.String:
                return new YamlScalar(toml.GetString(), IsPlain: false, line, column);
            default:
                return new YamlScalar(toml.GetRawText() ?? "", IsPlain: true, line, column);
        }
    }

    /// <summary>A table whose parts stand at several places is one.</summary>
    private static void Put(List<YamlEntry> entries, YamlScalar key, YamlNode value)
    {
        var index = entries.FindIndex(entry => entry.Key.Text == key.Text);
        if (index < 0) entries.Add(new(key, value));
        else if (entries[index].Value is YamlMapping first && value is YamlMapping second)
            foreach (var (name, more) in second.Entries) Put(first.Entries, name, more);
    }

    private static YamlMapping ReadJson(string text, int line)
    {
        using var json = JsonDocument.Parse(text, new() { MaxDepth = MaxDepth, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        return NodeOf(json.RootElement, line) as YamlMapping ?? Empty;
    }

    private static YamlNode NodeOf(JsonElement value, int line) => value.ValueKind switch
    {
        JsonValueKind.Object => new YamlMapping(
            [.. value.EnumerateObject().Select(member => new YamlEntry(new(member.Name, true, line, 1), NodeOf(member.Value, line)))], line, 1),
        JsonValueKind.Array => new YamlSequence([.. value.EnumerateArray().Select(item => NodeOf(item, line))], line, 1),
        JsonValueKind.String => new YamlScalar(value.GetString()!, IsPlain: false, line, 1),
        JsonValueKind.Null => new YamlScalar("", IsPlain: true, line, 1),
        _ => new YamlScalar(value.GetRawText(), IsPlain: true, line, 1),
    };

    /// <summary>The length of the JSON object with which a text begins; 0 where it begins with none.</summary>
    public static int LengthOfJson(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = MaxDepth, CommentHandling = JsonCommentHandling.Skip });
        try
        {
            if (!reader.Read() || reader.TokenType is not JsonTokenType.StartObject) return 0;
            reader.Skip();
            return Encoding.UTF8.GetCharCount(bytes.AsSpan(0, (int)reader.BytesConsumed));
        }
        catch (JsonException)
        {
            return 0;
        }
    }
}
