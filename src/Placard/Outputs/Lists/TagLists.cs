using Placard.Model;
using Placard.Rendering.Theming;

namespace Placard.Outputs.Lists;

/// <summary>Everything by tag.</summary>
public sealed class TagLists : ISiteOutput
{
    public string Name => "tags";

    public IEnumerable<OutputFile> Files(OutputContext context)
    {
        if (context.Lists.Tags.Count == 0) yield break;
        var title = context.Text("lists.tags");
        yield return IndexPages.Of(context, title, ListAddresses.Tags, context.Lists.Tags.Select(tag => tag.ToLink()));
        foreach (var tag in context.Lists.Tags)
        {
            foreach (var page in ListPages.Of(context, tag.Title, tag, new PageLink(title, ListAddresses.Tags))) yield return page;
        }
    }
}
