using Markdig.Syntax.Inlines;
using Placard.Diagnostics;
using Placard.Images;

namespace Placard.Rendering;

/// <summary>Renders images with their size, so that the layout does not shift, and with their renditions.</summary>
internal static class ImageRenderer
{
    /// <summary>The <c>sizes</c> of images in a text: what browsers measure, else the theme's text width, on narrow screens most of the width.</summary>
    private const string Sizes = "auto, (min-width: 740px) 666px, 92vw";

    public static void Write(ContentRenderer renderer, LinkInline link, string written)
    {
        if (!renderer.EnableHtmlForInline)
        {
            renderer.WriteChildren(link);
            return;
        }
        var at = renderer.LocationOf(link);
        if (renderer.Links.Image(written, at) is not { } url) return;
        if (link.FirstChild is null) renderer.Diagnostics.Report(DiagnosticDescriptors.ImageWithoutAlt, at, written);
        var image = renderer.Links.PublishedImage(written);
        if (image is { Webp.Count: > 0 }) WriteWebp(renderer, image);
        WriteImage(renderer, link, url, image);
        if (image is { Webp.Count: > 0 }) renderer.Write("</picture>");
    }

    private static void WriteWebp(ContentRenderer renderer, PublishedImage image)
    {
        renderer.Write("<picture><source type=\"image/webp\" srcset=\"").Write(ImageSources.Set(image.Webp, renderer.Links.Root)).Write('"');
        if (image.Webp.Count > 1) renderer.Write(" sizes=\"").Write(Sizes).Write('"');
        renderer.Write(" />");
    }

    private static void WriteImage(ContentRenderer renderer, LinkInline link, string url, PublishedImage? image)
    {
        renderer.Write("<img src=\"");
        renderer.WriteUrl(url).Write("\" alt=\"");
        renderer.EnableHtmlForInline = false;
        renderer.WriteChildren(link);
        renderer.EnableHtmlForInline = true;
        renderer.Write('"');
        if (link.Title is { Length: > 0 } title && link != renderer.Captioned) renderer.Write(" title=\"").WriteEscape(title).Write('"');
        if (image is { Original.Count: > 1 })
            renderer.Write(" srcset=\"").Write(ImageSources.Set(image.Original, renderer.Links.Root)).Write("\" sizes=\"").Write(Sizes).Write('"');
        if (image is { Largest: { Width: > 0 } largest })
            renderer.Write(string.Create(null, $" width=\"{largest.Width}\" height=\"{largest.Height}\""));
        renderer.Write(" loading=\"lazy\"").WriteAttributes(link).Write(" />");
    }
}
