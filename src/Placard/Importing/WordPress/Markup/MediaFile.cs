namespace Placard.Importing.WordPress.Markup;

/// <summary>An attachment of the site, as texts refer to it.</summary>
/// <param name="Url">The URL of its file.</param>
/// <param name="Alt">The text alternative of an image.</param>
/// <param name="Caption">The caption as HTML.</param>
internal sealed record MediaFile(long Id, string Url, string Alt, string Caption, string Title);
