using Placard.Content;

namespace Placard.Forms;

/// <summary>The checkboxes of a question with several answers. Each is sent under a name of its own: form handlers differ in what they make of a name given twice.</summary>
public static class FormFieldParts
{
    public static IEnumerable<FormValue> Of(FormField field) => field.Options.Select((option, i) => new FormValue(NameOf(field, i + 1), option));

    private static string NameOf(FormField field, int number) =>
        field.Name.EndsWith(']') ? string.Create(null, $"{field.Name[..^1]}-{number}]") : string.Create(null, $"{field.Name}-{number}");
}
