using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace Placard.Syntax;

/// <summary>
/// Parses Markdown: CommonMark, tables, footnotes, heading ids, definition lists, figures, attributes, and of GitHub Flavored Markdown
/// bare URLs, struck text and task lists. The extensions are enabled one by one; unsafe output is filtered when the tree is rendered.
/// </summary>
public static class MarkdownParser
{
    /// <summary>The pipeline for a text with URLs that stand in it without brackets.</summary>
    private static readonly MarkdownPipeline WithBareUrls = BuildPipeline(new BareUrls());

    /// <summary>Markdig's pipeline with the extensions.</summary>
    public static MarkdownPipeline Pipeline { get; } = BuildPipeline(null);

    /// <param name="text">The Markdown.</param>
    /// <param name="letters">Which part of it is letters; they take no attributes.</param>
    /// <exception cref="ArgumentException">A paragraph contains too many of a sign, or something is nested too deeply.</exception>
    public static MarkdownDocument Parse(string text, LetterLocation letters = LetterLocation.None)
    {
        MarkdownLimits.Check(text, letters);
        var document = Markdig.Markdown.Parse(text, BareUrls.MayOccur(text) ? WithBareUrls : Pipeline, LetterLines.ContextOf(text, letters));
        TreeDepth.Check(text, document);
        HeadingIds.Assign(text, document);
        return document;
    }

    /// <summary>The tree of a text; null where the text exceeds a limit, which is an error where the text is rendered.</summary>
    public static MarkdownDocument? TryParse(string text)
    {
        try
        {
            return Parse(text);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static MarkdownPipeline BuildPipeline(BareUrls? urls)
    {
        var builder = new MarkdownPipelineBuilder { MaximumNestingDepth = MarkdownLimits.MaxDepth }
            .UsePipeTables()
            .UseFootnotes()
            .UseDefinitionLists()
            .UseFigures();
        builder.UseEmphasisExtras(EmphasisExtraOptions.Strikethrough);
        builder.InlineParsers.Insert(0, new TaskMarks());
        builder.InlineParsers.Insert(0, new NoteReferences(builder.InlineParsers.FindExact<LinkInlineParser>()!));
        if (urls is not null) builder.InlineParsers.Insert(0, urls);
        builder.Extensions.Add(new CurlyAttributes());
        return builder.Build();
    }
}
