using System.Text.Json;

namespace Placard.Importing.WordPress.Markup;

/// <summary>
/// The pages of Oxygen: JSON in metadata, a tree of elements whose options hold texts, links and images; in older versions shortcodes, between whose tags the
/// texts stand. The text of the item itself is empty then.
/// </summary>
internal sealed class OxygenDocument(MarkupContext context)
{
    private const int MaxDepth = 60;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 4 * MaxDepth };

    private static readonly string[] Trees = ["_ct_builder_json", "ct_builder_json"], Shortcodes = ["_ct_builder_shortcodes", "ct_builder_shortcodes"];

    private readonly MarkupText markup = new();

    /// <summary>The HTML of a page; null where an item has no data of Oxygen, or none that holds anything.</summary>
    public static string? Html(MarkupContext context)
    {
        if (ValueOf(context, Trees) is { } json && OfTree(json, context) is { } page) return page;
        return ValueOf(context, Shortcodes) is { } shortcodes && ShortcodeWriter.Write(shortcodes, context) is var html && MarkupText.HasWords(html)
            ? Paragraphs.Of(html) : null;
    }

    private static string? OfTree(string json, MarkupContext context)
    {
        try
        {
            using var parsed = JsonDocument.Parse(json, Options);
            var document = new OxygenDocument(context);
            document.Write(parsed.RootElement, 0);
            return document.markup.ToString() is { Length: > 0 } html ? html : null;
        }
        catch (JsonException)
        {
            context.Note(isLeft: true, "page of Oxygen", "its data can't be read");
            return null;
        }
    }

    private static string? ValueOf(MarkupContext context, string[] keys) =>
        keys.Select(key => context.Item.Metadata.GetValueOrDefault(key)).FirstOrDefault(value => value is { Length: > 2 });

    private void Write(JsonElement element, int level)
    {
        if (JsonText.At(element, "options") is { } options) WriteElement(JsonText.Of(element, "name") ?? "", options);
        if (level >= MaxDepth) return;
        foreach (var child in JsonText.Items(element, "children")) Write(child, level + 1);
    }

    private void WriteElement(string name, JsonElement options)
    {
        var original = JsonText.At(options, "original") ?? options;
        var content = JsonText.Of(options, "ct_content");
        var url = JsonText.Of(original, "url");
        switch (name)
        {
            case "ct_headline":
                markup.Block(JsonText.Of(original, "tag") is ['h', >= '1' and <= '6'] tag ? tag : "h2", content);
                break;
            case "ct_image":
                WriteImage(original);
                break;
            case "ct_video":
                if (JsonText.Of(original, "src") is { Length: > 0 } video) markup.Raw(EmbeddedPage.Link(video, context));
                break;
            case "ct_code_block":
                context.Note(isLeft: true, $"element {name}", "an archive runs no programs of texts");
                break;
            case "ct_link_text" or "ct_link_button":
                markup.Link(content, url);
                break;
            default:
                if (content is { Length: > 0 }) markup.Raw($"\n{ShortcodeWriter.WriteParagraphs(content, context)}\n");
                break;
        }
    }

    private void WriteImage(JsonElement original)
    {
        var media = context.Source.Media(JsonText.Number(original, "attachment_id"));
        var alt = JsonText.Of(original, "alt") is { Length: > 0 } own ? own : media?.Alt;
        markup.Image(JsonText.Of(original, "src") is { Length: > 0 } url ? url : media?.Url, alt);
    }
}
