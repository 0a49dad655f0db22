namespace Placard.Importing.Html;

/// <summary>Where words stand, which decides what their characters mean.</summary>
internal readonly record struct WordContext
{
    /// <summary>Whether they begin a line, at which blocks begin.</summary>
    public bool IsLineStart { get; init; }

    public bool IsHeading { get; init; }

    public bool IsHeadingEnd { get; init; }

    /// <summary>Whether they are code, in which a URL is no link.</summary>
    public bool IsCode { get; init; }

    /// <summary>Whether they stand between the brackets of a link or image.</summary>
    public bool IsInLink { get; init; }

    /// <summary>Whether the bracket of a link or image stands before them.</summary>
    public bool IsLinkStart { get; init; }

    /// <summary>Whether the bracket of a link stands after them.</summary>
    public bool IsBeforeLink { get; init; }
}
