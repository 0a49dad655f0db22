namespace Placard.Importing.Html;

/// <summary>Writes lists as lines of Markdown.</summary>
internal static class ListWriter
{
    /// <summary>
    /// The number of items from which on blank lines stand between them: a paragraph of Markdown, up to a blank line, has at most 5,000 brackets.
    /// </summary>
    private const int MaxTight = 500;

    /// <summary>The sign of a list: another than that of a list directly before it, of which it would else be a part.</summary>
    public static char MarkerAfter(char? before, ListBlock list) =>
        list.Start is null ? before == '-' ? '*' : '-' : before == '.' ? ')' : '.';

    public static IEnumerable<string> LinesOf(ListBlock list, char marker)
    {
        var isTight = list.Items.Count <= MaxTight && list.Items.All(IsTight);
        var number = list.Start;
        var isFirst = true;
        foreach (var item in list.Items)
        {
            if (!isFirst && !isTight) yield return "";
            isFirst = false;
            var sign = number is { } n ? string.Create(null, $"{n}{marker}") : marker.ToString();
            number++;
            var lines = BlockWriter.LinesOf(item, isTight);
            if (lines.Count == 0) yield return sign;
            var indent = new string(' ', sign.Length + 1);
            for (var i = 0; i < lines.Count; i++) yield return i == 0 ? $"{sign} {lines[i]}" : lines[i].Length == 0 ? "" : indent + lines[i];
        }
    }

    /// <summary>Whether the blocks of an item can follow each other without blank lines, and none of them is a paragraph of its own.</summary>
    private static bool IsTight(IReadOnlyList<Block> item)
    {
        if (item.Count == 0) return false;
        for (var i = 0; i < item.Count; i++)
        {
            var fits = item[i] switch
            {
                TextBlock { Level: 0 } text => i == 0 && text.IsBare,
                TextBlock => i == 0,
                ListBlock list => list.Start is null or 1 && list.Items[0].Count > 0,
                QuoteBlock => i == 0 || item[i - 1] is not QuoteBlock,
                CodeBlock => true,
                _ => false,
            };
            if (!fits) return false;
        }
        return true;
    }
}
