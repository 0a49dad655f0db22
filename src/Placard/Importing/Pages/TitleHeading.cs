using AngleSharp.Dom;
using Placard.Importing.Html;

namespace Placard.Importing.Pages;

/// <summary>The heading of a text that repeats the title, which the page of an entry shows above its text.</summary>
internal static class TitleHeading
{
    /// <summary>Removes the first heading where it is the title, and nothing but it was read before.</summary>
    public static void Remove(IElement text, string title)
    {
        if (text.QuerySelector("h1, h2") is not { } heading) return;
        if (Same(HtmlTree.TextOf(heading), title)) heading.Remove();
    }

    private static bool Same(string heading, string title) =>
        ShownText.Collapse(heading).Equals(ShownText.Collapse(title), StringComparison.OrdinalIgnoreCase);
}
