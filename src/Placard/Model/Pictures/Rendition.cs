namespace Placard.Model.Pictures;

/// <summary>One of the files that are published of a picture: its pixels in one size and format, and nothing else.</summary>
/// <param name="Width">In pixels; 0 for a drawing that does not say.</param>
/// <param name="Height">In pixels; 0 for a drawing that does not say.</param>
public sealed record Rendition(Permalink Permalink, PictureFormat Format, int Width, int Height);
