using System.Text.Json.Nodes;
using Placard.Reading.FrontMatter;

namespace Placard.Editors;

/// <summary>A key as a field of Decap CMS and Sveltia CMS.</summary>
internal static class CmsField
{
    /// <summary>Only as plain Markdown: the rich editor drops what it does not know, such as the alignment of a table's columns.</summary>
    public static JsonObject Body => new()
    {
        ["name"] = "body",
        ["label"] = "Text",
        ["hint"] = "In Markdown. Begin headings with ## and link to other pages by their files.",
        ["widget"] = "markdown",
        ["modes"] = JsonText.Array(["raw"]),
        ["required"] = false,
    };

    public static JsonObject Of(KeyDefinition key, AllowedValues words) => Of(key, words, key.Required);

    private static JsonObject Of(KeyDefinition key, AllowedValues words, bool isRequired)
    {
        var field = new JsonObject { ["name"] = key.Name, ["label"] = LabelOf(key.Name) };
        if (!IsHidden(key)) (field["hint"], field["required"]) = (key.Meaning, isRequired);
        foreach (var (name, value) in Widget(key, words)) field[name] = value!.DeepClone();
        return field;
    }

    private static JsonObject Widget(KeyDefinition key, AllowedValues words) => key.Shape switch
    {
        _ when key.Name == "campaign" => Campaign(),
        ValueKind.LongText => Plain("text"),
        ValueKind.Date => Day(key.Required),
        ValueKind.Number => new() { ["widget"] = "number", ["value_type"] = "int", ["min"] = 0 },
        ValueKind.Flag => new() { ["widget"] = "boolean", ["default"] = key.Example != "true" },
        ValueKind.Word => new() { ["widget"] = "select", ["options"] = JsonText.Array(words.For(key)!) },
        ValueKind.Address => new() { ["widget"] = "string", ["pattern"] = JsonText.Array(["^https?://\\S+$", "Write the whole address, beginning with https://"]) },
        ValueKind.Language => new() { ["widget"] = "string", ["pattern"] = JsonText.Array([LanguageTag.Pattern, "Write a language code such as en, fr, ar or pt-BR"]) },
        ValueKind.FilePath when key.Example.Contains("/files/", StringComparison.Ordinal) => Plain(key.Example.EndsWith(".jpg", StringComparison.Ordinal) ? "image" : "file"),
        ValueKind.List when words.For(key) is { } known => new() { ["widget"] = "select", ["multiple"] = true, ["options"] = JsonText.Array(known) },
        ValueKind.List => new() { ["widget"] = "list", ["collapsed"] = true, ["field"] = new JsonObject { ["name"] = "item", ["label"] = "Item", ["widget"] = "string" } },
        ValueKind.Map => new() { ["widget"] = "object", ["collapsed"] = true, ["fields"] = Parts(key, words, mayRequire: false) },
        ValueKind.Maps => new() { ["widget"] = "list", ["collapsed"] = true, ["fields"] = Parts(key, words, mayRequire: true) },
        ValueKind.Anything when key.Parts is not null => new() { ["widget"] = "list", ["collapsed"] = true, ["fields"] = Parts(key, words, mayRequire: true) },
        _ when IsHidden(key) => Plain("hidden"),
        _ => Plain("string"),
    };

    /// <summary>Whether no form could ask for it; it is kept as it is.</summary>
    private static bool IsHidden(KeyDefinition key) => key is { Shape: ValueKind.Anything, Parts: null };

    private static JsonObject Plain(string widget) => new() { ["widget"] = widget };

    /// <summary>Today where a day must be given, else none.</summary>
    private static JsonObject Day(bool isRequired) =>
        new() { ["widget"] = "datetime", ["format"] = "YYYY-MM-DD", ["date_format"] = "YYYY-MM-DD", ["time_format"] = false, ["default"] = isRequired ? "{{now}}" : "" };

    /// <summary>Chosen from the campaigns that there are: one, as most files have it. A list of several stays as it is while nobody chooses another.</summary>
    private static JsonObject Campaign() => new()
    {
        ["widget"] = "relation",
        ["collection"] = ContentKind.Campaign.Folder,
        ["search_fields"] = JsonText.Array(["title"]),
        ["display_fields"] = JsonText.Array(["title"]),
        ["value_field"] = "{{slug}}",
    };

    /// <param name="mayRequire">Nothing is required in a map that is itself optional: editors would ask for it where the map is not used.</param>
    private static JsonArray Parts(KeyDefinition key, AllowedValues words, bool mayRequire) =>
        new([.. words.PartsOf(key)!.Keys.Select(part => Of(part, words, mayRequire && part.Required))]);

    /// <summary><c>imageAlt</c> becomes "Image alt".</summary>
    public static string LabelOf(string name) =>
        char.ToUpperInvariant(name[0]) + string.Concat(name.Skip(1).Select(c => char.IsAsciiLetterUpper(c) ? $" {char.ToLowerInvariant(c)}" : c.ToString()));
}
