using System.Text;
using System.Text.RegularExpressions;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Text;

namespace Placard.Theming;

/// <summary>The accent that an archive chose, laid over its theme's style sheet; on paper the theme's own is kept.</summary>
public static partial class ThemeColours
{
    private const string StyleSheet = "assets/style.css";

    /// <summary>The theme with the archive's colours. One that can't be read on the theme's <c>--paper</c> is reported.</summary>
    public static Theme Apply(Theme theme, ThemeSettings settings, DiagnosticBag diagnostics)
    {
        if (settings is { Accent: null, AccentDark: null } || theme.Assets.FirstOrDefault(asset => asset.Path == StyleSheet) is not { } file) return theme;
        var style = Encoding.UTF8.GetString(file.Read().Span);
        var grounds = Grounds(style);
        foreach (var (chosen, ground, name) in new[] { (settings.Accent, grounds.Light, "light"), (settings.AccentDark, grounds.Dark, "dark") })
        {
            if (chosen is not null && chosen.Colour.ContrastWith(ground) is var contrast and < RgbColour.MinContrast)
            {
                diagnostics.Report(DiagnosticDescriptors.AccentContrastTooLow, chosen.Location, chosen.Colour, name, Math.Floor(contrast * 10) / 10,
                    chosen.Colour.ReadableOn(ground));
            }
        }
        var dark = settings.AccentDark?.Colour ?? settings.Accent?.Colour.ReadableOn(grounds.Dark);
        var overlay = Rule("screen", settings.Accent?.Colour) + Rule("screen and (prefers-color-scheme: dark)", dark);
        return theme.With(new MemorySourceFile(StyleSheet, Encoding.UTF8.GetBytes(style + overlay), file.DisplayPath));
    }

    /// <summary>The colours of a theme that already has those of the archive: its light background, and the accent on it.</summary>
    internal static (RgbColour Paper, RgbColour Accent) Of(Theme theme, ThemeSettings settings)
    {
        var style = theme.Assets.FirstOrDefault(asset => asset.Path == StyleSheet) is { } file ? Encoding.UTF8.GetString(file.Read().Span) : "";
        var (paper, _) = Grounds(style);
        var own = RgbColour.TryParse(Accent().Match(style).Groups[1].Value, out var accent) ? accent : RgbColour.Black;
        return (paper, settings.Accent?.Colour ?? own);
    }

    private static string Rule(string media, RgbColour? accent) => accent is { } colour ? $"@media {media} {{ :root {{ --accent: {colour}; }} }}\n" : "";

    /// <summary>A style sheet names its ground in <c>--paper</c>: the light one first, then the dark one.</summary>
    private static (RgbColour Light, RgbColour Dark) Grounds(string style)
    {
        var papers = Paper().Matches(style);
        return (At(0, RgbColour.White), At(1, RgbColour.Black));

        RgbColour At(int number, RgbColour otherwise) =>
            number < papers.Count && RgbColour.TryParse(papers[number].Groups[1].Value, out var colour) ? colour : otherwise;
    }

    [GeneratedRegex("--paper:\\s*(#[0-9a-fA-F]{3,6})")]
    private static partial Regex Paper();

    [GeneratedRegex("--accent:\\s*(#[0-9a-fA-F]{3,6})")]
    private static partial Regex Accent();
}
