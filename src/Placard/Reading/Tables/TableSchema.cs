using Placard.Diagnostics;

namespace Placard.Reading.Tables;

/// <summary>The columns that tables of one kind may have.</summary>
internal sealed class TableSchema(params TableColumn[] columns)
{
    private readonly Dictionary<string, TableColumn> byHeading = columns.ToDictionary(column => TableColumn.Fold(column.Name), StringComparer.Ordinal);

    public IReadOnlyList<TableColumn> Columns { get; } = columns;

    public IEnumerable<string> Names => Columns.Select(column => column.Name);

    /// <summary>The column that a heading names; null where there is none.</summary>
    public TableColumn? Find(string heading) => byHeading.GetValueOrDefault(TableColumn.Fold(heading));

    /// <summary>The protective column that an unknown heading may mean; null where it is close to none.</summary>
    public TableColumn? NearestProtective(string heading)
    {
        var folded = TableColumn.Fold(heading);
        var protective = Columns.Where(column => column.IsProtective);
        return protective.FirstOrDefault(column => column.Stems.Any(stem => folded.Contains(stem, StringComparison.Ordinal)))
            ?? (NearestName.Of(folded, protective.Select(column => column.Name)) is { } name ? Find(name) : null);
    }
}
