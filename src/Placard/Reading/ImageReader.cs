using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Images;
using Placard.Images.Formats;

namespace Placard.Reading;

/// <summary>Finds the images among the archive's files, and what is published of each; no pixel is decoded.</summary>
internal static class ImageReader
{
    private const long OneMillion = 1_000_000;

    private static readonly KnownAs[] Names =
    [
        new(ImageFormat.Jpeg, "JPEG", "jpg"), new(ImageFormat.Png, "PNG", "png"), new(ImageFormat.Webp, "WebP", "webp"), new(ImageFormat.Gif, "GIF", "gif"),
            new(ImageFormat.Avif, "AVIF", "avif"),
        new(ImageFormat.Svg, "SVG", "svg"), new(ImageFormat.Heic, "HEIC", "heic"), new(ImageFormat.Tiff, "TIFF", "tif"), new(ImageFormat.Bmp, "BMP", "bmp"),
            new(ImageFormat.JpegXl, "JPEG XL", "jxl"),
        new(ImageFormat.Psd, "Photoshop", "psd"), new(ImageFormat.Raw, "raw camera", "raw"),
    ];

    /// <summary>The images by path, and the paths of those that were reported, whose bytes may not be published anywhere.</summary>
    public static (IReadOnlyDictionary<string, PublishedImage> Images, IReadOnlySet<string> Withheld) Read(IEnumerable<SourceFile> files,
        ArchiveSettings settings, ReadingCache? cache, DiagnosticBag diagnostics)
    {
        var images = new Dictionary<string, PublishedImage>(StringComparer.Ordinal);
        var withheld = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            try
            {
                Add(file);
            }
            catch (Exception failure) when (UnexpectedFailureException.IsUnexpected(failure))
            {
                throw new UnexpectedFailureException(file.DisplayPath, failure);
            }
        }
        return (images, withheld);

        void Add(SourceFile file)
        {
            if (MediaTypes.ImageAt(file.Path) is not { } named)
            {
                if (!settings.KeepOriginals && Hidden(file, cache, diagnostics) is not null) withheld.Add(file.Path);
                return;
            }
            if (IsForeign(named) && settings.KeepOriginals) return; // Published as it is, like any other file.
            var header = cache is null ? Read(file, named, diagnostics) : cache.Read(file, found => Read(file, named, found), diagnostics);
            if (header is null) withheld.Add(file.Path);
            else images.Add(file.Path, ImagePlan.For(file, header, settings.KeepOriginals));
        }
    }

    /// <summary>A photograph under another extension would be published with all its metadata.</summary>
    private static ImageHeader? Hidden(SourceFile file, ReadingCache? cache, DiagnosticBag diagnostics) =>
        cache is null ? Hidden(file, diagnostics) : cache.Read(file, found => Hidden(file, found), diagnostics);

    private static ImageHeader? Hidden(SourceFile file, DiagnosticBag diagnostics)
    {
        if (ImageHeaderReader.DetectPhotograph(file) is not { } format) return null;
        var at = SourceLocation.StartOf(file.DisplayPath);
        if (IsForeign(format)) diagnostics.Report(DiagnosticDescriptors.ImageFormatUnsupported, at, NameOf(format).Name);
        else diagnostics.Report(DiagnosticDescriptors.ImageMisnamed, at, NameOf(format).Name, NameOf(format).Ending);
        return new ImageHeader(format, 0, 0);
    }

    private static ImageHeader? Read(SourceFile file, ImageFormat named, DiagnosticBag diagnostics)
    {
        var at = SourceLocation.StartOf(file.DisplayPath);
        var header = ImageHeaderReader.Read(file);
        if (header is null) diagnostics.Report(DiagnosticDescriptors.ImageUnreadable, at, "its first bytes are no picture's");
        else if (IsForeign(header.Format)) diagnostics.Report(DiagnosticDescriptors.ImageFormatUnsupported, at, NameOf(header.Format).Name);
        else if (header.Format != named) diagnostics.Report(DiagnosticDescriptors.ImageMisnamed, at, NameOf(header.Format).Name, NameOf(header.Format).Ending);
        else if (header.Format != ImageFormat.Svg && header.Pixels == 0)
            diagnostics.Report(DiagnosticDescriptors.ImageUnreadable, at, "it breaks off before it says how large it is");
        else if (Fits(header, file, diagnostics)) return header;
        return null;
    }

    /// <summary>Whether the pixels of all frames together can be decoded; else that is reported.</summary>
    private static bool Fits(ImageHeader header, SourceFile file, DiagnosticBag diagnostics)
    {
        const long Most = ImagePlan.MaxMegapixels * OneMillion;
        var at = SourceLocation.StartOf(file.DisplayPath);
        if (header.Pixels > Most)
        {
            diagnostics.Report(DiagnosticDescriptors.ImageTooManyPixels, at, header.Pixels / OneMillion, ImagePlan.MaxMegapixels);
            return false;
        }
        var frames = header.IsAnimation ? AnimationFrames.Count(file, header.Format) : 1;
        if (header.Pixels * frames <= Most) return true;
        diagnostics.Report(DiagnosticDescriptors.AnimationTooManyPixels, at, frames, header.Width, header.Height, header.Pixels * frames / OneMillion,
            ImagePlan.MaxMegapixels);
        return false;
    }

    /// <summary>Whether not all browsers show this format.</summary>
    private static bool IsForeign(ImageFormat format) => format > ImageFormat.Svg;

    private static KnownAs NameOf(ImageFormat format) => Array.Find(Names, name => name.Format == format);

    private readonly record struct KnownAs(ImageFormat Format, string Name, string Ending);
}
