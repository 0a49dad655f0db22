using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Placard.Syntax;

/// <summary>A letter as plain text, as one would type it in a mail: the same for the form, the mail, the copy and the print sheet.</summary>
public sealed class LetterText
{
    private readonly LetterWords words;

    private LetterText(Func<string, string?> absolute) => words = new LetterWords(absolute);

    /// <summary>
    /// The text of a letter's blocks. The URL of a link follows its words in parentheses; notes follow the letter under the numbers that they
    /// have on the page; each row of a table is a line, each line of a quotation begins with <c>&gt;</c>, and the items of an inner list are indented.
    /// </summary>
    /// <param name="absolute">Makes the URL of a link absolute; null if it leads nowhere.</param>
    public static string Of(IEnumerable<Block> blocks, Func<string, string?> absolute)
    {
        var letter = new LetterText(absolute);
        var parts = new List<string> { letter.Join(blocks, "\n\n") };
        for (var i = 0; i < letter.words.Notes.Count; i++)
        {
            var note = letter.words.Notes[i];
            parts.Add($"{LetterWords.NumberOf(note)} {letter.Join(note, "\n\n")}");
        }
        return string.Join("\n\n", parts.Where(part => part.Length > 0));
    }

    private string Join(IEnumerable<Block> blocks, string separator) =>
        string.Join(separator, blocks.Select(block => TextOf(block, separator)).Where(text => text.Length > 0));

    /// <param name="separator">What separates the blocks around it.</param>
    private string TextOf(Block block, string separator) => block switch
    {
        FootnoteGroup or LinkReferenceDefinitionGroup => "",
        ThematicBreakBlock => "* * *",
        ListBlock list => TextOf(list),
        Table table => string.Join('\n', table.OfType<TableRow>().Select(row => string.Join(" | ", row.Cast<Block>().Select(CellText)))),
        QuoteBlock quote => Prefix(Join(quote, "\n\n"), "> ", "> "),
        DefinitionItem item => string.Join('\n', item.Select(part => part is DefinitionTerm ? TextOf(part, "\n") : Prefix(TextOf(part, "\n"), "  ", "  "))),
        LeafBlock { Inline: { } inline } => words.TextOf(inline),
        HtmlBlock html => words.TextOfHtml(html.Lines.ToString()),
        LeafBlock leaf => leaf.Lines.ToString().TrimEnd(),
        ContainerBlock container => Join(container, separator),
        _ => "",
    };

    private string TextOf(ListBlock list)
    {
        var separator = list.IsLoose ? "\n\n" : "\n";
        return string.Join(separator, list.OfType<ListItemBlock>().Select(item =>
        {
            var marker = list.IsOrdered ? $"{item.Order}. " : "- ";
            return Prefix(Join(item, separator), marker, new string(' ', marker.Length));
        }));
    }

    private string CellText(Block cell) => TextOf(cell, " ").ReplaceLineEndings(" ");

    /// <summary>The text with <paramref name="first"/> before its first line and <paramref name="rest"/> before the others.</summary>
    private static string Prefix(string text, string first, string rest) =>
        string.Join('\n', text.Split('\n').Select((line, i) => ((i == 0 ? first : rest) + line).TrimEnd()));
}
