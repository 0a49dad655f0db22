using Placard.Model.Pictures;

namespace Placard.Outputs.Pictures;

/// <summary>For hosts that have none: nothing is published rather than what a picture tells besides its pixels.</summary>
internal sealed class NoEncoder : IPictureEncoder
{
    public static readonly NoEncoder Instance = new();

    public EncodedPicture Encode(PublishedPicture picture, Rendition wanted) => new(default, PictureFailure.NoDecoder, "this program has no decoder");
}
