using Placard.Building;
using Placard.Content;
using Statiq.Common;

namespace Placard.Statiq;

/// <summary>The options of a build from the settings of the site and the environment.</summary>
internal static class SiteOptions
{
    /// <exception cref="FormatException">The day of the build is malformed.</exception>
    public static BuildOptions Of(IReadOnlySettings settings)
    {
        var options = BuildEnvironment.Options(Environment.GetEnvironmentVariable, DateTimeOffset.UtcNow);
        if (settings.GetString(PlacardKeys.AsOf) is { Length: > 0 } asOf) options = At(asOf, options);
        return options with
        {
            BaseUrl = TextOf(PlacardKeys.BaseUrl),
            MirrorOf = TextOf(PlacardKeys.MirrorOf),
            Drafts = settings.GetBool(PlacardKeys.Drafts),
        };

        string? TextOf(string key) => settings.GetString(key) is { Length: > 0 } text ? text : null;
    }

    private static BuildOptions At(string asOf, BuildOptions options) => BuildEnvironment.At(asOf) is { } at
        ? options with { AsOf = at.AsOf, AsOfTime = at.AsOfTime }
        : throw new FormatException($"The setting {PlacardKeys.AsOf} is '{asOf}'. Write a day such as 2026-05-31, or a moment such as 2026-05-31T18:00:00Z.");
}
