using Placard.Content;
using Placard.Diagnostics;
using Placard.Images;
using Placard.Reading.FrontMatter;
using Placard.Reading.Sources;
using Placard.Text;
using Placard.Urls;
using static Placard.Reading.FrontMatter.Keys<Placard.Content.ThemeSettings>;

namespace Placard.Reading.Settings;

/// <summary>The keys below <c>theme</c>.</summary>
internal static class ThemeKeys
{
    public static MappingSchema<ThemeSettings> Schema { get; } = new(
        ShortText("accent", "\"#0b5c4a\"", "The colour of the line, of buttons and of what is open.", theme => theme.Accent?.Colour.ToString()),
        ShortText("accentDark", "\"#5fc7ae\"", "The same on dark screens; else a lighter shade is taken.", theme => theme.AccentDark?.Colour.ToString()),
        File("logo", "files/logo.svg", "A picture beside the name at the top of every page.", theme => theme.Logo?.Permalink.Path),
        ShortText("name", "Short name", "What stands at the top of every page; else the title.", theme => theme.Name));

    public static ThemeSettings Read(SourceIndex sources, MappingReader settings) =>
        settings.Map("theme", Schema) is { } keys
            ? new ThemeSettings(keys.Text("name"), Logo(sources, keys), ColourOf(keys, "accent"), ColourOf(keys, "accentDark"))
            : new ThemeSettings(null, null, null, null);

    private static Image? Logo(SourceIndex sources, MappingReader keys)
    {
        if (keys.Text("logo") is not { } written || sources.Resolve(keys.File, written, keys.LocationOf("logo"), keys.Diagnostics) is not { } file) return null;
        if (file.Path.StartsWith("files/", StringComparison.Ordinal)) return new Image(new Permalink(file.Path), "");
        keys.Diagnostics.Report(DiagnosticDescriptors.NotPublished, keys.LocationOf("logo"), written);
        return null;
    }

    private static ThemeColour? ColourOf(MappingReader keys, string key)
    {
        if (keys.Text(key) is not { } written) return null;
        if (RgbColour.TryParse(written, out var colour)) return new ThemeColour(colour, keys.LocationOf(key));
        keys.Diagnostics.Report(DiagnosticDescriptors.NotAColour, keys.LocationOf(key), written, key);
        return null;
    }
}
