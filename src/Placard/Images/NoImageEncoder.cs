namespace Placard.Images;

/// <summary>For hosts that have none: nothing is published rather than what a picture tells besides its pixels.</summary>
internal sealed class NoImageEncoder : IImageEncoder
{
    public static readonly NoImageEncoder Instance = new();

    public EncodedImage Encode(PublishedImage image, ImageRendition wanted) => new(default, ImageFailure.NoDecoder, "this program has no decoder");
}
