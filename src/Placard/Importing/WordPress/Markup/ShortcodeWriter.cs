using System.Globalization;
using System.Text;

namespace Placard.Importing.WordPress.Markup;

/// <summary>
/// Replaces shortcodes by HTML. What WordPress itself and two page builders make is made here too; of other shortcodes what they enclose is kept.
/// </summary>
internal sealed class ShortcodeWriter(MarkupContext context)
{
    private const int MostNameCharacters = 40;

    private readonly StringBuilder html = new();

    /// <summary>A text of the classic editor, with its shortcodes and as <see cref="Paragraphs"/>.</summary>
    public static string WriteParagraphs(string text, MarkupContext context) => Paragraphs.Of(Write(text, context));

    public static string Write(string text, MarkupContext context)
    {
        if (!text.Contains('[', StringComparison.Ordinal)) return text;
        var writer = new ShortcodeWriter(context);
        writer.Write(ShortcodeParser.Parse(text));
        return writer.html.ToString();
    }

    private void Write(IReadOnlyList<ShortcodePart> parts)
    {
        foreach (var part in parts)
        {
            if (part is Shortcode shortcode) Write(shortcode);
            else html.Append(((ShortcodeWords)part).Text);
        }
    }

    private void Write(Shortcode shortcode)
    {
        var attributes = shortcode.Attributes;
        switch (shortcode.Name)
        {
            case "caption" or "wp_caption": WriteCaption(shortcode); break;
            case "gallery": WriteGallery(attributes); break;
            case "playlist": WritePlaylist(attributes); break;
            case "audio": WriteMedia(attributes, "mp3", "ogg", "wav", "m4a", "flac"); break;
            case "video": WriteMedia(attributes, "mp4", "webm", "ogv", "m4v", "mov", "flv", "wmv"); break;
            case "embed": WriteEmbed(shortcode); break;
            case "youtube" or "vimeo" or "googlevideo" or "soundcloud": WriteProvider(shortcode); break;
            case "vc_raw_html": WriteRaw(shortcode); break;
            case var name when ModuleNames.All.TryGetValue(name, out var module): WriteModule(shortcode, module); break;
            case var name when ModuleNames.IsLayout(name): WriteInner(shortcode); break;
            default: WriteUnknown(shortcode); break;
        }
    }

    private void WriteInner(Shortcode shortcode)
    {
        html.Append("\n\n");
        Write(shortcode.Parts ?? []);
        html.Append("\n\n");
    }

    private void WriteUnknown(Shortcode shortcode)
    {
        if (!shortcode.IsMeant)
        {
            html.Append(shortcode.Tag);
            return;
        }
        var name = shortcode.Name[..Math.Min(shortcode.Name.Length, MostNameCharacters)];
        var hasWords = shortcode.Parts is { Count: > 0 };
        context.Note(!hasWords, $"shortcode {name}", hasWords ? "only what it encloses is kept" : "only its plugin knows what it showed");
        Write(shortcode.Parts ?? []);
    }

    private void WriteCaption(Shortcode caption)
    {
        var start = html.Length;
        Write(caption.Parts ?? []);
        var inner = html.ToString(start, html.Length - start);
        html.Length = start;
        // The image, perhaps within a link, comes first; what follows is its caption, unless an attribute holds it.
        var image = inner.IndexOf("<img", StringComparison.OrdinalIgnoreCase);
        var end = image < 0 ? 0 : inner.IndexOf('>', image) + 1;
        var link = end > 0 ? inner.IndexOf("</a>", end, StringComparison.OrdinalIgnoreCase) : -1;
        if (link >= 0 && inner.AsSpan(end, link - end).Trim().IsEmpty) end = link + "</a>".Length;
        var words = caption.Attributes["caption"] is { Length: > 0 } value ? value : inner[end..].Trim();
        html.Append("\n<figure>").Append(inner.AsSpan(0, end).Trim());
        if (words.Length > 0) html.Append("<figcaption>").Append(words.ReplaceLineEndings(" ")).Append("</figcaption>");
        html.Append("</figure>\n");
    }

    private void WriteGallery(ShortcodeAttributes attributes)
    {
        var images = Chosen(attributes.First("ids", "include"));
        if (images.Count == 0) images = context.Source.MediaOf(context.Item.Id).Where(media => MediaTypesOf.IsImage(media.Url)).ToList();
        var excluded = Numbers(attributes["exclude"]).ToHashSet();
        WriteImages(images.Where(image => !excluded.Contains(image.Id)));
    }

    private void WriteImages(IEnumerable<MediaFile> images)
    {
        var markup = new MarkupText();
        var count = 0;
        foreach (var image in images)
        {
            markup.Image(image);
            count++;
        }
        if (count == 0) context.Note(isLeft: true, "gallery", "the export does not have its images");
        html.Append(markup);
    }

