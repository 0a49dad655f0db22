using Placard.Content;
using Placard.Urls;

namespace Placard.Theming;

/// <summary>The canonical URL of a page: the one at its origin, wherever this copy is published.</summary>
public static class CanonicalUrl
{
    public static string Of(Site site, Permalink permalink)
    {
        var origin = site.Options.MirrorOf ?? site.BaseUrl;
        if (!origin.EndsWith('/')) origin += '/';
        return permalink.Path == "index.html" ? origin : origin + permalink.Href;
    }
}
