using Placard.Content;

namespace Placard.Forms;

/// <summary>The checkboxes of a multiple-choice field. Each has a name of its own, since form handlers differ in how they treat repeated names.</summary>
public static class FormFieldParts
{
    /// <summary>The name and value of each checkbox.</summary>
    public static IEnumerable<FormValue> Of(FormField field) => field.Options.Select((option, i) => new FormValue(NameOf(field, i + 1), option));

    private static string NameOf(FormField field, int number) =>
        field.Name.EndsWith(']')
            ? string.Create(null, $"{field.Name[..^1]}{field.Hyphen}{number}]")
            : string.Create(null, $"{field.Name}{field.Hyphen}{number}");
}
