using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Placard.Syntax;

/// <summary>The text of an action without its letters, for the time before it opens.</summary>
internal static class WithheldLetters
{
    /// <summary>
    /// The text with an empty line in place of each line of a letter, so that every other line keeps its number. Definitions of links, and of notes to
    /// which the other text refers, stay. A text that can't be parsed, which is an error where it is rendered, is returned as it is.
    /// </summary>
    public static string Remove(string text)
    {
        if (MarkdownParser.TryParse(text) is not { } document) return text;
        var sections = LetterSection.FindAll(document);
        return sections.Count == 0 ? text : Remove(text, document, sections);
    }

    private static string Remove(string text, MarkdownDocument document, IReadOnlyList<LetterSection> sections)
    {
        var kept = KeptLines(text, document, sections);
        var lines = text.Split('\n');
        var hidden = sections.Select(section => (Start: LineOf(text, document[section.Heading]),
            End: section.End < document.Count && document[section.End] is HeadingBlock next ? LineOf(text, next) : lines.Length)).ToList();
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0) result.Append('\n');
            if (kept.Contains(i) || !hidden.Any(section => section.Start <= i && i < section.End)) result.Append(lines[i]);
        }
        return result.ToString();
    }

    /// <summary>The line on which a block begins; of a heading that is underlined, that of its words.</summary>
    private static int LineOf(string text, Block block) => text.AsSpan(0, block.Span.Start).Count('\n');

    /// <summary>The lines of definitions that the text around the letters needs.</summary>
    private static HashSet<int> KeptLines(string text, MarkdownDocument document, IReadOnlyList<LetterSection> sections)
    {
        var letters = sections.SelectMany(section => document.Skip(section.Heading).Take(section.End - section.Heading)).ToHashSet<Block>();
        var notes = document.Descendants<Footnote>().Where(note => note.Links.Any(link => !link.IsBackLink && !letters.Contains(RootOf(link)))).ToList();
        var links = document.Descendants<LinkReferenceDefinition>().Where(definition => definition is not FootnoteLinkReferenceDefinition);
        IEnumerable<Block> kept = [.. notes, .. links];
        return [.. kept.SelectMany(block => Enumerable.Range(LineOf(text, block), 1 + text.AsSpan(block.Span.Start, block.Span.Length).TrimEnd().Count('\n')))];
    }

    /// <summary>The block of the document in which an inline stands; of one in a note, the note.</summary>
    private static Block RootOf(Inline inline)
    {
        var container = inline.Parent!;
        while (container.Parent is { } outer) container = outer;
        Block block = container.ParentBlock!;
        while (block.Parent is { } parent and not MarkdownDocument and not FootnoteGroup) block = parent;
        return block;
    }
}
