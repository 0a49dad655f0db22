using Placard.Content;

namespace Placard.Outputs.Lists;

/// <summary>The facet of actions by target.</summary>
public sealed class TargetLists : Facet
{
    public override string Name => "targets";

    internal override IReadOnlyList<EntryList> ListsOf(Site site) =>
        NamedLists.Of(site, Name, site.Actions, entry => ((CampaignAction)entry).TargetsWithoutContact.Select(target => target.ListName));
}
