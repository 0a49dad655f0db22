using Placard.Content;

namespace Placard.Outputs.Lists;

/// <summary>The facet of entries by tag.</summary>
public sealed class TagLists : Facet
{
    public override string Name => "tags";

    internal override IReadOnlyList<EntryList> ListsOf(Site site) => NamedLists.Of(site, Name, site.Entries, entry => entry.Tags);
}
