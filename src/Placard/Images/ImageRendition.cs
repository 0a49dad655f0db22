using Placard.Files;
using Placard.Urls;

namespace Placard.Images;

/// <summary>A published file of an image: its pixels in one size and format, without metadata.</summary>
/// <param name="Width">In pixels; 0 for a drawing without a size.</param>
/// <param name="Height">In pixels; 0 for a drawing that does not say.</param>
public sealed record ImageRendition(Permalink Permalink, ImageFormat Format, int Width, int Height);
