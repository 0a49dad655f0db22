using Placard.Content;
using Placard.Urls;

namespace Placard.Theming;

/// <summary>The one address at which a page wants to be known: at its origin, wherever this copy stands.</summary>
public static class CanonicalUrl
{
    public static string Of(Site site, Permalink permalink)
    {
        var origin = site.Options.MirrorOf ?? site.BaseUrl;
        if (!origin.EndsWith('/')) origin += '/';
        return permalink.Path == "index.html" ? origin : origin + permalink.Href;
    }
}
