using AngleSharp.Dom;

namespace Placard.Importing.Html;

/// <summary>The places of a page to which its own links lead.</summary>
internal static class HtmlTargets
{
    /// <summary>The id to which a link of the page leads; null where none does. Ids that begin with an underscore belong to themes.</summary>
    public static string? IdOf(IElement element, HtmlSurvey survey)
    {
        if (IsKept(element.Id, survey)) return element.Id;
        return element.LocalName == "a" && IsKept(element.GetAttribute("name"), survey) ? element.GetAttribute("name") : null;
    }

    private static bool IsKept(string? id, HtmlSurvey survey) =>
        survey.IsTarget(id) && id![0] != '_' && !id.Any(c => char.IsWhiteSpace(c) || char.IsControl(c));
}
