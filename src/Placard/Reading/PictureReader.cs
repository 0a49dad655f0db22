using Placard.Diagnostics;
using Placard.Model;
using Placard.Model.Pictures;
using Placard.Syntax.Pictures;

namespace Placard.Reading;

/// <summary>Finds the pictures among the archive's files, and says what is published of each; no pixel is looked at.</summary>
internal static class PictureReader
{
    private static readonly KnownAs[] Names =
    [
        new(PictureFormat.Jpeg, "JPEG", "jpg"), new(PictureFormat.Png, "PNG", "png"), new(PictureFormat.Webp, "WebP", "webp"), new(PictureFormat.Gif, "GIF", "gif"), new(PictureFormat.Avif, "AVIF", "avif"),
        new(PictureFormat.Svg, "SVG", "svg"), new(PictureFormat.Heic, "HEIC", "heic"), new(PictureFormat.Tiff, "TIFF", "tif"), new(PictureFormat.Bmp, "BMP", "bmp"), new(PictureFormat.JpegXl, "JPEG XL", "jxl"),
        new(PictureFormat.Psd, "Photoshop", "psd"), new(PictureFormat.Raw, "raw camera", "raw"),
    ];

    /// <summary>The pictures by path, and the paths of what was reported: no byte of it may be shown anywhere.</summary>
    public static (IReadOnlyDictionary<string, PublishedPicture> Pictures, IReadOnlySet<string> Withheld) Read(IEnumerable<SourceFile> files, ArchiveSettings settings, ReadingCache? cache, DiagnosticBag diagnostics)
    {
        var pictures = new Dictionary<string, PublishedPicture>(StringComparer.Ordinal);
        var withheld = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (MediaTypes.PictureAt(file.Path) is not { } named)
            {
                if (!settings.KeepOriginals && Hidden(file, cache, diagnostics) is not null) withheld.Add(file.Path);
                continue;
            }
            if (IsForeign(named) && settings.KeepOriginals) continue; // Published as it is, like any other file.
            var header = cache is null ? Read(file, named, diagnostics) : cache.Read(file, found => Read(file, named, found), diagnostics);
            if (header is null) withheld.Add(file.Path);
            else pictures.Add(file.Path, PicturePlan.For(file, header, settings.KeepOriginals));
        }
        return (pictures, withheld);
    }

    /// <summary>A photograph under another name would be published with everything that it tells.</summary>
    private static PictureHeader? Hidden(SourceFile file, ReadingCache? cache, DiagnosticBag diagnostics) =>
        cache is null ? Hidden(file, diagnostics) : cache.Read(file, found => Hidden(file, found), diagnostics);

    private static PictureHeader? Hidden(SourceFile file, DiagnosticBag diagnostics)
    {
        if (PictureHeaderReader.PhotographIn(file) is not { } format) return null;
        var at = SourceLocation.StartOf(file.DisplayPath);
        if (IsForeign(format)) diagnostics.Report(DiagnosticDescriptors.PictureForeign, at, NameOf(format).Name);
        else diagnostics.Report(DiagnosticDescriptors.PictureMisnamed, at, NameOf(format).Name, NameOf(format).Ending);
        return new PictureHeader(format, 0, 0);
    }

    private static PictureHeader? Read(SourceFile file, PictureFormat named, DiagnosticBag diagnostics)
    {
        var at = SourceLocation.StartOf(file.DisplayPath);
        var header = PictureHeaderReader.Read(file);
        if (header is null) diagnostics.Report(DiagnosticDescriptors.PictureUnreadable, at, "its first bytes are no picture's");
        else if (IsForeign(header.Format)) diagnostics.Report(DiagnosticDescriptors.PictureForeign, at, NameOf(header.Format).Name);
        else if (header.Format != named) diagnostics.Report(DiagnosticDescriptors.PictureMisnamed, at, NameOf(header.Format).Name, NameOf(header.Format).Ending);
        else if (header.Format != PictureFormat.Svg && header.Pixels == 0) diagnostics.Report(DiagnosticDescriptors.PictureUnreadable, at, "it breaks off before it says how large it is");
        else if (header.Pixels > PicturePlan.MaxMegapixels * 1_000_000L) diagnostics.Report(DiagnosticDescriptors.PictureTooManyPixels, at, header.Pixels / 1_000_000, PicturePlan.MaxMegapixels);
        else return header;
        return null;
    }

    /// <summary>Whether only some browsers, or none, show this format.</summary>
    private static bool IsForeign(PictureFormat format) => format > PictureFormat.Svg;

    private static KnownAs NameOf(PictureFormat format) => Array.Find(Names, name => name.Format == format);

    private readonly record struct KnownAs(PictureFormat Format, string Name, string Ending);
}
