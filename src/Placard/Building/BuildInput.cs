using Placard.Content;
using Placard.Files;
using Placard.Images;

namespace Placard.Building;

/// <summary>Everything that a build is made from.</summary>
/// <param name="Input">The files below <c>input/</c>.</param>
/// <param name="InputPath">How an author would write the path of that folder, with a slash at its end.</param>
/// <param name="Theme">The theme's files.</param>
/// <param name="ThemePath">How an author would write the path of the theme, with a slash at its end.</param>
/// <param name="Options">What the build is told besides its files.</param>
public sealed record BuildInput(IReadOnlyList<SourceFile> Input, string InputPath, IReadOnlyList<SourceFile> Theme, string ThemePath, BuildOptions Options)
{
    /// <summary>Whether sources are missing that the host could not read, which it reports itself; then lost URLs are not searched for.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>Encodes images for publication; required by an archive with photographs.</summary>
    public IImageEncoder? ImageEncoder { get; init; }

    /// <summary>The form handlers and outputs.</summary>
    public Catalog Catalog { get; init; } = Catalog.Default;
}
