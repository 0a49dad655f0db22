using System.Text.RegularExpressions;

namespace Placard.Importing.WordPress.Markup;

/// <summary>The HTML that WordPress showed of an item, from what it stored: a text of the classic or the block editor, or of a page builder.</summary>
internal static partial class PostMarkup
{
    public static string Html(MarkupContext context)
    {
        var item = context.Item;
        if (item.Metadata.TryGetValue("_elementor_data", out var elementor) && item.Metadata.GetValueOrDefault("_elementor_edit_mode") is null or "builder"
            && elementor is { Length: > 2 } && ElementorDocument.Html(elementor, context) is { } page)
        {
            return page;
        }
        if (string.IsNullOrWhiteSpace(item.Content) && OxygenDocument.Html(context) is { } oxygen) return oxygen;
        return WithFootnotes(Render(item.Content, context), context);
    }

    /// <summary>The HTML of a text, without regard to the item's own data.</summary>
    internal static string Render(string text, MarkupContext context)
    {
        if (BlockParser.HasBlocks(text)) return BlockWriter.Write(text, context);
        return ShortcodeWriter.WriteParagraphs(Marks().Replace(WithEmbeds(text, context), ""), context);
    }

    /// <summary>A URL alone on its line is an embedded page.</summary>
    private static string WithEmbeds(string text, MarkupContext context) =>
        text.Contains("://", StringComparison.Ordinal) ? LoneUrls().Replace(text, match => $"\n{EmbeddedPage.Link(match.Value.Trim(), context)}\n") : text;

    private static string WithFootnotes(string html, MarkupContext context) =>
        html.Contains("data-fn=", StringComparison.Ordinal)
            ? References().Replace(html, match => context.Footnotes.Refer(match.Groups["id"].Value) ?? match.Value) : html;

    /// <summary>The marks at which WordPress cuts a text.</summary>
    [GeneratedRegex("<!--(more[^>]{0,300}|nextpage|noteaser)-->")]
    private static partial Regex Marks();

    [GeneratedRegex(@"^[ \t]*https?://[^\s<>""\[\]]+[ \t]*\r?$", RegexOptions.Multiline)]
    private static partial Regex LoneUrls();

    [GeneratedRegex("<sup[^>]{0,300}data-fn=\"(?<id>[^\"]{0,100})\"[^>]{0,300}>.{0,600}?</sup>", RegexOptions.Singleline)]
    private static partial Regex References();
}
