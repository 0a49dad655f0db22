using Placard.Theming;
using Placard.Urls;

namespace Placard.Outputs.Lists;

/// <summary>The browse page, with all sections and facets.</summary>
public sealed class BrowsePage : ISiteOutput
{
    public string Name => "browse";

    public IEnumerable<OutputFile> Files(OutputContext context)
    {
        if (!BrowseSections.Sections(context).Any()) yield break;
        yield return context.Page(ListUrls.Browse, () => new PageView
        {
            Layout = "browse",
            Permalink = ListUrls.Browse,
            Title = context.Text("browse.title"),
            Lang = context.Site.Settings.DefaultLanguage,
            Breadcrumbs = [context.HomeLink],
            Values = new Dictionary<string, object?> { ["lists"] = BrowseSections.Sections(context), ["ways"] = BrowseSections.All(context) },
        });
    }
}
