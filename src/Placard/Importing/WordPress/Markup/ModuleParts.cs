namespace Placard.Importing.WordPress.Markup;

/// <summary>Which attributes of a page builder's module a reader sees.</summary>
internal sealed record ModuleParts
{
    /// <summary>The attribute of a heading.</summary>
    public string Heading { get; init; } = "";

    /// <summary>Attributes of further texts, in their order.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];

    /// <summary>The attribute with the URL or the number of an image.</summary>
    public string Image { get; init; } = "";

    /// <summary>The attribute with the text alternative of the image.</summary>
    public string Alt { get; init; } = "";

    /// <summary>The attribute with a list of numbers of images.</summary>
    public string Gallery { get; init; } = "";

    /// <summary>Attributes of links: text and URL.</summary>
    public IReadOnlyList<(string Text, string Url)> Links { get; init; } = [];

    /// <summary>Why the module is left out; null for one that is read.</summary>
    public string? LeftBecause { get; init; }
}
