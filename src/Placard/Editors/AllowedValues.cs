using Placard.Forms;
using Placard.Reading.FrontMatter;

namespace Placard.Editors;

/// <summary>The values that a key may have, where they follow from the installed form handlers and outputs.</summary>
public sealed record AllowedValues(IReadOnlyList<IFormHandler> Handlers, IReadOnlyList<string> Outputs)
{
    /// <summary>The values that a key, or each item of its list, may have; null where it may have others.</summary>
    internal IEnumerable<string>? For(KeyDefinition key) => key.RefersTo is ReferenceKind.Output ? Outputs : key.AllowedValues;

    /// <summary>The keys below <c>handler</c>, of all handlers together.</summary>
    internal MappingSchema HandlerKeys { get; } = new(
        [
            new KeyDefinition("type", ValueKind.Choice, "netlify", "The name of the handler.")
            {
                Required = true,
                AllowedValues = [.. Handlers.Select(handler => handler.Type)],
            },
            .. Handlers.SelectMany(handler => handler.Settings.Select(setting => (handler, setting))).GroupBy(pair => pair.setting.Name, StringComparer.Ordinal)
                .Select(group =>
                new KeyDefinition(group.Key, KindOf(group.First().setting), "…",
                    $"For {string.Join(", ", group.Select(pair => pair.handler.Type))}: {group.First().setting.Description}")),
            .. HandlerSetting.Common.Select(setting => new KeyDefinition(setting.Name, KindOf(setting), "…", $"For every handler: {setting.Description}")),
        ]);

    private static ValueKind KindOf(HandlerSetting setting) => setting switch
    {
        { IsEmail: true } => ValueKind.Email,
        { IsFlag: true } => ValueKind.Flag,
        { IsMap: true } => ValueKind.Anything,
        _ => ValueKind.Text,
    };

    /// <summary>The keys of a map, or of each map of a list.</summary>
    internal MappingSchema? NestedKeysOf(KeyDefinition key) => key.RefersTo is ReferenceKind.FormHandler ? HandlerKeys : key.NestedKeys;
}
