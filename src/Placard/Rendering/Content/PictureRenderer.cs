using Markdig.Syntax.Inlines;
using Placard.Diagnostics;
using Placard.Model.Pictures;

namespace Placard.Rendering.Content;

/// <summary>Pictures in a text: with their size, so that nothing jumps while they load, and in the widths that there are.</summary>
internal static class PictureRenderer
{
    /// <summary>How wide a text is: what browsers find out by themselves, or else the theme's measure, and of a narrow screen nearly all.</summary>
    private const string Sizes = "auto, (min-width: 740px) 666px, 92vw";

    public static void Write(ContentRenderer renderer, LinkInline link, string written)
    {
        if (!renderer.EnableHtmlForInline)
        {
            renderer.WriteChildren(link);
            return;
        }
        var at = renderer.LocationOf(link);
        if (renderer.Links.Picture(written, at) is not { } url) return;
        if (link.FirstChild is null) renderer.Diagnostics.Report(DiagnosticDescriptors.PictureWithoutAlt, at, written);
        var picture = renderer.Links.PublishedPicture(written);
        if (picture is { Webp.Count: > 0 }) WriteWebp(renderer, picture);
        WriteImage(renderer, link, url, picture);
        if (picture is { Webp.Count: > 0 }) renderer.Write("</picture>");
    }

    private static void WriteWebp(ContentRenderer renderer, PublishedPicture picture)
    {
        renderer.Write("<picture><source type=\"image/webp\" srcset=\"").Write(PictureSources.Set(picture.Webp, renderer.Links.Root)).Write('"');
        if (picture.Webp.Count > 1) renderer.Write(" sizes=\"").Write(Sizes).Write('"');
        renderer.Write(" />");
    }

    private static void WriteImage(ContentRenderer renderer, LinkInline link, string url, PublishedPicture? picture)
    {
        renderer.Write("<img src=\"").WriteEscapeUrl(url).Write("\" alt=\"");
        renderer.EnableHtmlForInline = false;
        renderer.WriteChildren(link);
        renderer.EnableHtmlForInline = true;
        renderer.Write('"');
        if (picture is { Original.Count: > 1 })
            renderer.Write(" srcset=\"").Write(PictureSources.Set(picture.Original, renderer.Links.Root)).Write("\" sizes=\"").Write(Sizes).Write('"');
        if (picture is { Largest: { Width: > 0 } largest })
            renderer.Write(string.Create(null, $" width=\"{largest.Width}\" height=\"{largest.Height}\""));
        renderer.Write(" loading=\"lazy\"").WriteAttributes(link).Write(" />");
    }
}
