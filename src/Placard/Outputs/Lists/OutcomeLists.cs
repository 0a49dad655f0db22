using Placard.Content;
using Placard.Text;

namespace Placard.Outputs.Lists;

/// <summary>The facet of campaigns by outcome.</summary>
public sealed class OutcomeLists : Facet
{
    public override string Name => "outcomes";

    internal override IReadOnlyList<EntryList> ListsOf(Site site) =>
        [.. FixedValueLists.Of(site, Name, site.Campaigns.OrderBy(campaign => campaign.Outcome), campaign => campaign.Outcome, EnumNames<Outcome>.NameFor)];

    internal override string TitleOf(OutputContext context, EntryList list) => context.Text($"outcomes.{list.Title}");
}
