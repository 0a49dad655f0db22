using Placard.Model;
using Placard.Rendering.Theming;

namespace Placard.Outputs.Lists;

/// <summary>A page that leads to the lists of one sort: all years, all tags.</summary>
internal static class IndexPages
{
    public static OutputFile Of(OutputContext context, string title, Permalink permalink, IEnumerable<PageLink> groups) => context.Page(new PageView
    {
        Layout = "index",
        Permalink = permalink,
        Title = title,
        Lang = context.Site.Settings.DefaultLanguage,
        Breadcrumbs = [context.HomeLink],
        Values = new Dictionary<string, object?> { ["groups"] = groups },
    });
}
