using System.Net;
using System.Text;

namespace Placard.Importing.WordPress.Markup;

/// <summary>Writes the HTML of texts that were settings of a module.</summary>
internal sealed class MarkupText
{
    private readonly StringBuilder html = new();

    public static string Encode(string text) => WebUtility.HtmlEncode(WebUtility.HtmlDecode(text));

    /// <summary>Whether a text holds more than tags and white space.</summary>
    public static bool HasWords(ReadOnlySpan<char> markup)
    {
        var isTag = false;
        foreach (var c in markup)
        {
            if (c == '<') isTag = true;
            else if (c == '>') isTag = false;
            else if (!isTag && !char.IsWhiteSpace(c)) return true;
        }
        return false;
    }

    /// <summary>Adds HTML as it is.</summary>
    public MarkupText Raw(string? markup)
    {
        html.Append(markup);
        return this;
    }

    /// <summary>Adds a block of text, which may hold HTML of its own.</summary>
    public MarkupText Block(string element, string? markup)
    {
        if (string.IsNullOrWhiteSpace(markup)) return this;
        html.Append($"\n<{element}>").Append(markup.Trim()).Append($"</{element}>\n");
        return this;
    }

    /// <summary>Adds a paragraph with a link; text alone without a URL.</summary>
    public MarkupText Link(string? text, string? url)
    {
        if (string.IsNullOrWhiteSpace(url) || url == "#") return Block("p", text is null ? null : Encode(text));
        html.Append($"\n<p><a href=\"{Encode(url.Trim())}\">{Encode(string.IsNullOrWhiteSpace(text) ? url.Trim() : text.Trim())}</a></p>\n");
        return this;
    }

    /// <summary>Adds an image with its caption, perhaps as a link.</summary>
    public MarkupText Image(string? url, string? alt, string? caption = null, string? link = null)
    {
        if (string.IsNullOrWhiteSpace(url)) return this;
        var image = $"<img src=\"{Encode(url.Trim())}\" alt=\"{Encode(alt ?? "")}\" />";
        if (!string.IsNullOrWhiteSpace(link) && link != "#") image = $"<a href=\"{Encode(link.Trim())}\">{image}</a>";
        var words = string.IsNullOrWhiteSpace(caption) ? "" : $"<figcaption>{caption.Trim()}</figcaption>";
        html.Append($"\n<figure>{image}{words}</figure>\n");
        return this;
    }

    /// <summary>Adds the image of an attachment.</summary>
    public MarkupText Image(MediaFile? media, string? link = null) => media is null ? this : Image(media.Url, media.Alt, media.Caption, link);

    public override string ToString() => html.ToString();
}
