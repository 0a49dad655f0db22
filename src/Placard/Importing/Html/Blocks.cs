namespace Placard.Importing.Html;

/// <summary>A block of Markdown before it is written.</summary>
internal abstract record Block;

/// <summary>A paragraph, or a heading if it has a level.</summary>
/// <param name="IsBare">Whether its words stood in no paragraph of their own, as in most list items.</param>
internal sealed record TextBlock(IReadOnlyList<Inline> Inlines, bool IsBare) : Block
{
    /// <summary>2 to 6; 0 for a paragraph.</summary>
    public int Level { get; init; }

    /// <summary>The attributes of a heading with their curly brackets; empty without any.</summary>
    public string Attributes { get; init; } = "";
}

internal sealed record QuoteBlock(IReadOnlyList<Block> Blocks) : Block;

/// <param name="Start">The number of the first item; null for a list without numbers.</param>
internal sealed record ListBlock(int? Start, IReadOnlyList<IReadOnlyList<Block>> Items) : Block;

internal sealed record DefinitionBlock(IReadOnlyList<Definitions> Groups) : Block;

/// <summary>Terms, each a line, and what they mean.</summary>
internal sealed record Definitions(IReadOnlyList<IReadOnlyList<Inline>> Terms, IReadOnlyList<IReadOnlyList<Inline>> Meanings);

internal sealed record CodeBlock(string Text, string Language) : Block;

internal sealed record RuleBlock : Block;

/// <param name="Rows">The rows of equal length; the first is the header.</param>
/// <param name="Alignments"><c>left</c>, <c>center</c>, <c>right</c> or nothing for each column.</param>
internal sealed record TableBlock(IReadOnlyList<IReadOnlyList<IReadOnlyList<Inline>>> Rows, IReadOnlyList<string> Alignments) : Block;

/// <summary>HTML without blank lines.</summary>
internal sealed record HtmlBlock(string Html) : Block;

/// <summary>Blocks between the tags of an element that is written as HTML.</summary>
internal sealed record ElementBlock(string Start, IReadOnlyList<Block> Blocks, string End) : Block;
