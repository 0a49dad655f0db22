using Placard.Content;
using Placard.Diagnostics;
using Placard.Reading.FrontMatter;
using Placard.Text;
using static Placard.Reading.FrontMatter.Keys<Placard.Content.FormField>;

namespace Placard.Reading.Keys;

/// <summary>The keys of each item of <c>fields</c>, the questions that a volunteer adds to a form.</summary>
internal static class FieldKeys
{
    public static MappingSchema<FormField> Schema { get; } = new(
        ShortText("name", "town", "The name under which the answer is sent.", field => field.Name) with { Required = true },
        ShortText("label", "Your town", "The question.", field => field.Label) with { Required = true },
        Choice<FieldType>("type", "text", "The kind of answer.", field => field.Type),
        Flag("required", "true", "Whether an answer is needed.", field => field.Required),
        Texts("options", "Yes", "The answers to choose from.", field => field.Options),
        ShortText("help", "As on an envelope.", "A few words below the question.", field => field.Help),
        ShortText("autocomplete", "address-level2", "What browsers may fill in.", field => field.Autocomplete));

    public static IReadOnlyList<FormField> Read(MappingReader keys)
    {
        var fields = new List<FormField>();
        foreach (var map in keys.Maps("fields", Schema))
        {
            var field = new FormField(
                map.RequiredText("name"),
                map.RequiredText("label"),
                ReadType(map),
                map.Flag("required", otherwise: false),
                map.Texts("options"),
                map.Text("help"),
                map.Text("autocomplete"));
            if (field.Name.Length > 0 && !field.Name.All(IsNameCharacter))
            {
                keys.Diagnostics.Report(DiagnosticDescriptors.FieldName, map.LocationOf("name"), field.Name, Slug.From(field.Name) is { Length: > 0 } slug
                    && slug.All(char.IsAscii)
                    ? slug
                    : "town");
            }

            if (fields.Any(other => other.Name == field.Name))
                keys.Diagnostics.Report(DiagnosticDescriptors.DuplicateField, map.LocationOf("name"), field.Name);
            if (field.Type is FieldType.Choice or FieldType.Choices && field.Options.Count == 0)
                keys.Diagnostics.Report(DiagnosticDescriptors.OptionsMissing, map.LocationOf("type"), field.Name);
            AutocompleteTokens.Check(map);
            fields.Add(field with { Location = map.LocationOf("name") });
        }
        return fields;
    }

    private static bool IsNameCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_';

    /// <summary><c>longtext</c> and <c>long-text</c> are one type.</summary>
    private static FieldType ReadType(MappingReader map) =>
        map.Text("type") is "longtext" or "longText" ? FieldType.LongText : map.Choice<FieldType>("type") ?? FieldType.Text;
}
