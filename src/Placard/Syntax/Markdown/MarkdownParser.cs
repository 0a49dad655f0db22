using Markdig;
using Markdig.Syntax;

namespace Placard.Syntax;

/// <summary>
/// Reads Markdown into a syntax tree: CommonMark, tables, footnotes, heading anchors, definition lists, figures and
/// attributes. The extensions are named one by one; what they let through is filtered where the tree is rendered.
/// </summary>
public static class MarkdownParser
{
    /// <summary>Deeper than any text is written, and well before the parser gives up.</summary>
    private const int MaxDepth = 100;

    public static MarkdownPipeline Pipeline { get; } = BuildPipeline();

    /// <exception cref="ParagraphLimitException">Brackets are set more densely than in any text.</exception>
    /// <exception cref="ArgumentException">Blocks or inlines are nested more deeply than in any text.</exception>
    public static MarkdownDocument Parse(string text)
    {
        if (MarkdownLimits.FindParagraphOverLimit(text) is { } line) throw new ParagraphLimitException(line);
        var document = Markdig.Markdown.Parse(text, Pipeline);
        HeadingIds.Assign(document);
        return document;
    }

    private static MarkdownPipeline BuildPipeline()
    {
        var builder = new MarkdownPipelineBuilder { MaximumNestingDepth = MaxDepth }
            .UsePipeTables()
            .UseFootnotes()
            .UseDefinitionLists()
            .UseFigures()
            .UseGenericAttributes();
        return builder.Build();
    }
}
