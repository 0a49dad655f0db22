namespace Placard.Importing.Html;

/// <summary>Writes tables as lines of Markdown.</summary>
internal static class TableWriter
{
    public static IEnumerable<string> LinesOf(TableBlock table)
    {
        for (var i = 0; i < table.Rows.Count; i++)
        {
            yield return $"| {string.Join(" | ", table.Rows[i].Select(cell => LineWriter.Write(cell, LinePlace.Cell)))} |";
            if (i == 0) yield return $"| {string.Join(" | ", table.Alignments.Select(RuleOf))} |";
        }
    }

    private static string RuleOf(string alignment) => alignment switch { "left" => ":---", "center" => ":---:", "right" => "---:", _ => "---" };
}