    private void WritePlaylist(ShortcodeAttributes attributes)
    {
        var files = Chosen(attributes.First("ids", "include"));
        if (files.Count == 0) context.Note(isLeft: true, "playlist", "the export does not have its files");
        html.Append("\n<ul>\n");
        foreach (var file in files) html.Append($"<li><a href=\"{MarkupText.Encode(file.Url)}\">{MarkupText.Encode(file.Title)}</a></li>\n");
        html.Append("</ul>\n");
    }

    private List<MediaFile> Chosen(string numbers)
    {
        var files = new List<MediaFile>();
        foreach (var number in Numbers(numbers))
        {
            if (context.Source.Media(number) is { } file) files.Add(file);
            else context.Note(isLeft: true, "attachment", "the export does not have it");
        }
        return files;
    }

    private static IEnumerable<long> Numbers(string list) =>
        list.Split(',', StringSplitOptions.TrimEntries)
            .Select(number => long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0);

    private void WriteMedia(ShortcodeAttributes attributes, params ReadOnlySpan<string> formats)
    {
        var url = attributes["src"] is { Length: > 0 } source ? source : attributes.First(formats);
        if (url.Length > 0) WriteEmbeddedUrl(url);
    }

    private void WriteEmbed(Shortcode embed)
    {
        var url = embed.Parts is [ShortcodeWords words] ? words.Text.Trim() : embed.Attributes["src"];
        if (url.Length > 0) WriteEmbeddedUrl(url);
    }

    private void WriteProvider(Shortcode shortcode)
    {
        var value = shortcode.Attributes.First("url", "id", "video") is { Length: > 0 } named ? named
            : shortcode.Attributes.Others is [var other, ..] ? other : shortcode.Parts is [ShortcodeWords words] ? words.Text.Trim() : "";
        var url = value.Contains("://", StringComparison.Ordinal) ? value : shortcode.Name switch
        {
            "youtube" when value.Length > 0 => $"https://www.youtube.com/watch?v={value}",
            "vimeo" when value.Length > 0 => $"https://vimeo.com/{value}",
            _ => "",
        };
        if (url.Length > 0) WriteEmbeddedUrl(url);
    }

    private void WriteEmbeddedUrl(string url) => html.Append(EmbeddedPage.Link(url, context));

    /// <summary>HTML in Base64, of which the bytes are percent-encoded.</summary>
    private void WriteRaw(Shortcode shortcode)
    {
        var code = shortcode.Parts is [ShortcodeWords words] ? words.Text.Trim() : "";
        var bytes = new byte[(code.Length * 3 / 4) + 3];
        if (Convert.TryFromBase64String(code, bytes, out var length))
            html.Append('\n').Append(Uri.UnescapeDataString(Encoding.UTF8.GetString(bytes, 0, length))).Append('\n');
        else context.Note(isLeft: true, "shortcode vc_raw_html", "its code can't be read");
    }

    private void WriteModule(Shortcode shortcode, ModuleParts module)
    {
        if (module.LeftBecause is { } reason)
        {
            context.Note(isLeft: true, $"shortcode {shortcode.Name}", reason);
            return;
        }
        var attributes = shortcode.Attributes;
        var markup = new MarkupText();
        var links = module.Links.Select(link => WPBakeryLink.Of(Value(attributes, link.Text), Value(attributes, link.Url))).ToList();
        var imageLink = module.Image.Length > 0 && module.Links is [("", _)] ? links[0].Url : null;
        if (module.Image.Length > 0 && attributes[module.Image] is { Length: > 0 } image)
        {
            if (long.TryParse(image, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) markup.Image(Chosen(image).FirstOrDefault(), imageLink);
            else markup.Image(image, Value(attributes, module.Alt), null, imageLink);
        }
        markup.Block("h3", MarkupText.Encode(Value(attributes, module.Heading)));
        foreach (var text in module.Texts) markup.Block("p", MarkupText.Encode(Value(attributes, text)));
        html.Append("\n\n").Append(markup);
        if (module.Gallery.Length > 0) WriteImages(Chosen(attributes[module.Gallery]));
        Write(shortcode.Parts ?? []);
        markup = new MarkupText();
        foreach (var (text, url) in links.Distinct())
        {
            if (url.Length > 0 && imageLink is null) markup.Link(text, url);
        }
        html.Append(markup).Append("\n\n");
    }

    /// <summary>The value of an attribute, in which builders write brackets and quotation marks otherwise.</summary>
    private static string Value(ShortcodeAttributes attributes, string name) =>
        name.Length == 0 ? "" : attributes[name].Replace("%22", "\"", StringComparison.Ordinal).Replace("%91", "[", StringComparison.Ordinal)
            .Replace("%93", "]", StringComparison.Ordinal).Replace("`{`", "[", StringComparison.Ordinal).Replace("`}`", "]", StringComparison.Ordinal)
            .Replace("``", "\"", StringComparison.Ordinal);
}
