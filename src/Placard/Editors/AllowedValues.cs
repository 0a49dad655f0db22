using Placard.Forms;
using Placard.Reading.FrontMatter;

namespace Placard.Editors;

/// <summary>The words that a value may be, where not the model but the catalogue of what can be extended knows them.</summary>
public sealed record AllowedValues(IReadOnlyList<IFormHandler> Handlers, IReadOnlyList<string> Outputs)
{
    /// <summary>The words of a key's value, or of each item of its list; null where anything may be written.</summary>
    internal IEnumerable<string>? For(KeyDefinition key) => key.Name == "omit" ? Outputs : key.Words;

    /// <summary>The keys below <c>handler:</c>, those of all handlers together.</summary>
    internal MappingSchema HandlerKeys { get; } = new(
        [
            new KeyDefinition("type", ValueKind.Word, "netlify", "The name of the handler.", Required: true, Words: [.. Handlers.Select(handler => handler.Type)]),
            .. Handlers.SelectMany(handler => handler.Settings.Select(setting => (handler, setting))).GroupBy(pair => pair.setting.Name, StringComparer.Ordinal).Select(group =>
                new KeyDefinition(group.Key, ValueKind.Text, "…", $"For {string.Join(", ", group.Select(pair => pair.handler.Type))}: {group.First().setting.Description}")),
            .. HandlerSetting.Common.Select(setting => new KeyDefinition(setting.Name, ValueKind.Text, "…", $"For every handler: {setting.Description}")),
        ]);

    /// <summary>The keys of a map, or of each map of a list.</summary>
    internal MappingSchema? PartsOf(KeyDefinition key) => key.Name == "handler" ? HandlerKeys : key.Parts?.Invoke();
}
