using Placard.Model;

namespace Placard.Rendering.Theming;

/// <summary>The one address at which a page wants to be known: at its origin, wherever this copy stands.</summary>
public static class Canonical
{
    public static string Of(Site site, Permalink permalink)
    {
        var origin = site.Options.MirrorOf ?? site.BaseUrl;
        if (!origin.EndsWith('/')) origin += '/';
        return permalink.Path == "index.html" ? origin : origin + permalink.Href;
    }
}
