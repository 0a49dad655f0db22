using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Placard.Rendering;

/// <summary>Renders the list of notes with a label.</summary>
internal sealed class FootnoteGroupRenderer : HtmlObjectRenderer<FootnoteGroup>
{
    protected override void Write(HtmlRenderer renderer, FootnoteGroup notes)
    {
        if (notes.Count == 0) return;
        renderer.EnsureLine();
        renderer.WriteLine("<div class=\"footnotes\">").WriteLine("<hr />");
        renderer.Write("<ol aria-label=\"").WriteEscape(((ContentRenderer)renderer).Links.Footnotes.Notes).WriteLine("\">");
        foreach (var note in notes.Cast<Footnote>())
        {
            renderer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"<li id=\"fn:{note.Order}\">"));
            renderer.WriteChildren(note);
            renderer.WriteLine("</li>");
        }
        renderer.WriteLine("</ol>").WriteLine("</div>");
    }
}

/// <summary>Renders the links between the text and its notes, each with a name of its own.</summary>
internal sealed class FootnoteLinkRenderer : HtmlObjectRenderer<FootnoteLink>
{
    /// <summary>An arrow, with the selector that keeps it from being shown as an emoji.</summary>
    private const string Arrow = "\u21A9\uFE0E";

    protected override void Write(HtmlRenderer renderer, FootnoteLink link)
    {
        if (!renderer.EnableHtmlForInline) return;
        var words = ((ContentRenderer)renderer).Links.Footnotes;
        var note = link.Footnote.Order;
        if (link.IsBackLink)
        {
            var reference = link.Footnote.Links.FindIndex(other => other.Index == link.Index) + 1;
            renderer.Write(string.Create(CultureInfo.InvariantCulture, $" <a href=\"#fnref:{link.Index}\" class=\"footnote-back-ref\" aria-label=\""));
            renderer.WriteEscape(words.Back(note, reference)).Write("\">").Write(Arrow).Write("</a>");
            return;
        }
        renderer.Write(string.Create(CultureInfo.InvariantCulture, $"<a id=\"fnref:{link.Index}\" href=\"#fn:{note}\" class=\"footnote-ref\" aria-label=\""));
        renderer.WriteEscape(words.Reference(note)).Write(string.Create(CultureInfo.InvariantCulture, $"\"><sup>{note}</sup></a>"));
    }
}
