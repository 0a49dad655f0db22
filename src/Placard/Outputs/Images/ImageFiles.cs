using System.Buffers;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Images;

namespace Placard.Outputs.Images;

/// <summary>The renditions of the archive's images, without metadata. No image is decoded before its bytes are needed.</summary>
public sealed class ImageFiles : ISiteOutput
{
    public string Name => "pictures";

    public IEnumerable<OutputFile> Files(OutputContext context) =>
        context.Site.Images.Values.OrderBy(image => image.Source.Path, StringComparer.Ordinal).SelectMany(image => FilesOf(image, context));

    /// <summary>The largest rendition of an image at another URL than its own.</summary>
    internal static OutputFile LargestAt(string path, PublishedImage image, OutputContext context) =>
        FileOf(image, image.Largest, context) with { Path = path, HasAuthoredPath = true, IsPermanent = true };

    private static IEnumerable<OutputFile> FilesOf(PublishedImage image, OutputContext context)
    {
        var files = image.Renditions.Select(rendition => FileOf(image, rendition, context));
        return context.Site.Settings.KeepOriginals && image.IsRaster
            ? files.Append(OutputFile.Copy(image.Source.Path, image.Source) with { IsPermanent = true })
            : files;
    }

    private static OutputFile FileOf(PublishedImage image, ImageRendition rendition, OutputContext context)
    {
        var origin = SourceLocation.StartOf(image.Source.DisplayPath);
        var isOwnUrl = rendition.Permalink.Path == image.Source.Path;
        return image.IsRaster
            ? new OutputFile(rendition.Permalink.Path, origin, (to, diagnostics) => Write(image, rendition, context, to, diagnostics))
            {
                HasAuthoredPath = isOwnUrl,
                IsPermanent = isOwnUrl,
                ImageRendition = rendition,
            }
            : new OutputFile(image.Source.Path, origin, (to, diagnostics) => to.Write(SvgSanitizer.Clean(image.Source, diagnostics).Span))
            {
                HasAuthoredPath = true,
                IsPermanent = true,
            };
    }

    private static void Write(PublishedImage image, ImageRendition rendition, OutputContext context, IBufferWriter<byte> to, DiagnosticBag diagnostics)
    {
        var encoded = context.ImageEncoder.Encode(image, rendition);
        var at = SourceLocation.StartOf(image.Source.DisplayPath);
        switch (encoded.Failure)
        {
            case ImageFailure.None: to.Write(encoded.Bytes.Span); break;
            case ImageFailure.Unreadable: diagnostics.Report(DiagnosticDescriptors.ImageUnreadable, at, encoded.Reason); break;
            case ImageFailure.TooManyPixels: diagnostics.Report(DiagnosticDescriptors.ImageTooManyPixels, at, encoded.Reason, ImagePlan.MaxMegapixels); break;
            case ImageFailure.NoDecoder: diagnostics.Report(DiagnosticDescriptors.ImageDecoderMissing, First(context.Site), encoded.Reason); break;
        }
    }

    /// <summary>The location at which a missing decoder is reported, once for all images.</summary>
    private static SourceLocation First(Site site) =>
        SourceLocation.StartOf(site.Images.Values.Where(image => image.IsRaster).Select(image => image.Source.DisplayPath).Order(StringComparer.Ordinal)
            .First());
}
