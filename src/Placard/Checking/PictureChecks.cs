using Placard.Diagnostics;
using Placard.Model;
using Placard.Model.Pictures;

namespace Placard.Checking;

/// <summary>Pictures that take long on a phone, though photographs are made smaller.</summary>
internal static class PictureChecks
{
    private const int Most = 1024 * 1024;

    /// <summary>Readers with large screens wait for more; most never load a wider one.</summary>
    private const int WidestOnPhones = 1600;

    /// <summary>Drawings and animations keep their size.</summary>
    public static void Check(PublishedPicture picture, DiagnosticBag diagnostics)
    {
        if ((!picture.IsRaster || picture.Header.IsAnimation) && picture.Source.Length is var size && size > Most)
            diagnostics.Report(DiagnosticDescriptors.PictureTooLarge, SourceLocation.StartOf(picture.Source.DisplayPath), size / 1024, Most / 1024);
    }

    /// <summary>Looks at what was made of a picture.</summary>
    public static void Check(OutputFile output, int size, DiagnosticBag diagnostics)
    {
        if (output is { Rendition: { Width: <= WidestOnPhones, Format: PictureFormat.Webp } made } && size > Most)
            diagnostics.Report(DiagnosticDescriptors.PictureStaysLarge, output.Origin, size / 1024, made.Width);
    }
}
