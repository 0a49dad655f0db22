using System.Collections.Concurrent;
using System.Text;
using Placard.Model.Pictures;

namespace Placard.Tests.Support;

/// <summary>Writes a line in the place of a picture, and remembers for which it was asked.</summary>
public sealed class StubEncoder : IPictureEncoder
{
    public ConcurrentBag<string> Asked { get; } = [];

    public EncodedPicture Encode(PublishedPicture picture, Rendition wanted)
    {
        Asked.Add(wanted.Permalink.Path);
        return new EncodedPicture(Encoding.UTF8.GetBytes($"{picture.Source.Path} as {wanted.Format}, {wanted.Width} x {wanted.Height}"));
    }
}
