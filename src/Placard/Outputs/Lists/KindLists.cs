using Placard.Model;
using Placard.Rendering.Theming;

namespace Placard.Outputs.Lists;

/// <summary>Articles by kind.</summary>
public sealed class KindLists : ISiteOutput
{
    public string Name => "kinds";

    public IEnumerable<OutputFile> Files(OutputContext context)
    {
        if (context.Lists.Kinds.Count == 0) yield break;
        var title = context.Text("lists.kinds");
        yield return IndexPages.Of(context, title, ListAddresses.Kinds, context.Lists.Kinds.Select(kind => kind.ToLink(TitleOf(context, kind))));
        foreach (var kind in context.Lists.Kinds)
        {
            foreach (var page in ListPages.Of(context, TitleOf(context, kind), kind, new PageLink(title, ListAddresses.Kinds))) yield return page;
        }
    }

    internal static string TitleOf(OutputContext context, EntryList kind) => context.Text($"kinds.{kind.Title}");
}
