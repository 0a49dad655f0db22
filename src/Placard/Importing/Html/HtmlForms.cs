using AngleSharp.Dom;

namespace Placard.Importing.Html;

/// <summary>Forms: an archive has none, but some hold the text of their page.</summary>
internal static class HtmlForms
{
    /// <summary>The number of characters besides labels and controls from which on a form is text.</summary>
    private const int MinText = 200;

    /// <summary>Whether a form holds text, as whole pages of some servers do.</summary>
    public static bool IsText(IElement form)
    {
        var length = 0;
        foreach (var node in HtmlTree.Nodes(form, IsRead))
        {
            if (node is IText text) length += text.Data.Trim().Length;
            else if (node is IElement { LocalName: "h1" or "h2" or "article" or "main" }) return true;
            if (length >= MinText) return true;
        }
        return false;
    }

    /// <summary>Whether an input is the box of a task, and whether it is ticked; null for any other.</summary>
    public static bool? TaskMark(IElement input)
    {
        if (input.GetAttribute("type") is not { } type || !type.Equals("checkbox", StringComparison.OrdinalIgnoreCase)) return null;
        var parent = input.ParentElement;
        if (parent?.LocalName is "p" or "label") parent = parent.ParentElement;
        return parent?.LocalName == "li" ? input.HasAttribute("checked") : null;
    }

    private static bool IsRead(IElement element) =>
        !HtmlNames.Unseen.Contains(element.LocalName) && !HtmlNames.Controls.Contains(element.LocalName) && !HiddenElements.Contains(element);
}
