using System.Collections.Concurrent;
using System.Text;
using Placard.Images;

namespace Placard.Tests.Support;

/// <summary>Writes a line in place of an image, and records the requests.</summary>
public sealed class StubEncoder : IImageEncoder
{
    public ConcurrentBag<string> Asked { get; } = [];

    public EncodedImage Encode(PublishedImage image, ImageRendition wanted)
    {
        Asked.Add(wanted.Permalink.Path);
        return new EncodedImage(Encoding.UTF8.GetBytes($"{image.Source.Path} as {wanted.Format}, {wanted.Width} x {wanted.Height}"));
    }
}
