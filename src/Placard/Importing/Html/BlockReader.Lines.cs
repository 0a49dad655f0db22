using System.Net;
using AngleSharp.Dom;

namespace Placard.Importing.Html;

/// <summary>Words, links, images and styles within a line.</summary>
internal sealed partial class BlockReader
{
    private bool IsInLink => styles.Exists(style => style.Kind == InlineStyleKind.Link);

    private void ReadInline(IElement element)
    {
        AddTarget(element);
        if (HtmlNames.Code.Contains(element.LocalName) && CodeText.IsPlain(element))
        {
            AddCode(HtmlTree.TextOf(element));
            return;
        }
        if (StyleOf(element) is not { } style || styles.Count >= MaxStyles)
        {
            ReadChildren(element);
            return;
        }
        styles.Add(style);
        line.Begin(style);
        ReadChildren(element);
        styles.RemoveAt(styles.Count - 1);
        if (!line.Finish(style) && style.Kind == InlineStyleKind.Link && !survey.HasBlocks(element))
            Report(HtmlLossKind.Left, element, "left out, since nothing of the link is shown");
    }

    /// <summary>Adds code, and the white space around it, which belongs to no code.</summary>
    private void AddCode(string text)
    {
        var code = ShownText.Collapse(text);
        if (text.Length > 0 && (code.Length == 0 || char.IsWhiteSpace(text[0]))) line.AddBlank();
        if (code.Length == 0) return;
        line.AddShown(new CodeWords(code));
        if (char.IsWhiteSpace(text[^1])) line.AddBlank();
    }

    private InlineStyle? StyleOf(IElement element)
    {
        var name = element.LocalName;
        if (name == "a") return LinkOf(element);
        if (HtmlNames.Emphasis.Contains(name)) return new InlineStyle(InlineStyleKind.Emphasis);
        if (HtmlNames.Strong.Contains(name)) return new InlineStyle(InlineStyleKind.Strong);
        if (HtmlNames.Struck.Contains(name)) return new InlineStyle(InlineStyleKind.Struck);
        var attributes = SpeechAttributes.Of(element, speech.Peek().Language, speech.Peek().Direction, out _);
        if (name is "abbr" or "acronym" && element.GetAttribute("title") is { Length: > 0 } title)
            return new InlineStyle(InlineStyleKind.Html, "abbr", $" title=\"{WebUtility.HtmlEncode(ShownText.Collapse(title))}\"{attributes}");
        if (HtmlNames.Code.Contains(name)) return new InlineStyle(InlineStyleKind.Html, "code", attributes);
        if (HtmlNames.InlineHtml.Contains(name)) return new InlineStyle(InlineStyleKind.Html, name, attributes);
        return attributes.Length > 0 ? new InlineStyle(InlineStyleKind.Html, "span", attributes) : null;
    }

    private InlineStyle? LinkOf(IElement element)
    {
        if (IsInLink || element.GetAttribute("href") is not { } written) return null;
        var href = HtmlUrls.Trimmed(written);
        if (href.Length == 0) return null;
        if (HtmlUrls.RunsScript(href) || options.Link(href) is not { } url)
        {
            Report(HtmlLossKind.Changed, element, "reduced to its words, since its URL leads nowhere in an archive");
            return null;
        }
        return new InlineStyle(InlineStyleKind.Link, url, ShownText.Collapse(element.GetAttribute("title") ?? ""));
    }

    private void ReadImage(IElement element)
    {
        AddTarget(element);
        if (HtmlImages.SourceOf(element) is not { } source)
        {
            Report(HtmlLossKind.Left, element, "left out, since it names no image or counts readers");
            return;
        }
        var alt = ShownText.Collapse(element.GetAttribute("alt") ?? "");
        if (options.Image(source) is { } url) line.AddShown(new Image(url, alt, ShownText.Collapse(element.GetAttribute("title") ?? "")));
        else AddMissing(element, source, alt.Length > 0 ? alt : HtmlUrls.NameOf(source));
    }

    /// <summary>A recording or a page of another site within the page becomes a link to it.</summary>
    private void ReadMedia(IElement element)
    {
        AddTarget(element);
        if (HtmlMedia.SourceOf(element) is not { } source)
        {
            Report(HtmlLossKind.Left, element, "left out, since it names no file");
            return;
        }
        EndLine();
        AddMissing(element, source, HtmlMedia.TitleOf(element, source));
        EndLine();
    }

    /// <summary>Adds a link to what isn't shown here itself.</summary>
    private void AddMissing(IElement element, string source, string words)
    {
        var url = HtmlUrls.RunsScript(source) || IsInLink ? null : options.Link(source);
        if (url is not null) line.Begin(new InlineStyle(InlineStyleKind.Link, url));
        if (url is not null || IsInLink) line.AddText(ShownText.Of(words));
        if (url is not null) line.Finish(new InlineStyle(InlineStyleKind.Link, url));
        if (url is not null) Report(HtmlLossKind.Changed, element, "made a link to where it was");
        else Report(HtmlLossKind.Left, element, IsInLink ? "reduced to its name within a link" : "left out, since what it shows is not there");
    }

    private void ReadMath(IElement element)
    {
        var formula = element.GetAttribute("alttext") ?? HtmlTree.Elements(element).FirstOrDefault(inner => inner.LocalName == "annotation")?.TextContent;
        Report(HtmlLossKind.Changed, element, "written as text, since pages have no formulas");
        if (formula is { Length: > 0 }) AddCode(formula);
        else line.AddText(ShownText.Of(HtmlTree.TextOf(element)));
    }

    private void AddTaskMark(bool isTicked)
    {
        if (!line.IsEmpty || isOneLine) return;
        line.AddShown(new TaskMark(isTicked));
        line.AddBlank();
    }

    /// <summary>Keeps the place to which a link of the page leads.</summary>
    private void AddTarget(IElement element)
    {
        if (HtmlTargets.IdOf(element, survey) is { } id) line.AddUnseen(new EmptyElement($"<span id=\"{WebUtility.HtmlEncode(id)}\"></span>"));
    }

    private void ReportUnseen(IElement element)
    {
        if (HiddenElements.Contains(element)) Report(HtmlLossKind.Left, element, "left out, since the page hides it");
        else if (HtmlNames.ReportedUnseen.Contains(element.LocalName)) Report(HtmlLossKind.Left, element, "left out, since it is no text");
        else if (HtmlNames.Controls.Contains(element.LocalName)) Report(HtmlLossKind.Left, element, "left out, since an archive has no forms");
    }

    private void ReadForm(IElement element)
    {
        if (HtmlForms.IsText(element)) ReadBlock(element, isParagraph: false);
        else Report(HtmlLossKind.Left, element, "left out, since an archive has no forms");
    }
}
