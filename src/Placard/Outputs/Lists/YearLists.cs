using System.Globalization;
using Placard.Charts;
using Placard.Content;
using Placard.Outputs.Citations;
using Placard.Text;

namespace Placard.Outputs.Lists;

/// <summary>The facet of articles by year, latest first, with column charts by year and month.</summary>
public sealed class YearLists : Facet
{
    /// <summary>The maximum range of years for which the chart includes years without articles; a wrong date could make it too wide.</summary>
    private const int MaxYears = 150;

    public override string Name => "years";

    internal override IReadOnlyList<EntryList> ListsOf(Site site) =>
        [.. FixedValueLists.Of(site, Name, site.Articles, article => article.Published.YearName, year => year)
            .Select(list => IsDecade(list) ? list with { Title = list.Title.Replace('-', '–') } : list)];

    private protected override Dictionary<string, object?>? ExtrasOf(OutputContext context)
    {
        // A decade has a list, and no column between the years.
        var lists = ListsOf(context).Where(list => !IsDecade(list)).ToList();
        if (lists.Count < 2) return null;
        var byYear = lists.ToDictionary(list => int.Parse(list.Title, CultureInfo.InvariantCulture));
        var (first, last) = (byYear.Keys.Min(), byYear.Keys.Max());
        var years = last - first < MaxYears ? Enumerable.Range(first, last - first + 1) : byYear.Keys.Order();
        return new()
        {
            ["picture"] = Image(context, context.Text("picture.years"), context.Text("picture.year"),
            years.Select(year => DataOf(year.ToString("D4", CultureInfo.InvariantCulture), null, byYear.GetValueOrDefault(year))))
        };
    }

    private protected override Dictionary<string, object?>? ExtrasOf(OutputContext context, EntryList list)
    {
        var citations = CitationFiles.LinksOf(context, list.Permalink);
        if (context.Site.Omits(MonthLists.OutputName) || IsDecade(list)) return new() { ["citations"] = citations };
        var lang = context.Site.Settings.DefaultLanguage;
        var year = int.Parse(list.Title, CultureInfo.InvariantCulture);
        var months = MonthLists.Of(context, list.Entries).ToList();
        var byMonth = months.ToDictionary(month => ((Article)month.Entries[0]).Published.Month!.Value);
        var title = context.Text("picture.months").Replace("{year}", list.Title, StringComparison.Ordinal);
        return new()
        {
            ["citations"] = citations,
            ["months"] = months.Select(month => month.ToLink()),
            ["picture"] = months.Count < 2 ? null : Image(context, title, context.Text("picture.month"), Enumerable.Range(1, 12)
                .Select(month =>
                    DataOf(context.Theme.Month(lang, year, month), month.ToString(CultureInfo.InvariantCulture), byMonth.GetValueOrDefault(month)))),
        };
    }

    private static bool IsDecade(EntryList list) => ((Article)list.Entries[0]).Published.Year is null;

    private static ColumnChart Image(OutputContext context, string title, string heading, IEnumerable<ColumnData> columns) =>
        ColumnChart.Of(title, heading, [.. columns], TextDirection.Of(context.Site.Settings.DefaultLanguage) == "rtl");

    private static ColumnData DataOf(string name, string? label, EntryList? list) => new(name, label ?? name, list?.Entries.Count ?? 0, list?.ToLink());
}
