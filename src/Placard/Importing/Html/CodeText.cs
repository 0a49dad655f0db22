using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Placard.Importing.Html;

/// <summary>Code, which Markdown shows as it is.</summary>
internal static partial class CodeText
{
    private static readonly HashSet<string> Inside = ["abbr", "b", "br", "code", "em", "font", "i", "kbd", "samp", "small", "span", "strong", "tt", "u", "var"];

    /// <summary>The text of a block of code; null where it holds links, images or other elements, which a block of code would lose.</summary>
    public static string? Of(IElement block) =>
        IsPlain(block) ? ShownText.Of(HtmlTree.TextOf(block).ReplaceLineEndings("\n")).TrimEnd('\n') : null;

    /// <summary>Whether an element holds nothing but words.</summary>
    public static bool IsPlain(IElement element) =>
        HtmlTree.Elements(element).All(inner => Inside.Contains(inner.LocalName) && !HiddenElements.Contains(inner));

    /// <summary>The language that a class names, as in <c>language-csharp</c> or <c>brush: php</c>; empty where none does.</summary>
    public static string LanguageOf(IElement block)
    {
        foreach (var element in HtmlTree.Elements(block).Prepend(block))
        {
            if (element.GetAttribute("class") is { } names && Language().Match(names) is { Success: true } match) return match.Groups["name"].Value;
            if (element.GetAttribute("data-lang") is { } name && PlainName().IsMatch(name)) return name;
        }
        return "";
    }

    [GeneratedRegex(@"(?:^|\s)(?:language-|lang-|highlight-source-|brush:\s*)(?<name>[A-Za-z0-9+#-]{1,30})(?=$|[\s;])")]
    private static partial Regex Language();

    [GeneratedRegex(@"^[A-Za-z0-9+#-]{1,30}$")]
    private static partial Regex PlainName();
}
