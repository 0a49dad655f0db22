using Placard.Model.Pictures;

namespace Placard.Cli.Pictures;

/// <summary>Decodes a picture once and encodes it in several sizes and formats; remembers nothing.</summary>
internal interface IPictureCodec
{
    /// <param name="source">The picture's bytes.</param>
    /// <param name="take">Receives each rendition as soon as it is made.</param>
    /// <exception cref="PictureException">There is nothing to publish of these bytes.</exception>
    void Encode(byte[] source, PictureHeader header, IReadOnlyList<Rendition> renditions, Action<Rendition, byte[]> take);
}

/// <summary>A picture could not be decoded or encoded.</summary>
internal sealed class PictureException(PictureFailure failure, string reason) : Exception(reason)
{
    public PictureFailure Failure => failure;
}
