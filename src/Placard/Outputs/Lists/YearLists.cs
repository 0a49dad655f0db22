using Placard.Model;
using Placard.Rendering.Theming;

namespace Placard.Outputs.Lists;

/// <summary>Articles by year.</summary>
public sealed class YearLists : ISiteOutput
{
    public string Name => "years";

    public IEnumerable<OutputFile> Files(OutputContext context)
    {
        if (context.Lists.Years.Count == 0) yield break;
        var title = context.Text("lists.years");
        yield return IndexPages.Of(context, title, ListAddresses.Years, context.Lists.Years.Select(year => year.ToLink()));
        foreach (var year in context.Lists.Years)
        {
            foreach (var page in ListPages.Of(context, year.Title, year, new PageLink(title, ListAddresses.Years))) yield return page;
        }
    }
}
