using System.Text;
using System.Text.Json.Nodes;
using Placard.Writing;

namespace Placard.Editors;

/// <summary>A tree as block-style YAML; every text stands in quotation marks, so that it can mean nothing else.</summary>
internal static class YamlTree
{
    public static string Write(JsonObject tree)
    {
        var text = new StringBuilder();
        foreach (var (key, value) in tree) WriteEntry(text, "", key, value!);
        return text.ToString();
    }

    private static void WriteEntry(StringBuilder text, string indent, string key, JsonNode value)
    {
        text.Append(key).Append(':');
        WriteValue(text, indent + "  ", value);
    }

    /// <param name="indent">Of what stands below the key or hyphen.</param>
    private static void WriteValue(StringBuilder text, string indent, JsonNode value)
    {
        switch (value)
        {
            case JsonObject { Count: > 0 } map:
                text.Append('\n');
                foreach (var (key, inner) in map) WriteEntry(text.Append(indent), indent, key, inner!);
                break;
            case JsonArray { Count: > 0 } list:
                text.Append('\n');
                foreach (var item in list) WriteItem(text.Append(indent).Append("- "), indent + "  ", item!);
                break;
            default:
                text.Append(' ').Append(Scalar(value)).Append('\n');
                break;
        }
    }

    private static void WriteItem(StringBuilder text, string indent, JsonNode item)
    {
        if (item is not JsonObject map)
        {
            text.Append(Scalar(item)).Append('\n');
            return;
        }
        var isFirst = true;
        foreach (var (key, value) in map)
        {
            if (!isFirst) text.Append(indent);
            WriteEntry(text, indent, key, value!);
            isFirst = false;
        }
    }

    private static string Scalar(JsonNode value) => value.GetValueKind() == System.Text.Json.JsonValueKind.String ? YamlText.Quote(value.GetValue<string>()) : value.ToJsonString();
}
