using Placard.Diagnostics;
using Placard.Theming;
using Placard.Urls;

namespace Placard.Outputs.Hosting;

/// <summary>A redirect page at every former URL; it works on every host and from a disk.</summary>
public sealed class RedirectPages : ISiteOutput
{
    public string Name => "redirect-pages";

    public IEnumerable<OutputFile> Files(OutputContext context) =>
        from entry in context.Site.Entries
        from alias in entry.Aliases
        select Page(context, new Permalink(alias.Path), entry.Permalink, entry.Title, entry.Lang, alias.Location);

    /// <summary>A page that redirects from one URL to another.</summary>
    internal static OutputFile Page(OutputContext context, Permalink former, Permalink target, string title, string lang, SourceLocation origin) =>
        new(former.Path, origin, (to, diagnostics) => context.Pages.Render(
            new PageView
            {
                Layout = "redirect",
                IsStandalone = true,
                Permalink = former,
                Title = title,
                Lang = lang,
                Values = new Dictionary<string, object?>
                {
                    ["target"] = former.Root + target.Href,
                    ["targetTitle"] = title,
                    ["targetCanonical"] = CanonicalUrl.Of(context.Site, target),
                },
            },
            to,
            diagnostics))
        { HasAuthoredPath = true };
}
