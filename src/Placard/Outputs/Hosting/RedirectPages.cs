using Placard.Model;
using Placard.Rendering.Theming;

namespace Placard.Outputs.Hosting;

/// <summary>A page at every former address, which leads on to today's; it works on every host and from a disk.</summary>
public sealed class RedirectPages : ISiteOutput
{
    public string Name => "redirect-pages";

    public IEnumerable<OutputFile> Files(OutputContext context) =>
        from entry in context.Site.Entries
        from alias in entry.Aliases
        select new OutputFile(alias.Path, alias.Location, (to, diagnostics) => context.Pages.Render(View(context, entry, new Permalink(alias.Path)), to, diagnostics)) { IsChosen = true };

    private static PageView View(OutputContext context, Entry entry, Permalink former) => new()
    {
        Layout = "redirect",
        Permalink = former,
        Title = entry.Title,
        Lang = entry.Lang,
        Values = new Dictionary<string, object?>
        {
            ["target"] = former.Root + entry.Permalink.Href,
            ["targetTitle"] = entry.Title,
            ["targetCanonical"] = Canonical.Of(context.Site, entry.Permalink),
        },
    };
}
