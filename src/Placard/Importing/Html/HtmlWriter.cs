using System.Net;
using System.Text;
using AngleSharp.Dom;

namespace Placard.Importing.Html;

/// <summary>Writes elements that Markdown has no signs for as HTML: what the sanitizer keeps, without blank lines, which would end it.</summary>
internal sealed class HtmlWriter(HtmlSurvey survey, HtmlToMarkdownOptions options)
{
    /// <summary>The depth of elements from which on only words are written; the sanitizer refuses a page of more than 200.</summary>
    private const int MaxDepth = 60;

    private readonly StringBuilder text = new();
    private bool isBlank, isInLink;

    public string Write(IElement element)
    {
        text.Clear();
        (isBlank, isInLink) = (true, false);
        Write(element, depth: 0, isCode: false);
        return text.ToString().Trim('\n', ' ');
    }

    private void Write(INode node, int depth, bool isCode)
    {
        if (node is IText words) AppendWords(words.Data, isCode);
        if (node is not IElement element) return;
        var name = NameOf(element);
        if (HtmlNames.Unseen.Contains(name) || HtmlNames.Controls.Contains(name) || HiddenElements.Contains(element)) return;
        if (name == "img") WriteImage(element);
        else if (HtmlNames.Media.Contains(name)) WriteMedia(element);
        else if (depth >= MaxDepth) AppendWords(HtmlTree.TextOf(element), isCode);
        else if (!HtmlNames.KeptInHtml.Contains(name)) WriteChildren(element, depth, isCode);
        else WriteElement(element, name, depth, isCode || name == "pre");
    }

    /// <summary>The name of an element, or that by which the sanitizer knows it.</summary>
    private static string NameOf(IElement element) => element.LocalName switch
    {
        "h1" => "h2",
        "acronym" => "abbr",
        "listing" or "xmp" => "pre",
        "strike" => "s",
        "tt" => "code",
        var name => name,
    };

    private void WriteChildren(IElement element, int depth, bool isCode)
    {
        var isBlock = HtmlNames.Blocks.Contains(element.LocalName);
        if (isBlock) AppendBlank(isCode);
        foreach (var child in element.ChildNodes) Write(child, depth + 1, isCode);
        if (isBlock) AppendBlank(isCode);
    }

    private void WriteElement(IElement element, string name, int depth, bool isCode)
    {
        var isLink = name == "a";
        if (isLink && (isInLink || LinkOf(element) is null))
        {
            WriteChildren(element, depth, isCode);
            return;
        }
        isInLink |= isLink;
        text.Append('<').Append(name).Append(AttributesOf(element, name)).Append('>');
        if (HtmlNames.Blocks.Contains(name)) isBlank = true;
        if (HtmlNames.Void.Contains(name)) return;
        foreach (var child in element.ChildNodes) Write(child, depth + 1, isCode);
        if (isLink) isInLink = false;
        text.Append("</").Append(name).Append('>');
        if (!HtmlNames.Blocks.Contains(name)) return;
        isBlank = true;
        if (name is "tr" or "caption" or "thead" or "tbody" or "tfoot" or "li" or "dt" or "dd") text.Append('\n');
    }

    private string AttributesOf(IElement element, string name)
    {
        var attributes = new StringBuilder();
        if (name == "a" && LinkOf(element) is { } url) Append("href", url);
        if (HtmlTargets.IdOf(element, survey) is { } id) Append("id", id);
        if (name is "td" or "th" && HtmlTable.AlignmentOf(element) is { Length: > 0 } side) Append("class", "align-" + side);
        foreach (var attribute in element.Attributes)
        {
            if (HtmlNames.KeptAttributes.Contains(attribute.Name)) Append(attribute.Name, attribute.Value);
        }
        return attributes.ToString();

        void Append(string attribute, string value) =>
            attributes.Append(' ').Append(attribute).Append("=\"").Append(WebUtility.HtmlEncode(ShownText.Collapse(value))).Append('"');
    }

    private string? LinkOf(IElement element)
    {
        if (element.GetAttribute("href") is not { } written || HtmlUrls.Trimmed(written) is not { Length: > 0 } url || HtmlUrls.RunsScript(url)) return null;
        return options.Link(url);
    }

    private void WriteImage(IElement image)
    {
        if (HtmlImages.SourceOf(image) is not { } source) return;
        var alt = ShownText.Collapse(image.GetAttribute("alt") ?? "");
        if (options.Image(source) is { } url)
            text.Append("<img src=\"").Append(WebUtility.HtmlEncode(url)).Append("\" alt=\"").Append(WebUtility.HtmlEncode(alt)).Append("\">");
        else AppendLink(source, alt.Length > 0 ? alt : HtmlUrls.NameOf(source));
        isBlank = false;
    }

    private void WriteMedia(IElement element)
    {
        if (HtmlMedia.SourceOf(element) is { } source) AppendLink(source, HtmlMedia.TitleOf(element, source));
    }

    private void AppendLink(string source, string words)
    {
        var url = HtmlUrls.RunsScript(source) || isInLink ? null : options.Link(source);
        if (url is not null) text.Append("<a href=\"").Append(WebUtility.HtmlEncode(url)).Append("\">");
        if (url is not null || isInLink) AppendWords(words, isCode: false);
        if (url is not null) text.Append("</a>");
    }

    private void AppendWords(string words, bool isCode)
    {
        foreach (var c in ShownText.Of(words))
        {
            if (c is ' ' or '\t' or '\n' or '\r' or '\f' or '\v' or '\u0085' or '\u2028' or '\u2029')
            {
                if (isCode) text.Append(c is '\n' or '\r' ? "&#10;" : c is '\t' ? "&#9;" : " ");
                else AppendBlank(isCode);
                continue;
            }
            isBlank = false;
            AppendCharacter(c);
        }
    }

    private void AppendCharacter(char c)
    {
        if (c == '&') text.Append("&amp;");
        else if (c == '<') text.Append("&lt;");
        else if (c == '>') text.Append("&gt;");
        else if (c == '\u00A0') text.Append("&nbsp;");
        else if (c == '\u00AD') text.Append("&shy;");
        else text.Append(c);
    }

    private void AppendBlank(bool isCode)
    {
        if (isBlank || isCode) return;
        text.Append(' ');
        isBlank = true;
    }
}
