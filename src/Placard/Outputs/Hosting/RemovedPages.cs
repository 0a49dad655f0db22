using Placard.Theming;
using Placard.Urls;

namespace Placard.Outputs.Hosting;

/// <summary>A page at every removed URL (410) that gives the reason; no other page links to it.</summary>
public sealed class RemovedPages : ISiteOutput
{
    public string Name => "tombstones";

    public IEnumerable<OutputFile> Files(OutputContext context) => context.Site.RemovedUrls.Select(removed =>
        new OutputFile(removed.Page.Path, removed.Location, (to, diagnostics) => context.Pages.Render(View(context, removed), to, diagnostics))
        {
            HasAuthoredPath = true,
            IsKeepable = true,
            IsPermanent = removed.Page == removed.Url,
        });

    private static PageView View(OutputContext context, RemovedUrl removed) => new()
    {
        Layout = "gone",
        Permalink = removed.Page,
        Title = context.Text(removed.Lang, "gone.title"),
        Subtitle = removed.Title is { } title ? $"{title} ({removed.Url.Path})" : removed.Url.Path,
        Lang = removed.Lang,
        Indexed = false,
        Breadcrumbs = [context.HomeLink],
        Values = new Dictionary<string, object?>
        {
            ["reason"] = removed.Reason,
            ["formerTitle"] = removed.Title,
            ["address"] = CanonicalUrl.Of(context.Site, removed.Url),
        },
    };
}
