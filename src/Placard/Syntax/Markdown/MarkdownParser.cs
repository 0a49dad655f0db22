using Markdig;
using Markdig.Syntax;

namespace Placard.Syntax;

/// <summary>
/// Parses Markdown: CommonMark, tables, footnotes, heading ids, definition lists, figures and attributes. The extensions are enabled one by
/// one; unsafe output is filtered when the tree is rendered.
/// </summary>
public static class MarkdownParser
{
    /// <summary>The maximum nesting depth, well below the parser's own limit.</summary>
    private const int MaxDepth = 100;

    /// <summary>Markdig's pipeline with the extensions.</summary>
    public static MarkdownPipeline Pipeline { get; } = BuildPipeline();

    /// <exception cref="ParagraphLimitException">A paragraph contains too many brackets.</exception>
    /// <exception cref="ArgumentException">Blocks or inlines are nested too deeply.</exception>
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
