using System.Text.Json.Nodes;
using Placard.Reading.FrontMatter;
using Placard.Writing;

namespace Placard.Editors;

/// <summary>
/// The content model as JSON Schema (draft 7, which editors know best). It accepts what the reader accepts, so a text may look like
/// a number to an editor, and a list of one may be written as its item.
/// </summary>
internal static class JsonSchema
{
    public static JsonObject Of(ContentKind kind, AllowedValues words)
    {
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["$comment"] = $"{EditorFiles.Mark}. Change the content model instead.",
            ["title"] = $"Placard: {kind.Name}",
            ["description"] = kind.Meaning,
        };
        foreach (var (name, value) in Map(kind.Schema, words)) schema[name] = value!.DeepClone();
        return schema;
    }

    private static JsonObject Map(MappingSchema schema, AllowedValues words)
    {
        var properties = new JsonObject();
        foreach (var key in schema.Keys)
        {
            var value = ValueOf(key, words);
            value["description"] = KeyLines.MeaningOf(key);
            if (key.Example.Length > 0 && key.Parts is null && value["type"] is not null) value["examples"] = JsonText.Array([key.Example.Trim('"')]);
            properties[key.Name] = value;
        }
        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = JsonText.Array(schema.Keys.Where(key => key.Required).Select(key => key.Name)),
            ["additionalProperties"] = false,
        };
    }

    private static JsonObject ValueOf(KeyDefinition key, AllowedValues words) => key.Shape switch
    {
        ValueKind.Date => Pattern(key, @"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])([Tt ]\d{2}:\d{2}(:\d{2})? ?([Zz]|[+-]\d{2}:\d{2}))?$"),
        ValueKind.Number => new JsonObject { ["type"] = JsonText.Array(["integer", "string"]), ["minimum"] = 0, ["pattern"] = "^[0-9]+$" },
        ValueKind.Flag => new JsonObject { ["type"] = JsonText.Array(["boolean", "string"]), ["pattern"] = "^([Tt]rue|TRUE|[Ff]alse|FALSE|[Yy]es|YES|[Nn]o|NO)$" },
        ValueKind.Word => Known(words.For(key)!),
        ValueKind.Address => Pattern(key, @"^[Hh][Tt][Tt][Pp][Ss]?://[^\s""<>]+$"),
        ValueKind.Language => Pattern(key, LanguageTag.Pattern),
        ValueKind.FilePath => Pattern(key, "^."),
        ValueKind.List => words.For(key) is { } known ? OneOrMany(Known(known)) : OneOrMany(Text(key)),
        ValueKind.Map when key.Name == "handler" => AnyOf(Known(words.Handlers.Select(handler => handler.Type)), Map(words.HandlerKeys, words)),
        ValueKind.Map => Map(key.Parts!(), words),
        ValueKind.Maps => Maps(key, words),
        ValueKind.Anything when key.Parts is not null => AnyOf(Text(key), Maps(key, words)),
        ValueKind.Anything => [],
        _ => Text(key),
    };

    private static JsonObject Known(IEnumerable<string> words) => new() { ["enum"] = JsonText.Array(words) };

    /// <summary>What is optional may be left as <c>""</c>.</summary>
    private static JsonObject Text(KeyDefinition key) => new() { ["type"] = JsonText.Array(["string", "number", "boolean"]), ["minLength"] = key.Required ? 1 : 0 };

    private static JsonObject Pattern(KeyDefinition key, string pattern) => new() { ["type"] = "string", ["pattern"] = key.Required ? pattern : $"^$|{pattern}" };

    private static JsonObject Maps(KeyDefinition key, AllowedValues words) => new() { ["type"] = "array", ["items"] = Map(key.Parts!(), words) };

    private static JsonObject OneOrMany(JsonObject item) => AnyOf(item, new JsonObject { ["type"] = "array", ["items"] = item.DeepClone() });

    private static JsonObject AnyOf(params ReadOnlySpan<JsonNode?> schemas) => new() { ["anyOf"] = new JsonArray(schemas) };
}
