namespace Placard.Importing.Html;

internal static class ImageSyntax
{
    /// <param name="isAlone">Whether it is a line of its own, so that its title is shown as a caption.</param>
    public static string Of(Image image, bool isAlone)
    {
        var alt = WordEscaper.Escape(image.Alt, new WordContext { IsInLink = true, IsLinkStart = true });
        return $"![{alt}]({LinkSyntax.Destination(image.Url)}{(isAlone && !image.IsFigure ? "" : LinkSyntax.Title(image.Title))})";
    }
}
