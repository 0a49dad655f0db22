using Placard.Diagnostics;
using Placard.Files;
using Placard.Images;
using Placard.Outputs;

namespace Placard.Checking;

/// <summary>Reports images that load slowly on a phone although photographs are scaled down.</summary>
internal static class ImageChecks
{
    private const int MaxBytes = 1024 * 1024;

    /// <summary>The maximum width, in pixels, of the renditions that phones load.</summary>
    private const int MaxPhoneWidth = 1600;

    /// <summary>Drawings and animations are not scaled down.</summary>
    public static void Check(PublishedImage image, DiagnosticBag diagnostics)
    {
        if ((!image.IsRaster || image.Header.IsAnimation) && image.Source.Length is var size && size > MaxBytes)
            diagnostics.Report(DiagnosticDescriptors.ImageTooLarge, SourceLocation.StartOf(image.Source.DisplayPath), size / 1024, MaxBytes / 1024);
    }

    /// <summary>Checks the size of an encoded rendition.</summary>
    public static void Check(OutputFile output, int size, DiagnosticBag diagnostics)
    {
        if (output is { ImageRendition: { Width: <= MaxPhoneWidth, Format: ImageFormat.Webp } made } && size > MaxBytes)
            diagnostics.Report(DiagnosticDescriptors.ImageStaysLarge, output.Origin, size / 1024, made.Width);
    }
}
