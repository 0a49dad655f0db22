using System.Text.Json.Nodes;
using Placard.Reading.FrontMatter;
using Placard.Writing;

namespace Placard.Editors;

/// <summary>
/// The content model as JSON Schema (draft 7, which most editors support). It accepts what the reader accepts: a text may look like
/// a number, and a list of one item may be written as that item.
/// </summary>
internal static class JsonSchema
{
    /// <summary>A day, or a day and a time with or without an offset.</summary>
    internal const string SchedulePattern = $@"^{Day}([Tt ]([01]\d|2[0-3]):[0-5]\d(:\d{{2}}(\.\d+)?)?( ?([Zz]|[+-]\d{{2}}:\d{{2}}))?)?$";

    private const string Day = @"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])";

    private const string Moment = $@"^{Day}([Tt ]\d{{2}}:\d{{2}}(:\d{{2}}(\.\d+)?)? ?([Zz]|[+-]\d{{2}}:\d{{2}}))?$";

    public static JsonObject Of(ContentKind kind, AllowedValues allowed)
    {
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["$comment"] = $"{EditorFiles.Mark}. Change the content model instead.",
            ["title"] = $"Placard: {kind.Name}",
            ["description"] = kind.Meaning,
        };
        foreach (var (name, value) in Map(kind.Schema, allowed)) schema[name] = value!.DeepClone();
        return schema;
    }

    private static JsonObject Map(MappingSchema schema, AllowedValues allowed)
    {
        var properties = new JsonObject();
        foreach (var key in schema.Keys)
        {
            var value = ValueOf(key, allowed);
            value["description"] = KeyLines.MeaningOf(key);
            if (key.Example.Length > 0 && key.NestedKeys is null && value["type"] is not null) value["examples"] = JsonText.Array([key.Example.Trim('"')]);
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

    private static JsonObject ValueOf(KeyDefinition key, AllowedValues allowed) => key.Kind switch
    {
        ValueKind.Date => Pattern(key, Moment),
        ValueKind.PastDate => YearOr(Pattern(key, $"{Moment}|^{EdtfPattern.Forms}$")),
        ValueKind.Schedule => Pattern(key, SchedulePattern),
        ValueKind.Number => new JsonObject { ["type"] = JsonText.Array(["integer", "string"]), ["minimum"] = 0, ["pattern"] = "^[0-9]+$" },
        ValueKind.Flag =>
            new JsonObject { ["type"] = JsonText.Array(["boolean", "string"]), ["pattern"] = "^([Tt]rue|TRUE|[Ff]alse|FALSE|[Yy]es|YES|[Nn]o|NO)$" },
        ValueKind.Choice => OneOf(allowed.For(key)!),
        ValueKind.Url => Pattern(key, @"^[Hh][Tt][Tt][Pp][Ss]?://[^\s""<>]+$"),
        ValueKind.Email => Pattern(key, @"^[^\s@<>()\[\],;:""\\]+@[^\s@<>()\[\],;:""\\]+\.[^\s@<>()\[\],;:""\\]+$"),
        ValueKind.Language => Pattern(key, LanguageTag.Pattern),
        ValueKind.FilePath => Pattern(key, "^."),
        ValueKind.List => allowed.For(key) is { } values ? OneOrMany(OneOf(values)) : OneOrMany(Text(key)),
        ValueKind.Map when key.RefersTo is ReferenceKind.FormHandler =>
            AnyOf(OneOf(allowed.Handlers.Select(handler => handler.Type)), Map(allowed.HandlerKeys, allowed)),
        ValueKind.Map when key.NestedItems is { } items =>
            AnyOf(Map(key.NestedKeys!, allowed), new JsonObject { ["type"] = "array", ["items"] = Map(items, allowed) }),
        ValueKind.Map => Map(key.NestedKeys!, allowed),
        ValueKind.Maps => Maps(key, allowed),
        ValueKind.Anything when key.NestedKeys is not null => AnyOf(Text(key), Maps(key, allowed)),
        ValueKind.Anything => [],
        _ => Text(key),
    };

    private static JsonObject OneOf(IEnumerable<string> values) => new() { ["enum"] = JsonText.Array(values) };

    /// <summary>A text; an optional one may be <c>""</c>.</summary>
    private static JsonObject Text(KeyDefinition key) =>
        new() { ["type"] = JsonText.Array(["string", "number", "boolean"]), ["minLength"] = key.Required ? 1 : 0 };

    private static JsonObject Pattern(KeyDefinition key, string pattern) =>
        new() { ["type"] = "string", ["pattern"] = key.Required ? pattern : $"^$|{pattern}" };

    /// <summary>A year alone is a number in YAML.</summary>
    private static JsonObject YearOr(JsonObject pattern)
    {
        pattern["type"] = JsonText.Array(["string", "integer"]);
        (pattern["minimum"], pattern["maximum"]) = (1000, 9999);
        return pattern;
    }

    private static JsonObject Maps(KeyDefinition key, AllowedValues allowed) => new() { ["type"] = "array", ["items"] = Map(key.NestedKeys!, allowed) };

    private static JsonObject OneOrMany(JsonObject item) => AnyOf(item, new JsonObject { ["type"] = "array", ["items"] = item.DeepClone() });

    private static JsonObject AnyOf(params ReadOnlySpan<JsonNode?> schemas) => new() { ["anyOf"] = new JsonArray(schemas) };
}
