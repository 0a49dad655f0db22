using AngleSharp.Dom;

namespace Placard.Importing.Html;

/// <summary>
/// Turns HTML into Markdown that is rendered with the same words, links, images, lists, tables and headings in the same order. What Markdown can't say, such
/// as cells that span columns, is written as HTML that the sanitizer keeps; scripts, forms and hidden elements are left out and reported.
/// </summary>
internal static class HtmlToMarkdown
{
    /// <summary>Converts the children of a node. The time is linear in their number.</summary>
    /// <param name="root">A document's body, an element or a fragment. It is not changed.</param>
    /// <returns>The Markdown, which ends with a line feed; empty where nothing is shown.</returns>
    public static string Convert(INode root, HtmlToMarkdownOptions options)
    {
        var survey = HtmlSurvey.Of(root);
        var blocks = new BlockReader(survey, options).ReadAll(root);
        return string.Concat(BlockWriter.LinesOf(blocks).Select(line => line + '\n'));
    }
}
