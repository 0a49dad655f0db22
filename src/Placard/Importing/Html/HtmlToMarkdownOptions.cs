namespace Placard.Importing.Html;

/// <summary>How a page becomes Markdown.</summary>
internal sealed class HtmlToMarkdownOptions
{
    /// <summary>Maps the URL of a link as it is written; null where only the words of the link are kept.</summary>
    public Func<string, string?> Link { get; init; } = url => url;

    /// <summary>
    /// Maps the URL of an image as it is written; null where the image isn't there: a link to its URL, if <see cref="Link"/> keeps it, takes its place.
    /// </summary>
    public Func<string, string?> Image { get; init; } = url => url;

    /// <summary>Receives what was changed and what was left out, in the order of the page.</summary>
    public Action<HtmlLoss> Report { get; init; } = _ => { };

    /// <summary>The language of the entry; elements that name the same need no attribute.</summary>
    public string? Language { get; init; }

    /// <summary>The direction of the entry's text, <c>ltr</c> or <c>rtl</c>.</summary>
    public string Direction { get; init; } = "ltr";
}
