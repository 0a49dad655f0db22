using AngleSharp.Dom;

namespace Placard.Importing.Html;

/// <summary>The attributes of headings in curly brackets.</summary>
internal static class HeadingAttributes
{
    /// <summary>With a blank before it; empty where a heading needs none.</summary>
    public static string Of(IElement heading, HtmlSurvey survey)
    {
        var id = HtmlTree.Elements(heading).Prepend(heading).Select(element => HtmlTargets.IdOf(element, survey)).FirstOrDefault(id => id is not null);
        return id is not null && id.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or ':') ? $" {{#{id}}}" : "";
    }
}
