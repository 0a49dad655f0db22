using Placard.Content;
using Placard.Diagnostics;
using Placard.Images;
using Placard.Reading.FrontMatter;
using Placard.Reading.Sources;
using Placard.Text;
using Placard.Urls;

namespace Placard.Reading.Settings;

/// <summary>Reads <c>theme:</c> in <c>archive.yaml</c>.</summary>
internal static class ThemeSettingsReader
{
    public static ThemeSettings Read(SourceIndex sources, MappingReader settings) =>
        settings.Map("theme", ContentSchemas.Theme) is { } keys
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
