using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Placard.Syntax;

/// <summary>
/// Task lists: <c>[ ]</c> and <c>[x]</c> at the start of a list item become boxes, as characters, so that they need no form and stay in plain text.
/// </summary>
internal sealed class TaskMarks : InlineParser
{
    private const string Empty = "\u2610";

    /// <summary>With the selector that keeps it from being shown as an emoji.</summary>
    private const string Ticked = "\u2611\uFE0E";

    public TaskMarks() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.Inline is not null || slice.AsSpan() is not ['[', ' ' or 'x' or 'X', ']', ' ' or '\t', ..]) return false;
        if (processor.Block is not ParagraphBlock { Parent: ListItemBlock item } paragraph || item[0] != paragraph || paragraph.Inline?.FirstChild is not null)
            return false;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        var mark = slice.PeekChar() == ' ' ? Empty : Ticked;
        processor.Inline = new LiteralInline(mark) { Span = new SourceSpan(start, start + 2), Line = line, Column = column };
        slice.Start += 3;
        return true;
    }
}
