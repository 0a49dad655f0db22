using System.Text.Json;
using System.Text.Json.Nodes;
using Placard.Syntax;

namespace Placard.Editors;

/// <summary>A JSON tree as block-style YAML; every text is quoted, so that it can mean nothing else.</summary>
internal static class YamlTree
{
    public static string Write(JsonObject tree) => YamlWriter.Write(ToMapping(tree));

    private static YamlMapping ToMapping(JsonObject map) =>
        new([.. map.Select(pair => new YamlEntry(new YamlScalar(pair.Key, IsPlain: true, 0, 0), ToYaml(pair.Value!)))], 0, 0);

    private static YamlNode ToYaml(JsonNode node) => node switch
    {
        JsonObject map => ToMapping(map),
        JsonArray list => new YamlSequence([.. list.Select(item => ToYaml(item!))], 0, 0),
        _ when node.GetValueKind() == JsonValueKind.String => new YamlScalar(node.GetValue<string>(), IsPlain: false, 0, 0),
        _ => new YamlScalar(node.ToJsonString(), IsPlain: true, 0, 0),
    };
}
