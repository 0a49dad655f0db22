using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Placard.Importing.Html;
using SmartReader;

namespace Placard.Importing.Pages;

/// <summary>Finds the text of a page among its menus, side bars and footers.</summary>
internal static partial class MainText
{
    /// <summary>The length from which on what SmartReader finds may be the whole text.</summary>
    private const int MinLength = 200;

    /// <summary>The numbers of elements, and of nodes in one of them, above which SmartReader, whose work grows with their squares, is not asked.</summary>
    private const int MaxElements = 20_000, MaxSiblings = 10_000;

    /// <summary>
    /// The number of characters, each counted once for each element around it, above which SmartReader, which reads the text of each, is not asked.
    /// </summary>
    private const long MaxNestedCharacters = 20_000_000;

    /// <summary>The share of an element that calls itself the main text below which SmartReader found too little of it.</summary>
    private const double MinShare = 0.5;

    /// <summary>The elements around a text that say what they are.</summary>
    private const string Around =
        "nav, header, footer, aside, [role=navigation], [role=banner], [role=contentinfo], [role=complementary], [role=search], script, style, template";

    /// <param name="parse">Parses the page; SmartReader changes what it reads, so that it may be called again.</param>
    /// <param name="urls">Keeps the URLs.</param>
    /// <returns>The element that holds the text, whether SmartReader found it, and the line that names its authors; null without one.</returns>
    public static (IElement Text, bool IsFound, string? Byline) Of(Func<IHtmlDocument> parse, WrittenUrls urls)
    {
        var page = parse();
        urls.Replace(page.DocumentElement);
        string? byline = null;
        if (!IsTooLarge(page))
        {
            var marked = MarkedLength(page);
            (var found, byline) = Read(page);
            if (found is not null && LengthOf(found) >= Math.Max(MinLength, marked * MinShare)) return (found, true, byline);
            page = parse();
            urls.Replace(page.DocumentElement);
        }
        return (Marked(page) ?? Remaining(page), false, byline);
    }

    private static bool IsTooLarge(IHtmlDocument page)
    {
        var (elements, characters) = (0, 0L);
        var open = new Stack<(INode Node, int Depth)>([(page, 0)]);
        while (open.TryPop(out var one))
        {
            if (++elements > MaxElements || one.Node.ChildNodes.Length > MaxSiblings || characters > MaxNestedCharacters) return true;
            foreach (var child in one.Node.ChildNodes)
            {
                if (child is IElement) open.Push((child, one.Depth + 1));
                else if (child is IText text) characters += (long)text.Length * one.Depth;
            }
        }
        return characters > MaxNestedCharacters;
    }

    private static (IElement? Found, string? Byline) Read(IHtmlDocument page)
    {
        IElement? found = null;
        // A page that names its base would have all URLs made absolute by it.
        foreach (var element in page.QuerySelectorAll("base").ToList()) element.Remove();
        try
        {
            // Disposing of it would dispose of the page.
            var reader = new Reader("https://page.invalid/", page)
            {
                KeepClasses = true,
                ContinueIfNotReadable = true,
                DisableJSONLD = true,
            };
            reader.AddCustomOperationEnd(text => found = text);
            var article = reader.GetArticle();
            return (found, article.Byline);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return (null, null); // It throws on pages without a body, among others; the page is then read without it.
        }
    }

    /// <summary>The element that calls itself the main text, where there is one and no other; null else.</summary>
    private static IElement? Marked(IHtmlDocument page)
    {
        foreach (var selector in (string[])["[itemprop=articleBody]", ".entry-content", "article", "main, [role=main]"])
        {
            if (page.QuerySelectorAll(selector) is [var only] && LengthOf(only) >= MinLength) return WithoutAround(only);
        }
        return null;
    }

    private static int MarkedLength(IHtmlDocument page) =>
        page.QuerySelectorAll("[itemprop=articleBody], .entry-content, article") is [var only] ? LengthOf(only) : 0;

    private static IElement Remaining(IHtmlDocument page) => WithoutAround(page.Body ?? page.DocumentElement);

    private static IElement WithoutAround(IElement root)
    {
        foreach (var element in root.QuerySelectorAll(Around).ToList())
        {
            if (element.LocalName != "header" || element.Closest("article") is null) element.Remove();
        }
        foreach (var element in root.QuerySelectorAll("div[id], div[class], ul[id], ul[class]").Where(IsAround).ToList()) element.Remove();
        return root;
    }

    private static bool IsAround(IElement element) =>
        Names().IsMatch($" {element.Id} {element.ClassName} ") && element.QuerySelector("article, main, h1") is null;

    private static int LengthOf(IElement element) => ShownText.Collapse(HtmlTree.TextOf(element)).Length;

    [GeneratedRegex(
        @"\s(?:nav|navbar|navigation|menu|sidebar|side-bar|footer|breadcrumbs?|comments?|respond|sharedaddy|share|social|cookie-notice|skip-link)\s",
        RegexOptions.IgnoreCase)]
    private static partial Regex Names();
}
