using Placard.Files;
using Placard.Urls;

namespace Placard.Images;

/// <summary>One of the files that are published of a picture: its pixels in one size and format, and nothing else.</summary>
/// <param name="Width">In pixels; 0 for a drawing that does not say.</param>
/// <param name="Height">In pixels; 0 for a drawing that does not say.</param>
public sealed record ImageRendition(Permalink Permalink, ImageFormat Format, int Width, int Height);
