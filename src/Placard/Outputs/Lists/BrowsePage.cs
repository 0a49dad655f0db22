using Placard.Model;
using Placard.Rendering.Theming;

namespace Placard.Outputs.Lists;

/// <summary>All ways into the archive on one page.</summary>
public sealed class BrowsePage : ISiteOutput
{
    public string Name => "browse";

    public IEnumerable<OutputFile> Files(OutputContext context)
    {
        if (!WaysIn.Sections(context).Any()) yield break;
        yield return context.Page(ListAddresses.Browse, () => new PageView
        {
            Layout = "browse",
            Permalink = ListAddresses.Browse,
            Title = context.Text("browse.title"),
            Lang = context.Site.Settings.DefaultLanguage,
            Breadcrumbs = [context.HomeLink],
            Values = new Dictionary<string, object?> { ["lists"] = WaysIn.Sections(context), ["ways"] = WaysIn.All(context) },
        });
    }
}
