using Placard.Content;
using Placard.Reading.FrontMatter;

namespace Placard.Reading.Settings;

/// <summary>The keys of each item of <c>navigation</c>.</summary>
internal static class NavigationKeys
{
    public static MappingSchema<NavigationItem> Schema { get; } = new(
        Keys<NavigationItem>.ShortText("title", "About", "The link's text.", item => item.Title) with { Required = true, Member = null },
        Keys<NavigationItem>.ShortText("link", "pages/about.md", "A file, a path of the archive, or an address.", item => item.Link) with
        {
            Required = true,
            Member = null,
            MemberName = "url",
        });

    public static IReadOnlyList<NavigationItem> Read(MappingReader keys) =>
        [.. keys.Maps("navigation", Schema).Select(map => new NavigationItem(map.RequiredText("title"), map.RequiredText("link"), map.LocationOf("link")))];
}
