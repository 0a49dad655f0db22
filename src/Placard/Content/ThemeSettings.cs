using Placard.Diagnostics;
using Placard.Images;
using Placard.Text;

namespace Placard.Content;

/// <summary>The settings below <c>theme:</c> in <c>archive.yaml</c>.</summary>
/// <param name="Name">The name at the top of every page, instead of the archive's title.</param>
/// <param name="Logo">The image beside the name; it needs no text alternative.</param>
/// <param name="Accent">The accent colour on a light background.</param>
/// <param name="AccentDark">The accent colour on a dark background; null for a shade of <paramref name="Accent"/>.</param>
public sealed record ThemeSettings(string? Name, Image? Logo, ThemeColour? Accent, ThemeColour? AccentDark);

/// <summary>A colour with its location.</summary>
public sealed record ThemeColour(RgbColour Colour, SourceLocation Location);
