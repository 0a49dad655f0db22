using Placard.Diagnostics;
using Placard.Files;
using Placard.Images;
using Placard.Outputs;

namespace Placard.Checking;

/// <summary>Pictures that take long on a phone, though photographs are made smaller.</summary>
internal static class ImageChecks
{
    private const int MaxBytes = 1024 * 1024;

    /// <summary>Readers with large screens wait for more; most never load a wider one.</summary>
    private const int MaxPhoneWidth = 1600;

    /// <summary>Drawings and animations keep their size.</summary>
    public static void Check(PublishedImage image, DiagnosticBag diagnostics)
    {
        if ((!image.IsRaster || image.Header.IsAnimation) && image.Source.Length is var size && size > MaxBytes)
            diagnostics.Report(DiagnosticDescriptors.ImageTooLarge, SourceLocation.StartOf(image.Source.DisplayPath), size / 1024, MaxBytes / 1024);
    }

    /// <summary>Looks at what was made of a picture.</summary>
    public static void Check(OutputFile output, int size, DiagnosticBag diagnostics)
    {
        if (output is { ImageRendition: { Width: <= MaxPhoneWidth, Format: ImageFormat.Webp } made } && size > MaxBytes)
            diagnostics.Report(DiagnosticDescriptors.ImageStaysLarge, output.Origin, size / 1024, made.Width);
    }
}
