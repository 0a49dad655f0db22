using Placard.Charts;
using Placard.Liquid;
using Placard.Text;

namespace Placard.Theming.Members;

/// <summary>Template members of charts: every length with its unit, to be written as it is.</summary>
internal static class ChartMembers
{
    private const double LineOfText = .95, MarkHeight = .8;

    public static readonly MemberTable Code = MemberTables.Of<QrCode>("code", ("size", (code, _) => code.Size), ("path", (code, _) => code.Path));

    public static readonly MemberTable Columns = MemberTables.Of<ColumnChart>(
        "picture",
        ("title", (chart, _) => chart.Title),
        ("heading", (chart, _) => chart.Heading),
        ("columns", (chart, _) => chart.Columns),
        ("most", (chart, _) => chart.Columns.MaxBy(column => column.Data.Value)),
        ("height", (_, _) => ChartScale.Em(ColumnChart.ValueHeight + ColumnChart.MaxHeight + ColumnChart.LabelHeight)),
        ("base", (_, _) => ChartScale.Em(ColumnChart.ValueHeight + ColumnChart.MaxHeight)),
        ("labelY", (_, _) => ChartScale.Em(ColumnChart.ValueHeight + ColumnChart.MaxHeight + 1.2)));

    public static readonly MemberTable Column = MemberTables.Of<Column>(
        "column",
        ("name", (column, _) => column.Data.Name),
        ("label", (column, _) => column.ShowsLabel ? column.Data.Label : null),
        ("value", (column, _) => column.Data.Value),
        ("showsValue", (column, _) => column.ShowsValue),
        ("list", (column, _) => column.Data.List),
        ("x", (column, _) => ChartScale.Percent(column.X)),
        ("middle", (column, _) => ChartScale.Percent(column.X + (column.Width / 2))),
        ("width", (column, _) => ChartScale.Percent(column.Width)),
        ("y", (column, _) => ChartScale.Em(ColumnChart.ValueHeight + ColumnChart.MaxHeight - column.Height)),
        ("height", (column, _) => ChartScale.Em(column.Height)),
        ("valueY", (column, _) => ChartScale.Em(ColumnChart.ValueHeight + ColumnChart.MaxHeight - column.Height - .35)));

    public static readonly MemberTable Bars = MemberTables.Of<BarChart>(
        "picture",
        ("bars", (chart, _) => chart.Bars),
        ("height", (chart, _) => ChartScale.Em(chart.Bars.Count * BarChart.RowHeight)),
        ("start", (_, context) => StartOf(context)),
        ("end", (_, context) => EndOf(context)));

    public static readonly MemberTable Bar = MemberTables.Of<Bar>(
        "bar",
        ("name", (bar, _) => bar.Name),
        ("value", (bar, _) => bar.Value),
        ("x", (bar, _) => ChartScale.Percent(bar.X)),
        ("y", (bar, _) => ChartScale.Em(bar.Y + LineOfText + .3)),
        ("textY", (bar, _) => ChartScale.Em(bar.Y + LineOfText)),
        ("width", (bar, _) => ChartScale.Percent(bar.Width)));

    public static readonly MemberTable Life = MemberTables.Of<TimelineChart>(
        "picture",
        ("from", (chart, _) => chart.From),
        ("to", (chart, _) => chart.To),
        ("lanes", (chart, _) => chart.Lanes),
        ("ticks", (chart, _) => chart.Ticks.Select(ChartScale.Percent)),
        ("height", (chart, _) => ChartScale.Em((chart.Lanes.Count * TimelineChart.LaneHeight) + 1.9)),
        ("base", (chart, _) => ChartScale.Em((chart.Lanes.Count * TimelineChart.LaneHeight) + .3)),
        ("labelY", (chart, _) => ChartScale.Em((chart.Lanes.Count * TimelineChart.LaneHeight) + 1.6)),
        ("start", (_, context) => StartOf(context)),
        ("end", (_, context) => EndOf(context)));

    public static readonly MemberTable Lane = MemberTables.Of<Lane>(
        "lane",
        ("type", (lane, _) => lane.Type),
        ("count", (lane, _) => lane.Count),
        ("marks", (lane, _) => lane.Marks),
        ("textY", (lane, _) => ChartScale.Em(lane.Y + LineOfText)),
        ("y", (lane, _) => ChartScale.Em(lane.Y + LineOfText + .45)),
        ("middle", (lane, _) => ChartScale.Em(lane.Y + LineOfText + .45 + (MarkHeight / 2))),
        ("countY", (lane, _) => ChartScale.Em(lane.Y + LineOfText + .45 + (MarkHeight / 2) + .35)));

    public static readonly MemberTable Mark = MemberTables.Of<Mark>(
        "mark",
        ("isDay", (mark, _) => mark.Width == 0),
        ("isInexact", (mark, _) => mark.IsInexact),
        ("count", (mark, _) => mark.Count),
        ("anchor", (mark, context) => HasRoomAfter(mark, context) ? "start" : "end"),
        ("dx", (mark, context) => HasRoomAfter(mark, context) == (StartOf(context) == "0%") ? ".7em" : "-.7em"),
        ("x", (mark, _) => ChartScale.Percent(mark.X)),
        ("width", (mark, _) => ChartScale.Percent(mark.Width)));

    /// <summary>Whether a label that begins at a mark, in the direction of the page's language, stays inside the chart.</summary>
    private static bool HasRoomAfter(Mark mark, PageContext context) => StartOf(context) == "0%" ? mark.X < 60 : mark.X > 40;

    private static string StartOf(PageContext context) => TextDirection.Of(context.Page.Lang) == "rtl" ? "100%" : "0%";

    private static string EndOf(PageContext context) => TextDirection.Of(context.Page.Lang) == "rtl" ? "0%" : "100%";
}
