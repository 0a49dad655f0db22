using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Placard.Syntax;

/// <summary>
/// References to notes beside other brackets, as in <c>[^a][^b]</c>, <c>[sic][^a]</c> and <c>[^a][text](url)</c>: each bracket stands for itself. Markdig's
/// parser takes the first for the text of a link and the second for its reference, and the text would be lost, since a reference to a note has none.
/// </summary>
internal sealed class NoteReferences : InlineParser
{
    private readonly LinkInlineParser links;

    /// <param name="links">Parses each bracket.</param>
    public NoteReferences(LinkInlineParser links) => (this.links, OpeningCharacters) = (links, [']']);

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '[' || processor.Inline?.FirstParentOfType<LinkDelimiterInline>() is not { } open) return false;
        if (!IsNote(processor.Document, open.Label) && !IsNote(processor.Document, LabelAfter(slice))) return false;
        var bracket = slice;
        bracket.End = bracket.Start;
        if (!links.Match(processor, ref bracket))
        {
            var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
            processor.Inline = new LiteralInline("]") { Span = new SourceSpan(start, start), Line = line, Column = column };
        }
        slice.SkipChar();
        return true;
    }

    private static string? LabelAfter(StringSlice slice)
    {
        slice.SkipChar();
        return LinkHelper.TryParseLabel(ref slice, out var label, out _) ? label : null;
    }

    private static bool IsNote(MarkdownDocument document, string? label) =>
        label is ['^', ..] && document.TryGetLinkReferenceDefinition(label, out var definition) && definition is FootnoteLinkReferenceDefinition;
}
