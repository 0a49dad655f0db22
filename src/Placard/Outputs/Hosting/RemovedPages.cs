using Placard.Theming;
using Placard.Urls;

namespace Placard.Outputs.Hosting;

/// <summary>A page at every address of something that was taken away, which says so and why; nothing else leads there.</summary>
public sealed class RemovedPages : ISiteOutput
{
    public string Name => "tombstones";

    public IEnumerable<OutputFile> Files(OutputContext context) => context.Site.RemovedUrls.Select(tombstone =>
        new OutputFile(tombstone.Page.Path, tombstone.Location, (to, diagnostics) => context.Pages.Render(View(context, tombstone), to, diagnostics))
        {
            IsChosen = true,
            IsLasting = tombstone.Page == tombstone.Address,
        });

    private static PageView View(OutputContext context, RemovedUrl tombstone) => new()
    {
        Layout = "gone",
        Permalink = tombstone.Page,
        Title = context.Text(tombstone.Lang, "gone.title"),
        Subtitle = tombstone.Title is { } title ? $"{title} ({tombstone.Address.Path})" : tombstone.Address.Path,
        Lang = tombstone.Lang,
        Indexed = false,
        Breadcrumbs = [context.HomeLink],
        Values = new Dictionary<string, object?>
        {
            ["reason"] = tombstone.Reason,
            ["formerTitle"] = tombstone.Title,
            ["address"] = CanonicalUrl.Of(context.Site, tombstone.Address),
        },
    };
}
