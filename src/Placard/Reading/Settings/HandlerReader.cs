using Placard.Content;
using Placard.Diagnostics;
using Placard.Reading.FrontMatter;
using Placard.Syntax;

namespace Placard.Reading.Settings;

/// <summary>Reads <c>handler:</c> as written, and writes it; the handler itself knows which settings it has.</summary>
internal static class HandlerReader
{
    /// <summary>The name alone, or a map where there are settings.</summary>
    public static YamlNode Write(HandlerConfiguration handler) => handler.Values.Count == 0
        ? YamlValue.Item(handler.Type)
        : YamlValue.Map([("type", YamlValue.Item(handler.Type)), .. handler.Values.Select(pair => (pair.Key, Write(pair.Value)))]);

    private static YamlNode? Write(HandlerValue value) => value.Entries.Count == 0
        ? YamlValue.Item(value.Text)
        : YamlValue.Map(value.Entries.Select(entry => (entry.Key, (YamlNode?)YamlValue.Item(entry.Value.Text))));

    public static HandlerConfiguration? Read(MappingReader keys)
    {
        switch (keys.Node("handler"))
        {
            case null:
                return null;
            case YamlScalar name:
                return new HandlerConfiguration(name.Text.Trim(), new Dictionary<string, HandlerValue>(), keys.At(name));
            case YamlMapping mapping:
                var values = new Dictionary<string, HandlerValue>(StringComparer.Ordinal);
                var type = "";
                var location = keys.At(mapping);
                foreach (var entry in mapping.Entries)
                {
                    if (entry.Key.Text == HandlerConfiguration.Constants)
                        values[entry.Key.Text] = ReadMap(keys, entry.Key, entry.Value);
                    else if (entry.Value is not YamlScalar scalar)
                        keys.Diagnostics.Report(DiagnosticDescriptors.TextExpected, keys.At(entry.Value), entry.Key.Text, entry.Value.Description);
                    else if (entry.Key.Text == "type")
                        (type, location) = (scalar.Text.Trim(), keys.At(scalar));
                    else
                        values[entry.Key.Text] = new HandlerValue(scalar.Text.Trim(), keys.At(entry.Key), keys.At(scalar));
                }
                if (type.Length == 0) keys.Diagnostics.Report(DiagnosticDescriptors.RequiredKey, location, "type", "netlify");
                return new HandlerConfiguration(type, values, location);
            case { } other:
                keys.Diagnostics.Report(DiagnosticDescriptors.MapExpected, keys.At(other), "handler", other.Description, "`type: netlify`");
                return null;
        }
    }

    private static HandlerValue ReadMap(MappingReader keys, YamlScalar key, YamlNode value)
    {
        var map = new HandlerValue("", keys.At(key), keys.At(value));
        if (value is YamlScalar { IsAbsent: true }) return map;
        if (value is not YamlMapping mapping)
        {
            keys.Diagnostics.Report(DiagnosticDescriptors.MapExpected, keys.At(value), key.Text, value.Description, "`name: value`");
            return map;
        }
        var entries = new List<KeyValuePair<string, HandlerValue>>();
        foreach (var (name, node) in mapping.Entries)
        {
            if (node is YamlScalar text) entries.Add(new(name.Text, new HandlerValue(text.Text.Trim(), keys.At(name), keys.At(text))));
            else keys.Diagnostics.Report(DiagnosticDescriptors.TextExpected, keys.At(node), name.Text, node.Description);
        }
        return map with { Entries = entries };
    }
}
