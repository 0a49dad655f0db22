using System.Text;
using System.Text.RegularExpressions;

namespace Placard.Importing.WordPress.Markup;

/// <summary>
/// Writes the HTML that the block editor stored, which is what readers saw, and makes that of blocks which WordPress computed when the page was shown, as far
/// as the export has what they showed.
/// </summary>
internal sealed partial class BlockWriter(MarkupContext context)
{
    private const int MostNameCharacters = 60;

    private readonly StringBuilder html = new();

    public static string Write(string text, MarkupContext context)
    {
        var writer = new BlockWriter(context);
        writer.Write(BlockParser.Parse(text));
        return writer.html.ToString();
    }

    private void Write(IReadOnlyList<BlockPart> parts)
    {
        foreach (var part in parts)
        {
            if (part is BlockNode block) Write(block);
            else html.Append(ShortcodeWriter.Write(((BlockHtml)part).Html, context));
        }
    }

    private void Write(BlockNode block)
    {
        switch (block.Name)
        {
            case "core/block": WriteReusable(block); break;
            case "core/embed": WriteEmbed(block); break;
            case var name when name.StartsWith("core-embed/", StringComparison.Ordinal): WriteEmbed(block); break;
            case "core/freeform": html.Append(ShortcodeWriter.WriteParagraphs(block.OwnHtml, context)); break;
            case "core/shortcode": html.Append(ShortcodeWriter.WriteParagraphs(block.OwnHtml, context)); break;
            case "core/code" or "core/preformatted" or "core/html": WriteVerbatim(block.Parts); break;
            case "core/file": html.Append(DownloadButtons().Replace(block.OwnHtml, "")); break;
            case "core/cover": WriteCover(block); break;
            case "core/gallery" or "core/image" when !MarkupText.HasWords(block.OwnHtml) && !HasImage(block): WriteImages(block); break;
            case "core/image": Write(block.Parts); break;
            case "core/social-link":
                html.Append(new MarkupText().Link(JsonText.Of(block.Settings, "label") ?? JsonText.Of(block.Settings, "service"),
                JsonText.Of(block.Settings, "url"))); break;
            case "core/navigation-link" or "core/navigation-submenu":
                html.Append(new MarkupText().Link(JsonText.Of(block.Settings, "label"), JsonText.Of(block.Settings, "url")));
                Write(block.Parts);
                break;
            case "core/rss": html.Append(new MarkupText().Link(null, JsonText.Of(block.Settings, "feedURL"))); break;
            case "core/more" or "core/nextpage" or "core/spacer" or "core/footnotes": break;
            case var name when name.StartsWith("divi/", StringComparison.Ordinal): WriteDivi(block); break;
            default: WriteOther(block); break;
        }
    }

    /// <summary>The HTML of a block in which shortcodes are text.</summary>
    private void WriteVerbatim(IReadOnlyList<BlockPart> parts)
    {
        foreach (var part in parts)
        {
            if (part is BlockHtml own) html.Append(own.Html);
            else WriteVerbatim(((BlockNode)part).Parts);
        }
    }

    private void WriteOther(BlockNode block)
    {
        if (block.Parts.Count == 0)
        {
            var name = block.Name[..Math.Min(block.Name.Length, MostNameCharacters)];
            context.Note(isLeft: true, $"block {name}", "WordPress computed it when the page was shown");
            return;
        }
        Write(block.Parts);
    }

    private void WriteReusable(BlockNode block)
    {
        if (context.Source.Reusable(JsonText.Number(block.Settings, "ref")) is not { } text || !context.TryEnterReference())
        {
            context.Note(isLeft: true, "reusable block", "the export does not have it");
            return;
        }
        html.Append(PostMarkup.Render(text, context));
        context.LeaveReference();
    }

    private void WriteEmbed(BlockNode block)
    {
        var caption = Captions().Match(block.OwnHtml) is { Success: true } match ? match.Groups["words"].Value : "";
        if (JsonText.Of(block.Settings, "url") is { Length: > 0 } url) html.Append(EmbeddedPage.Link(url, context, caption));
        else Write(block.Parts);
    }

    /// <summary>A cover has its image as its background, in older versions only as a style.</summary>
    private void WriteCover(BlockNode block)
    {
        if (JsonText.Of(block.Settings, "url") is { Length: > 0 } url && !block.OwnHtml.Contains("<img", StringComparison.OrdinalIgnoreCase)
            && !block.OwnHtml.Contains("<video", StringComparison.OrdinalIgnoreCase))
        {
            html.Append(new MarkupText().Image(url, JsonText.Of(block.Settings, "alt")));
        }
        Write(block.Parts);
    }

    /// <summary>Images of which only the numbers were stored.</summary>
    private void WriteImages(BlockNode block)
    {
        var numbers = JsonText.Items(block.Settings, "ids").Select(id => long.TryParse(JsonText.Of(id), out var number) ? number : 0)
            .Append(JsonText.Number(block.Settings, "id")).Where(number => number > 0);
        foreach (var number in numbers) html.Append(new MarkupText().Image(context.Source.Media(number)));
    }

    private static bool HasImage(BlockNode block) =>
        block.OwnHtml.Contains("<img", StringComparison.OrdinalIgnoreCase) || block.Parts.OfType<BlockNode>().Any();

    private void WriteDivi(BlockNode block)
    {
        if (block.Name.EndsWith("/global-layout", StringComparison.Ordinal))
            context.Note(isLeft: true, "block divi/global-layout", "the export does not have it");
        html.Append(DiviBlock.Html(block, context));
        Write(block.Parts);
    }

    [GeneratedRegex("<figcaption[^>]{0,300}>(?<words>.{0,4000}?)</figcaption>", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Captions();

    /// <summary>The button beside the link to a file, and the frame that shows a PDF.</summary>
    [GeneratedRegex("<a[^>]{0,600}wp-block-file__button[^>]{0,600}>[^<]{0,200}</a>|<object[^>]{0,900}wp-block-file__embed[^>]{0,900}>\\s{0,20}</object>", RegexOptions.IgnoreCase)]
    private static partial Regex DownloadButtons();
}
