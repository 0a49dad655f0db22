namespace Placard.Images;

/// <summary>For hosts without an encoder: nothing is published, since unprocessed images could contain metadata.</summary>
internal sealed class NoImageEncoder : IImageEncoder
{
    public static readonly NoImageEncoder Instance = new();

    public EncodedImage Encode(PublishedImage image, ImageRendition wanted) => new(default, ImageFailure.NoDecoder, "this program has no decoder");
}
