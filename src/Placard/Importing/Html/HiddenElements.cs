using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Placard.Importing.Html;

/// <summary>Elements that their page hides by an attribute. What style sheets hide isn't known.</summary>
internal static partial class HiddenElements
{
    public static bool Contains(IElement element) =>
        element.HasAttribute("hidden") || (element.GetAttribute("style") is { } style && Hiding().IsMatch(style))
        || (element.LocalName == "dialog" && !element.HasAttribute("open"));

    [GeneratedRegex(@"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Hiding();
}
