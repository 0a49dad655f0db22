using System.Buffers;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Images;
using Placard.Theming;

namespace Placard.Outputs.Images;

/// <summary>
/// The images by which networks show links: JPEG of at most 300 KB, of each entry's photograph or plain drawing, else a card of its campaign or of the
/// archive. None for a host that can't encode them. Their URLs are not permanent, since networks keep copies.
/// </summary>
public sealed class ShareImageFiles : ISiteOutput
{
    public string Name => ShareImages.OutputName;

    public IEnumerable<OutputFile> Files(OutputContext context) =>
        context.ImageEncoder is IShareImageEncoder encoder
            ? context.Pages.ShareImages.All().Select(share => new OutputFile(share.Image.Permalink.Path, OriginOf(share.Image, share.Campaign, context),
                (to, diagnostics) => Write(share.Image, share.Campaign, encoder, context, to, diagnostics))
            {
                IsCompanion = share.Campaign is not null && share.Image.Original is null,
                ImageRendition = new ImageRendition(share.Image.Permalink, Placard.Files.ImageFormat.Jpeg, share.Image.Width, share.Image.Height),
            })
            : [];

    private static SourceLocation OriginOf(ShareImage share, Campaign? campaign, OutputContext context) =>
        share.Original is { } original ? SourceLocation.StartOf(original.Source.DisplayPath)
            : campaign?.Origin ?? SourceLocation.StartOf(context.HomeLink.Permalink.Path);

    private static void Write(ShareImage share, Campaign? campaign, IShareImageEncoder encoder, OutputContext context, IBufferWriter<byte> to,
        DiagnosticBag diagnostics)
    {
        var encoded = share.Original switch
        {
            { IsRaster: true } photo => encoder.EncodePhoto(photo, share.Width, share.Height),
            { } drawing => encoder.EncodeDrawing(SvgSanitizer.Clean(drawing.Source, new DiagnosticBag()), share.Width, share.Height),
            null => default,
        };
        // What browsers can show and the encoder can't is no error; a damaged photograph is reported where its renditions are encoded.
        if (encoded.Bytes.IsEmpty) encoded = encoder.EncodeDrawing(ShareCard.Draw(context, campaign), share.Width, share.Height);
        if (encoded.Failure == ImageFailure.None) to.Write(encoded.Bytes.Span);
        else diagnostics.Report(DiagnosticDescriptors.ImageDecoderMissing, OriginOf(share, campaign, context), encoded.Reason);
    }
}
