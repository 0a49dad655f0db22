using System.Text.Json;
using Placard.Forms;

namespace Placard.Receiving.Formats;

/// <summary>
/// The formats of exports that the library reads. A new one is one line here. No export of a service could be had from a real campaign: the shapes of Netlify,
/// Formspree, FormSubmit, Formspark, Basin and Formcarry are those of their documentation and of public programs that read them.
/// </summary>
public static class ExportFormats
{
    private static readonly string[] SentNames =
        ["created_at", "createdAt", "submitted_at", "submittedAt", "submitted", "created", "timestamp", "_date", "Submission Date", "Date"];

    /// <summary>All formats, the most telling shape first; the last two read anything with named fields.</summary>
    public static IReadOnlyList<IExportFormat> All { get; } =
    [
        // docs.netlify.com: a list of submissions with the fields under data; human_fields has labels in place of names. The CSV has created_at.
        new JsonExport("netlify", root => ItemsIf(List(root), item => item.Property("data") is not null && item.Property("human_fields") is not null),
            item => new Submission(Fields(item, "data"), "") { Sent = item.SentAt("created_at"), IsSpam = item.IsSpam() }),
        new CsvExport("netlify", ["created_at"], "created_at"),

        // help.formspree.io: {fields, submissions: [{_date, …}]}; the CSV has "submitted" without a zone.
        new JsonExport("formspree", root => ItemsIf(root.ListAt("submissions"), item => item.Property("_date") is not null),
            item => new Submission(JsonFields.Of(item), "") { Sent = item.SentAt("_date"), IsSpam = item.IsSpam() || item.TextAt("_spam") is "true" }),
        new CsvExport("formspree", ["submitted", "_date"], "submitted"),

        // formsubmit.co: one list for all forms of a key; form_url tells them apart.
        new JsonExport("formsubmit", root => ItemsIf(root.ListAt("submissions"), item => item.Property("form_data") is not null),
            item => new Submission(Fields(item, "form_data"), "") { Sent = SentByFormSubmit(item), FormUrl = item.TextAt("form_url") }),

        // formspark.io: {data: [{id, formId, data, createdAt}], hasMore, nextCursor}.
        new JsonExport("formspark", root => ItemsIf(root.ListAt("data"), item => item.Property("data") is not null),
            item => new Submission(Fields(item, "data"), "") { Sent = item.SentAt("createdAt"), IsSpam = item.IsSpam() }),

        // docs.usebasin.com: {submissions: [{payload_params, created_at, spam}]}.
        new JsonExport("basin", root => ItemsIf(root.ListAt("submissions"), item => item.Property("payload_params") is not null),
            item => new Submission(Fields(item, "payload_params"), "") { Sent = item.SentAt("created_at", "createdAt"), IsSpam = item.IsSpam() }),

        // formcarry.com/docs: submissions: [{_id, createdAt, fields: [{name, value}]}].
        new JsonExport("formcarry", root => ItemsIf(root.ListAt("submissions") ?? List(root), item => item.ListAt("fields") is not null),
            item => new Submission(NamedFields(item), "") { Sent = item.SentAt("createdAt"), IsSpam = item.IsSpam() }),

        new StaticmanEntry(),
        new JsonExport("json", AnyList, item => new Submission(JsonFields.Of(item), "") { Sent = item.SentAt(SentNames), IsSpam = item.IsSpam() }),
        new CsvExport("csv", SentNames),
    ];

    private static IReadOnlyList<JsonElement>? List(JsonElement root) => root.ValueKind == JsonValueKind.Array ? [.. root.EnumerateArray()] : null;

    private static IReadOnlyList<JsonElement>? ItemsIf(IReadOnlyList<JsonElement>? items, Func<JsonElement, bool> isOne) =>
        items is { Count: > 0 } && isOne(items[0]) ? items : null;

    /// <summary>The root, else its first property that is a list.</summary>
    private static IReadOnlyList<JsonElement>? AnyList(JsonElement root) => root.ValueKind == JsonValueKind.Object
        ? root.EnumerateObject().Select(property => List(property.Value)).FirstOrDefault(list => list is not null)
        : List(root);

    private static IReadOnlyList<FormValue> Fields(JsonElement item, string name) => item.Property(name) is { } fields ? JsonFields.Of(fields) : [];

    private static IReadOnlyList<FormValue> NamedFields(JsonElement item) =>
        [.. from field in item.ListAt("fields") ?? []
            let name = field.TextAt("name")
            let value = field.TextAt("value")
            where name is not null && value is not null
            select new FormValue(name, value)];

    private static SentTime? SentByFormSubmit(JsonElement item)
    {
        if (item.Property("submitted_at") is not { } at) return null;
        if (at.ValueKind != JsonValueKind.Object) return item.SentAt("submitted_at");
        var zone = at.TextAt("timezone") is "UTC" or "Z" or "+00:00" ? "Z" : "";
        return at.TextAt("date") is { } date && SentTime.TryParse(date + zone, out var sent) ? sent : null;
    }
}
