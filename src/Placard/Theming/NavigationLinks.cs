using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Urls;

namespace Placard.Theming;

/// <summary>Where the links of the navigation lead.</summary>
public static class NavigationLinks
{
    /// <summary>The links that lead somewhere; for the others see <see cref="Check"/>.</summary>
    internal static IReadOnlyList<NavigationLink> Resolve(Site site, PublishedUrls publishedUrls) =>
        [.. site.Settings.Navigation.Select(item => Resolve(site, publishedUrls, item)).OfType<NavigationLink>()];

    /// <summary>Reports the links that lead nowhere, apart from those to lists that are still empty.</summary>
    public static void Check(Site site, PublishedUrls publishedUrls, DiagnosticBag diagnostics)
    {
        foreach (var item in site.Settings.Navigation.Where(item => !CanLead(item.Link) && Resolve(site, publishedUrls, item) is null))
            diagnostics.Report(DiagnosticDescriptors.SourceNotFound, item.Location, item.Link, SourcePath.Suggest("", item.Link, site.SourcePaths));
    }

    private static bool CanLead(string link) => link.Length == 0 || ListUrls.IsOnceFilled(link.TrimStart('/'));

    private static NavigationLink? Resolve(Site site, PublishedUrls publishedUrls, NavigationItem item)
    {
        if (item.Link.StartsWith("https://", StringComparison.Ordinal) || item.Link.StartsWith("http://", StringComparison.Ordinal))
            return new NavigationLink(item.Title, item.Link, IsOutside: true);
        var path = item.Link.TrimStart('/');
        if (site.EntryAt(path) is { } entry) return new NavigationLink(item.Title, entry.Permalink.Path, IsOutside: false);
        return publishedUrls.Contains(path) ? new NavigationLink(item.Title, path, IsOutside: false) : null;
    }
}
