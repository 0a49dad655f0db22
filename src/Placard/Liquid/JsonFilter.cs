using System.Buffers;
using System.Collections;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Fluid.Values;

namespace Placard.Liquid;

/// <summary>
/// The filter <c>json</c>: text, numbers, dates, lists and maps as JSON. The engine's own needs reflection over the objects of the model, which a
/// native program does not have, and would write what templates are not given.
/// </summary>
internal static class JsonFilter
{
    public const string Name = "json";

    /// <summary>Escapes all that could end a <c>script</c> element or a quoted string.</summary>
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <exception cref="InvalidOperationException">The value is an object of the model, or holds one.</exception>
    public static string Write(object? value, TemplateHost host)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options)) Write(json, LiquidValues.Normalise(value), host);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, object? value, TemplateHost host)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case int or long or decimal: json.WriteNumberValue(LiquidValues.ToNumber(value)); break;
            case IReadOnlyDictionary<string, object> map: WriteMap(json, map, host); break;
            case string or IHtml or FluidValue: json.WriteStringValue(LiquidValues.ToText(value)); break;
            case IEnumerable list: WriteList(json, list, host); break;
            case var item when host.Templates.MembersOf(item) is { } members:
                throw new InvalidOperationException($"the filter `{Name}` takes texts, numbers, dates, lists and keys, but this is a value with members ({members.Name})");
            default: json.WriteStringValue(LiquidValues.ToText(value)); break;
        }
    }

    private static void WriteMap(Utf8JsonWriter json, IReadOnlyDictionary<string, object> map, TemplateHost host)
    {
        json.WriteStartObject();
        foreach (var (name, value) in map)
        {
            json.WritePropertyName(name);
            Write(json, value, host);
        }
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, IEnumerable list, TemplateHost host)
    {
        json.WriteStartArray();
        foreach (var item in list) Write(json, item, host);
        json.WriteEndArray();
    }
}

/// <summary>JSON in a script, where it is written as it is; elsewhere it is encoded like any text.</summary>
internal sealed class ScriptJsonNode(Operand json) : Node
{
    public override Flow Write(Frame frame)
    {
        frame.Writer.Write(LiquidValues.ToText(json.Get(frame)));
        return Flow.Next;
    }
}
