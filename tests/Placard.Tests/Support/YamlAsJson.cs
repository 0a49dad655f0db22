using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Placard.Tests.Support;

/// <summary>YAML as editors understand it before they hold it against a schema: the core schema of YAML 1.2.</summary>
public static partial class YamlAsJson
{
    public static JsonNode? Read(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return stream.Documents.Count == 0 ? new JsonObject() : Convert(stream.Documents[0].RootNode);
    }

    /// <summary>The front matter of a Markdown file.</summary>
    public static JsonNode? FrontMatter(string markdown) => Read(markdown.ReplaceLineEndings("\n").Split("\n---")[0].TrimStart('-'));

    private static JsonNode? Convert(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(pair => KeyValuePair.Create(pair.Key.ToString(), Convert(pair.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Convert)]),
        YamlScalarNode { Style: ScalarStyle.Plain } plain => FromPlain(plain.Value!),
        _ => ((YamlScalarNode)node).Value,
    };

    private static JsonNode? FromPlain(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => null,
        "true" or "True" or "TRUE" => true,
        "false" or "False" or "FALSE" => false,
        _ when Number().IsMatch(text) => JsonNode.Parse(text.TrimStart('+', '0') is { Length: > 0 } digits && char.IsAsciiDigit(digits[0]) ? digits : "0"),
        _ => text,
    };

    [GeneratedRegex(@"^\+?[0-9]+$")]
    private static partial Regex Number();
}
