using System.Buffers;
using Placard.Diagnostics;
using Placard.Model;
using Placard.Model.Pictures;

namespace Placard.Outputs.Pictures;

/// <summary>What is published of the archive's pictures: in several sizes, with nothing in them but pixels. None is decoded before its bytes are asked for.</summary>
public sealed class PictureFiles : ISiteOutput
{
    public string Name => "pictures";

    public IEnumerable<OutputFile> Files(OutputContext context) =>
        context.Site.Pictures.Values.OrderBy(picture => picture.Source.Path, StringComparer.Ordinal).SelectMany(picture => FilesOf(picture, context));

    /// <summary>The largest that is published of a picture, at another address than its own.</summary>
    internal static OutputFile LargestAt(string path, PublishedPicture picture, OutputContext context) =>
        FileOf(picture, picture.Largest, context) with { Path = path, IsChosen = true, IsLasting = true };

    private static IEnumerable<OutputFile> FilesOf(PublishedPicture picture, OutputContext context)
    {
        var files = picture.Renditions.Select(rendition => FileOf(picture, rendition, context));
        return context.Site.Settings.KeepOriginals && picture.IsRaster ? files.Append(OutputFile.Copy(picture.Source.Path, picture.Source) with { IsLasting = true }) : files;
    }

    private static OutputFile FileOf(PublishedPicture picture, Rendition rendition, OutputContext context)
    {
        var origin = SourceLocation.StartOf(picture.Source.DisplayPath);
        var isOwnAddress = rendition.Permalink.Path == picture.Source.Path;
        return picture.IsRaster
            ? new OutputFile(rendition.Permalink.Path, origin, (to, diagnostics) => Write(picture, rendition, context, to, diagnostics)) { IsChosen = isOwnAddress, IsLasting = isOwnAddress, Rendition = rendition }
            : new OutputFile(picture.Source.Path, origin, (to, diagnostics) => to.Write(SvgCleaner.Clean(picture.Source, diagnostics).Span)) { IsChosen = true, IsLasting = true };
    }

    private static void Write(PublishedPicture picture, Rendition rendition, OutputContext context, IBufferWriter<byte> to, DiagnosticBag diagnostics)
    {
        var encoded = context.PictureEncoder.Encode(picture, rendition);
        var at = SourceLocation.StartOf(picture.Source.DisplayPath);
        switch (encoded.Failure)
        {
            case PictureFailure.None: to.Write(encoded.Bytes.Span); break;
            case PictureFailure.Unreadable: diagnostics.Report(DiagnosticDescriptors.PictureUnreadable, at, encoded.Reason); break;
            case PictureFailure.TooManyPixels: diagnostics.Report(DiagnosticDescriptors.PictureTooManyPixels, at, encoded.Reason, PicturePlan.MaxMegapixels); break;
            case PictureFailure.NoDecoder: diagnostics.Report(DiagnosticDescriptors.PictureDecoderMissing, First(context.Site), encoded.Reason); break;
        }
    }

    /// <summary>What is wrong with the machine is told once.</summary>
    private static SourceLocation First(Site site) => SourceLocation.StartOf(site.Pictures.Values.Where(picture => picture.IsRaster).Select(picture => picture.Source.DisplayPath).Order(StringComparer.Ordinal).First());
}
