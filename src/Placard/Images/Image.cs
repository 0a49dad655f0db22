using Placard.Urls;

namespace Placard.Images;

/// <summary>A picture with the words that stand for it where it cannot be seen.</summary>
/// <param name="Permalink">Where the picture is published.</param>
/// <param name="Alt">Its text alternative.</param>
public sealed record Image(Permalink Permalink, string Alt);
