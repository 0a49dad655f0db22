using Placard.Diagnostics;
using Placard.Images;
using Placard.Text;

namespace Placard.Content;

/// <summary>What <c>theme:</c> in <c>archive.yaml</c> changes about the look.</summary>
/// <param name="Name">What stands at the top of every page instead of the archive's title.</param>
/// <param name="Logo">A picture beside it, which needs no words of its own.</param>
/// <param name="Accent">The accent on a light ground.</param>
/// <param name="AccentDark">The accent on a dark ground; else a shade of <paramref name="Accent"/>.</param>
public sealed record ThemeSettings(string? Name, Image? Logo, ThemeColour? Accent, ThemeColour? AccentDark);

/// <summary>A colour and where it is written.</summary>
public sealed record ThemeColour(RgbColour Colour, SourceLocation Location);
