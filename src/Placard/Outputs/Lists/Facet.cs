using Placard.Content;
using Placard.Urls;

namespace Placard.Outputs.Lists;

/// <summary>
/// One way to browse the archive: a list for each value that occurs (a year, a person), and a page that leads to them all. What
/// nobody wrote has no list. Of the versions of a text a list holds one: in the archive's own language, else the original.
/// </summary>
public abstract class Facet : ISiteOutput
{
    /// <summary>The name for <c>omit:</c>, the folder of the lists, and below <c>lists</c> the key of their title.</summary>
    public abstract string Name { get; }

    internal Permalink Index => ListUrls.IndexOf(Name);

    /// <summary>How few lists are none: of a single language nobody needs to be told.</summary>
    private protected virtual int MinLists => 1;

    /// <summary>The lists, in the order in which readers look for one.</summary>
    internal abstract IReadOnlyList<EntryList> ListsOf(Site site);

    /// <summary>The lists of the context's site, computed once.</summary>
    internal IReadOnlyList<EntryList> ListsOf(OutputContext context) => context.Cache.Get(this, () => ListsOf(context.Site));

    /// <summary>A list's title as readers see it.</summary>
    internal virtual string TitleOf(OutputContext context, EntryList list) => list.Title;

    /// <summary>What the first page of a list shows besides.</summary>
    private protected virtual Dictionary<string, object?>? ExtrasOf(OutputContext context, EntryList list) => null;

    /// <summary>What the page that leads to the lists shows besides.</summary>
    private protected virtual Dictionary<string, object?>? ExtrasOf(OutputContext context) => null;

    public IEnumerable<OutputFile> Files(OutputContext context)
    {
        var lists = ListsOf(context);
        if (lists.Count < MinLists) yield break;
        var title = context.Text($"lists.{Name}");
        foreach (var page in IndexPages.Of(context, title, Index, lists, list => LinkTo(context, list), () => ExtrasOf(context))) yield return page;
        foreach (var list in lists)
        {
            foreach (var page in ListPages.Of(context, TitleOf(context, list), list, [new PageLink(title, Index)], () => ExtrasOf(context, list))) yield return page;
        }
    }

    internal PageLink LinkTo(OutputContext context, EntryList list) => list.ToLink(TitleOf(context, list));
}
