using System.Text;
using Placard.Images;

namespace Placard.Tests.Support;

/// <summary>Writes a line in place of an image and of a share image; of a drawing its source.</summary>
public sealed class StubShareEncoder(bool isAvailable = true) : IImageEncoder, IShareImageEncoder
{
    private readonly StubEncoder images = new();

    public bool IsAvailable => isAvailable;

    public EncodedImage Encode(PublishedImage image, ImageRendition wanted) => images.Encode(image, wanted);

    public EncodedImage EncodePhoto(PublishedImage image, int width, int height) =>
        new(Encoding.UTF8.GetBytes($"{image.Source.Path} cut to {width} x {height}"));

    public EncodedImage EncodeDrawing(ReadOnlyMemory<byte> svg, int width, int height) =>
        svg.Span.IndexOf("planted failure"u8) >= 0 ? new(default, ImageFailure.Unreadable, "planted") : new(svg);
}
