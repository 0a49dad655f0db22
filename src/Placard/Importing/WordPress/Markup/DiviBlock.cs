using System.Text.Json;

namespace Placard.Importing.WordPress.Markup;

/// <summary>
/// The blocks of Divi 5, whose texts are settings: each part of a module has its content at <c>innerContent.desktop.value</c>. Settings that are not known to
/// be shown are not read.
/// </summary>
internal static class DiviBlock
{
    /// <summary>The parts of modules in the order in which they are shown.</summary>
    private static readonly string[] Parts =
        ["image", "imageIcon", "portrait", "title", "subtitle", "subhead", "heading", "number", "name", "position", "author", "jobTitle", "company",
            "content", "button", "buttonOne", "buttonTwo", "video", "audio"];

    public static string Html(BlockNode block, MarkupContext context)
    {
        var markup = new MarkupText();
        // Early versions kept all parts below others.
        var settings = JsonText.At(block.Settings, "attrs") ?? block.Settings;
        if (IsForm(block.Name))
        {
            context.Note(isLeft: true, $"block {block.Name}", "an archive has no forms");
            return "";
        }
        foreach (var part in Parts)
        {
            if (Content(settings, part) is { } value) Write(markup, block.Name, part, value, LevelOf(settings, part), context);
        }
        if (JsonText.At(settings, "module", "advanced", "text", "text", "desktop", "value") is { ValueKind: JsonValueKind.String } early)
            markup.Raw(Paragraphs.Of(early.GetString()!));
        return markup.ToString();
    }

    private static bool IsForm(string name) => name is "divi/contact-form" or "divi/contact-field" or "divi/signup" or "divi/login" or "divi/search";

    private static JsonElement? Content(JsonElement settings, string part) =>
        JsonText.At(settings, part, "innerContent", "desktop", "value") ?? JsonText.At(settings, "module", part, "innerContent", "desktop", "value")
        ?? (part == "content" && JsonText.At(settings, part) is { ValueKind: JsonValueKind.String } plain ? plain : null);

    private static void Write(MarkupText markup, string block, string part, JsonElement value, string level, MarkupContext context)
    {
        var text = JsonText.Of(value) ?? JsonText.Of(value, "text");
        // A value that is bound to another field is known to WordPress only.
        if (text?.Contains("$variable(", StringComparison.Ordinal) == true)
        {
            context.Note(isLeft: true, $"block {block}", "a value was taken from another field when the page was shown");
            return;
        }
        if (JsonText.Of(value, "src") is { Length: > 0 } source)
        {
            if (part is "video" or "audio") markup.Raw(EmbeddedPage.Link(source, context));
            else if (!source.Contains("$variable(", StringComparison.Ordinal))
                markup.Image(source, JsonText.Of(value, "alt"), null, JsonText.Of(value, "linkUrl"));
            return;
        }
        if (part.StartsWith("button", StringComparison.Ordinal) || JsonText.Of(value, "linkUrl") is { Length: > 0 })
            markup.Link(text, JsonText.Of(value, "linkUrl"));
        else if (part is "content" or "subhead") markup.Raw(text is null ? null : Paragraphs.Of(text));
        else if (text is not null) markup.Block(part is "title" or "heading" or "name" ? level : "p", text);
    }

    private static string LevelOf(JsonElement settings, string part) =>
        JsonText.At(settings, part, "decoration", "font", "font", "desktop", "value", "headingLevel") is { ValueKind: JsonValueKind.String } level
        && level.GetString() is ['h', >= '1' and <= '6'] name ? name : "h3";
}
