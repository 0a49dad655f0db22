using System.Text.RegularExpressions;
using Placard.Outputs.Lists;
using Placard.Outputs.Pages;
using Placard.Outputs.Search;
using Placard.Urls;

namespace Placard.Importing;

/// <summary>The paths at which an archive publishes pages of its own, or will once it has something to show there; no imported text can have them.</summary>
internal static partial class OwnUrls
{
    private static readonly string[] Pages = [ListUrls.Home.Path, ListUrls.Copies.Path, SearchOutput.Page.Path, NotFoundPage.Page.Path];

    private static readonly HashSet<string> FacetNames = [.. Facets.All.Select(facet => facet.Name)];

    /// <summary>Whether a path, in any case, is one of them.</summary>
    public static bool Contains(string path)
    {
        path = path.ToLowerInvariant();
        return ListUrls.IsOnceFilled(path) || Pages.Contains(path) || path.StartsWith("admin/", StringComparison.Ordinal)
            || (ListPage.Match(path) is { Success: true } list && FacetNames.Contains(list.Groups[1].Value));
    }

    /// <summary>A list of a facet, or one of the list's further pages.</summary>
    [GeneratedRegex(@"^([^/]+)/[^/]+(?:/[0-9]+)?\.html$")]
    private static partial Regex ListPage { get; }
}
