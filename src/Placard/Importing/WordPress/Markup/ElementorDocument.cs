using System.Text.Json;

namespace Placard.Importing.WordPress.Markup;

/// <summary>
/// The pages of Elementor: JSON in metadata, a tree of elements whose settings hold texts, links and images. Settings that are not known to be shown, such as
/// the recipient of a form, are not read.
/// </summary>
internal sealed class ElementorDocument(MarkupContext context)
{
    private const int MostLevels = 60;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 4 * MostLevels };

    /// <summary>Settings with texts, in the order in which a widget shows them; all may hold HTML.</summary>
    private static readonly string[] Texts =
    [
        "prefix", "ending_number", "suffix", "title_text", "description_text", "alert_title", "alert_description", "sub_heading", "heading", "description",
            "editor", "content", "inner_text",
        "blockquote_content", "testimonial_content", "author_name", "testimonial_name", "testimonial_job", "text_content", "item_description", "caption",
    ];

    private static readonly string[] Lists =
        ["icon_list", "tabs", "slides", "price_list", "features_list", "items", "social_icon_list", "list", "accordion_items"];

    private static readonly string[] Galleries = ["wp_gallery", "gallery", "carousel"];

    private static readonly string[] Videos = ["youtube_url", "vimeo_url", "dailymotion_url", "insert_url", "external_url"];

    private readonly MarkupText markup = new();

    /// <summary>The HTML of a page; null where the JSON can't be read or holds nothing.</summary>
    public static string? Html(string json, MarkupContext context)
    {
        try
        {
            using var parsed = JsonDocument.Parse(json, Options);
            var document = new ElementorDocument(context);
            if (parsed.RootElement.ValueKind is JsonValueKind.Array) document.Write(parsed.RootElement, 0);
            return document.markup.ToString() is { Length: > 0 } html ? html : null;
        }
        catch (JsonException)
        {
            context.Note(isLeft: true, "page of Elementor", "its data can't be read");
            return null;
        }
    }

    private void Write(JsonElement elements, int level)
    {
        foreach (var element in elements.EnumerateArray())
        {
            if (JsonText.At(element, "settings") is { } settings) WriteWidget(JsonText.Of(element, "widgetType") ?? "", settings);
            if (level < MostLevels && JsonText.At(element, "elements") is { ValueKind: JsonValueKind.Array } inner) Write(inner, level + 1);
        }
    }

    private void WriteWidget(string type, JsonElement settings)
    {
        switch (type)
        {
            case "": break;
            case "form" or "login" or "search-form": context.Note(isLeft: true, $"widget {type}", "an archive has no forms"); break;
            case "heading": WriteHeading(settings); break;
            case "text-editor": markup.Raw(ShortcodeWriter.WriteParagraphs(JsonText.Of(settings, "editor") ?? "", context)); break;
            case "html": markup.Raw(JsonText.Of(settings, "html")); break;
            case "shortcode": markup.Raw(ShortcodeWriter.WriteParagraphs(JsonText.Of(settings, "shortcode") ?? "", context)); break;
            case "image": WriteImage(settings, "image", JsonText.Of(settings, "caption")); break;
            case "video": WriteVideo(settings); break;
            case "button": markup.Link(JsonText.Of(settings, "text"), Url(settings, "link")); break;
            default: WriteOther(type, settings); break;
        }
    }

    private void WriteHeading(JsonElement settings)
    {
        var level = JsonText.Of(settings, "header_size") is ['h', >= '1' and <= '6'] size ? size : "h2";
        var title = JsonText.Of(settings, "title");
        if (Url(settings, "link") is { Length: > 0 } url) title = $"<a href=\"{MarkupText.Encode(url)}\">{title}</a>";
        markup.Block(level, title);
    }

    private void WriteVideo(JsonElement settings)
    {
        var url = Videos.Select(name => JsonText.Of(settings, name)).FirstOrDefault(value => value is { Length: > 0 }) ?? Url(settings, "hosted_url");
        if (url is { Length: > 0 }) markup.Raw(EmbeddedPage.Link(url, context));
    }

    /// <summary>A widget with any of the settings that are shown, or a list of such.</summary>
    private void WriteOther(string type, JsonElement settings)
    {
        var before = markup.ToString().Length;
        WriteParts(settings);
        foreach (var list in Lists)
        {
            foreach (var item in JsonText.Items(settings, list)) WriteParts(item);
        }
        foreach (var gallery in Galleries)
        {
            foreach (var image in JsonText.Items(settings, gallery)) WriteImage(image, null, null);
        }
        if (markup.ToString().Length == before && type is not ("spacer" or "divider" or "icon"))
            context.Note(isLeft: true, $"widget {Name(type)}", "it has no text that is known");
    }

    private void WriteParts(JsonElement settings)
    {
        foreach (var image in (ReadOnlySpan<string>)["image", "testimonial_image", "graphic_image", "background_image"]) WriteImage(settings, image, null);
        foreach (var title in (ReadOnlySpan<string>)["tab_title", "item_title", "title"]) markup.Block("h3", JsonText.Of(settings, title));
        foreach (var text in Texts)
        {
            if (JsonText.Of(settings, text) is { Length: > 0 } value) markup.Raw(ShortcodeWriter.WriteParagraphs(value, context));
        }
        if (JsonText.Of(settings, "tab_content") is { Length: > 0 } content) markup.Raw(ShortcodeWriter.WriteParagraphs(content, context));
        var label = JsonText.Of(settings, "text") ?? JsonText.Of(settings, "button_text") ?? JsonText.Of(settings, "button");
        if (Url(settings, "link") is { Length: > 0 } url) markup.Link(label, url);
        else markup.Block("p", label);
    }

    private void WriteImage(JsonElement settings, string? name, string? caption)
    {
        if ((name is null ? settings : JsonText.At(settings, name)) is not { } image) return;
        var media = context.Source.Media(JsonText.Number(image, "id"));
        var alt = JsonText.Of(image, "alt") is { Length: > 0 } own ? own : media?.Alt;
        markup.Image(JsonText.Of(image, "url") is { Length: > 0 } url ? url : media?.Url, alt, caption is null ? null : MarkupText.Encode(caption),
            Url(settings, "link"));
    }

    private static string? Url(JsonElement settings, string name) => JsonText.At(settings, name) is { } link ? JsonText.Of(link, "url") : null;

    private static string Name(string type) => string.Concat(type.Take(40).Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'));
}
