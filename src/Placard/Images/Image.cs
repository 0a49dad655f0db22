using Placard.Urls;

namespace Placard.Images;

/// <summary>An image with its text alternative.</summary>
/// <param name="Permalink">Where the image is published.</param>
/// <param name="Alt">The text alternative.</param>
public sealed record Image(Permalink Permalink, string Alt);
