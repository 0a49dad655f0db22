namespace Placard.Importing.Html;

/// <summary>A part of a line before it is written.</summary>
internal abstract record Inline;

/// <summary>Words, not yet escaped.</summary>
internal sealed record Words(string Text) : Inline;

/// <summary>A line break within a paragraph.</summary>
internal sealed record LineBreak : Inline;

internal sealed record CodeWords(string Text) : Inline;

/// <summary>The box of a task, ticked or not, at the start of a list item.</summary>
internal sealed record TaskMark(bool IsTicked) : Inline;

/// <param name="Title">Its title; empty without one.</param>
internal sealed record Image(string Url, string Alt, string Title) : Inline
{
    /// <summary>Whether the title is a caption, so that the image stands alone; the title of any other image that does is no words of the page.</summary>
    public bool IsFigure { get; init; }
}

/// <summary>An element without content, as HTML.</summary>
internal sealed record EmptyElement(string Html) : Inline;

/// <summary>The start of a style or link; each has its end in the same line.</summary>
internal sealed record Start(InlineStyle Style) : Inline;

internal sealed record End(InlineStyle Style) : Inline;

internal enum InlineStyleKind
{
    Emphasis,
    Strong,
    Struck,
    Link,
    Html,
}

/// <summary>What surrounds words.</summary>
/// <param name="Value">The URL of a link; the name of an element that is written as HTML.</param>
/// <param name="More">The title of a link; the attributes of an element, each with a blank before it.</param>
internal sealed record InlineStyle(InlineStyleKind Kind, string Value = "", string More = "");
