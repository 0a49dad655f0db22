using System.Globalization;
using Placard.Model;

namespace Placard.Outputs.Lists;

/// <summary>Articles by year, the latest first.</summary>
public sealed class YearLists : Facet
{
    public override string Name => "years";

    internal override IReadOnlyList<EntryList> ListsOf(Site site) =>
        [.. WordLists.Of(site, Name, site.Articles, article => article.Published.Year, year => year.ToString("D4", CultureInfo.InvariantCulture))];

    private protected override Dictionary<string, object?>? ExtrasOf(OutputContext context, EntryList list) =>
        context.Site.Omits(MonthLists.OutputName) ? null : new() { ["months"] = MonthLists.Of(context, list.Entries).Select(month => month.ToLink()) };
}
