using System.Text.Json.Nodes;
using Placard.Files;
using Placard.Reading.FrontMatter;

namespace Placard.Editors;

/// <summary>A key as a field of Decap CMS and Sveltia CMS.</summary>
internal static class CmsField
{
    /// <summary>
    /// The text of an entry, edited as Markdown source: the rich editor drops what it does not know, such as the alignment of a table's columns.
    /// </summary>
    public static JsonObject Body => new()
    {
        ["name"] = "body",
        ["label"] = "Text",
        ["hint"] = "In Markdown. Begin headings with ## and link to other pages by their files.",
        ["widget"] = "markdown",
        ["modes"] = JsonText.Array(["raw"]),
        ["required"] = false,
    };

    public static JsonObject Of(KeyDefinition key, AllowedValues allowed) => Of(key, allowed, key.Required);

    private static JsonObject Of(KeyDefinition key, AllowedValues allowed, bool isRequired)
    {
        var field = new JsonObject { ["name"] = key.Name, ["label"] = key.Label ?? LabelOf(key.Name) };
        if (!IsHidden(key)) (field["hint"], field["required"]) = (key.Meaning, isRequired);
        foreach (var (name, value) in Widget(key, allowed)) field[name] = value!.DeepClone();
        return field;
    }

    /// <summary>A field of a list's items. It has no default: with one, Decap begins every new entry with an empty item.</summary>
    private static JsonObject OfItem(KeyDefinition key, AllowedValues allowed)
    {
        var field = Of(key, allowed);
        field.Remove("default");
        return field;
    }

    private static JsonObject Widget(KeyDefinition key, AllowedValues allowed) => key.Kind switch
    {
        _ when key.RefersTo is ReferenceKind.Campaign => Chosen(ContentKind.Campaign),
        ValueKind.LongText => Plain("text"),
        ValueKind.Date => Day(key.Required),
        ValueKind.PastDate => Matching($"^{EdtfPattern.Forms}([Tt ].+)?$", EdtfPattern.Advice),
        ValueKind.Schedule => Matching(JsonSchema.SchedulePattern, "Write a day such as 2020-06-17, or a day and a time: 2020-06-17T18:00"),
        ValueKind.Number => new() { ["widget"] = "number", ["value_type"] = "int", ["min"] = 0 },
        ValueKind.Flag => new() { ["widget"] = "boolean", ["default"] = key.Example != "true" },
        ValueKind.Choice => new() { ["widget"] = "select", ["options"] = JsonText.Array(allowed.For(key)!) },
        ValueKind.Url => Matching("^https?://\\S+$", "Write the whole address, beginning with https://"),
        ValueKind.Email => Matching("^[^\\s@,;:<>]+@[^\\s@,;:<>]+\\.[^\\s@,;:<>]+$", "Write an email address, such as office@example.org"),
        ValueKind.Language => Matching(LanguageTag.Pattern, "Write a language code such as en, fr, ar or pt-BR"),
        ValueKind.FilePath when key.Example.Contains("files/", StringComparison.Ordinal) =>
            Plain(MediaTypes.Of(key.Example).StartsWith("image/", StringComparison.Ordinal) ? "image" : "file"),
        ValueKind.List when allowed.For(key) is { } known => new() { ["widget"] = "select", ["multiple"] = true, ["options"] = JsonText.Array(known) },
        ValueKind.List when key.RefersTo is ReferenceKind.Article => ListOf(Chosen(ContentKind.Article)),
        ValueKind.List => ListOf(Plain("string")),
        ValueKind.Map => new() { ["widget"] = "object", ["collapsed"] = true, ["fields"] = NestedFields(key, allowed) },
        ValueKind.Maps => Items(key, allowed),
        ValueKind.Anything when key.NestedKeys is not null => Items(key, allowed),
        _ when IsHidden(key) => Plain("hidden"),
        _ => Plain("string"),
    };

    /// <summary>Whether no form can show the value; it is kept unchanged.</summary>
    private static bool IsHidden(KeyDefinition key) => key is { Kind: ValueKind.Anything, NestedKeys: null };

    private static JsonObject Plain(string widget) => new() { ["widget"] = widget };

    /// <param name="advice">What the editor says of a text that the pattern does not match.</param>
    private static JsonObject Matching(string pattern, string advice) =>
        new() { ["widget"] = "string", ["pattern"] = JsonText.Array([pattern, advice]) };

    /// <summary>A date, whose default is today where it is required, else none.</summary>
    private static JsonObject Day(bool isRequired) =>
        new()
        {
            ["widget"] = "datetime",
            ["format"] = "YYYY-MM-DD",
            ["date_format"] = "YYYY-MM-DD",
            ["time_format"] = false,
            ["default"] = isRequired ? "{{now}}" : "",
        };

    /// <summary>
    /// One of the archive's entries, written as the name of its file; Decap writes the folder of its year before it. A value that names none of them is
    /// kept until another is chosen.
    /// </summary>
    private static JsonObject Chosen(ContentKind kind) => new()
    {
        ["widget"] = "relation",
        ["collection"] = kind.Folder,
        ["search_fields"] = JsonText.Array(["title"]),
        ["display_fields"] = JsonText.Array(["title"]),
        ["value_field"] = "{{slug}}",
    };

    /// <summary>
    /// A list of single values. Each item is a field of its own, closed and headed by its value: one field for several entries would drop the values
    /// that it does not know, such as relative paths.
    /// </summary>
    private static JsonObject ListOf(JsonObject item)
    {
        var field = new JsonObject { ["name"] = "item", ["label"] = "Item" };
        foreach (var (name, value) in item) field[name] = value!.DeepClone();
        return new() { ["widget"] = "list", ["collapsed"] = true, ["summary"] = "{{fields.item}}", ["field"] = field };
    }

    /// <summary>The fields of a map that is itself optional: none is required, or editors would ask for it even where the map is not used.</summary>
    private static JsonArray NestedFields(KeyDefinition key, AllowedValues allowed)
    {
        var fields = allowed.NestedKeysOf(key)!.Keys.Select(nested => Of(nested, allowed, isRequired: false)).ToList();
        if (key.RefersTo is ReferenceKind.FormHandler)
        {
            foreach (var field in fields) field.Remove("default"); // It would be written for handlers that have no such setting.
        }
        return new([.. fields]);
    }

    private static JsonObject Items(KeyDefinition key, AllowedValues allowed) => new()
    {
        ["widget"] = "list",
        ["collapsed"] = true,
        ["fields"] = new JsonArray([.. allowed.NestedKeysOf(key)!.Keys.Select(nested => OfItem(nested, allowed))]),
    };

    /// <summary><c>imageAlt</c> becomes "Image alt", <c>baseUrl</c> "Base URL".</summary>
    public static string LabelOf(string name)
    {
        var words = string.Concat(name.Select(c => char.IsAsciiLetterUpper(c) ? $" {char.ToLowerInvariant(c)}" : c.ToString())).Split(' ');
        var label = string.Join(' ', words.Select(word => word is "url" or "id" or "api" ? word.ToUpperInvariant() : word));
        return char.ToUpperInvariant(label[0]) + label[1..];
    }
}
