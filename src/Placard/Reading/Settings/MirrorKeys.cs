using Placard.Content;
using Placard.Reading.FrontMatter;

namespace Placard.Reading.Settings;

/// <summary>The keys of each item of <c>mirrors</c>.</summary>
internal static class MirrorKeys
{
    public static MappingSchema<Mirror> Schema { get; } = new(
        Keys<Mirror>.ShortText("name", "Example Library", "Who keeps the copy.", mirror => mirror.Name) with { Required = true },
        Keys<Mirror>.Url("url", "https://mirror.example/", "Where it is.", mirror => mirror.Url) with { Required = true });

    public static IReadOnlyList<Mirror> Read(MappingReader keys) =>
        [.. keys.Maps("mirrors", Schema).Select(map => new Mirror(map.RequiredText("name"), map.Url("url") ?? ""))];
}
