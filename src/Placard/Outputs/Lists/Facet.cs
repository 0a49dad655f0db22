using Placard.Content;
using Placard.Urls;

namespace Placard.Outputs.Lists;

/// <summary>
/// A facet of the archive: a list for each value that occurs (a year, a person), and an index of these lists. Of the translations of an entry a
/// list contains one: the one in the archive's default language, else the original.
/// </summary>
public abstract class Facet : ISiteOutput
{
    /// <summary>The name for <c>omit:</c>, the folder of the lists, and the key of their title below <c>lists</c> in a locale.</summary>
    public abstract string Name { get; }

    internal Permalink Index => ListUrls.IndexOf(Name);

    /// <summary>The minimum number of lists for which the facet is published. [default: 1]</summary>
    private protected virtual int MinLists => 1;

    /// <summary>The lists in display order.</summary>
    internal abstract IReadOnlyList<EntryList> ListsOf(Site site);

    /// <summary>The lists of the context's site, computed once.</summary>
    internal IReadOnlyList<EntryList> ListsOf(OutputContext context) => context.Cache.Get(this, () => ListsOf(context.Site));

    /// <summary>The display title of a list.</summary>
    internal virtual string TitleOf(OutputContext context, EntryList list) => list.Title;

    /// <summary>Additional template values of the first page of a list.</summary>
    private protected virtual Dictionary<string, object?>? ExtrasOf(OutputContext context, EntryList list) => null;

    /// <summary>Additional template values of the index page.</summary>
    private protected virtual Dictionary<string, object?>? ExtrasOf(OutputContext context) => null;

    public IEnumerable<OutputFile> Files(OutputContext context)
    {
        var lists = ListsOf(context);
        if (lists.Count < MinLists) yield break;
        var title = context.Text($"lists.{Name}");
        foreach (var page in IndexPages.Of(context, title, Index, lists, list => LinkTo(context, list), () => ExtrasOf(context))) yield return page;
        foreach (var list in lists)
        {
            foreach (var page in ListPages.Of(context, TitleOf(context, list), list, [new PageLink(title, Index)], () => ExtrasOf(context, list)))
                yield return page;
        }
    }

    internal PageLink LinkTo(OutputContext context, EntryList list) => list.ToLink(TitleOf(context, list));
}
