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
        : YamlValue.Map([("type", YamlValue.Item(handler.Type)), .. handler.Values.Select(pair => (pair.Key, (YamlNode?)YamlValue.Item(pair.Value.Text)))]);

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
                    if (entry.Value is not YamlScalar scalar)
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
}
