using Placard.Content;

namespace Placard.Outputs.Lists;

/// <summary>The facet of campaigns by organisation, and of articles by the publishers of their sources.</summary>
public sealed class OrganisationLists : Facet
{
    public override string Name => "organisations";

    internal override IReadOnlyList<EntryList> ListsOf(Site site) => NamedLists.Of(site, Name, site.Entries, NamesOf);

    private static IEnumerable<string> NamesOf(Entry entry) => entry switch
    {
        Campaign campaign => campaign.Organisations,
        Article { Source.Publisher: { } publisher } => [publisher],
        _ => [],
    };
}
