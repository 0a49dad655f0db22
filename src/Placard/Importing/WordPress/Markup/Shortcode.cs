namespace Placard.Importing.WordPress.Markup;

/// <summary>A piece of a text: words, or a shortcode with what stands between its tags.</summary>
internal abstract record ShortcodePart;

internal sealed record ShortcodeWords(string Text) : ShortcodePart;

/// <param name="Tag">The start tag as it is written.</param>
/// <param name="Parts">What stands between start and end tag; null without an end tag.</param>
internal sealed record Shortcode(string Name, string Tag, ShortcodeAttributes Attributes, IReadOnlyList<ShortcodePart>? Parts) : ShortcodePart
{
    /// <summary>
    /// Whether a name that is not known names a shortcode: WordPress knows by its plugins, of which an export says nothing. Words in brackets have neither
    /// end tags nor values.
    /// </summary>
    public bool IsMeant => Parts is not null || Attributes.HasNames || Name.Contains('_', StringComparison.Ordinal);
}
