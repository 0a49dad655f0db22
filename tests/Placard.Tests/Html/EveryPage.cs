using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Placard.Tests.Support;

namespace Placard.Tests.Html;

/// <summary>A page that Placard rendered, with its path; saved sites are kept as they were and are none.</summary>
public sealed record RenderedPage(string Path, IHtmlDocument Document)
{
    public bool IsRedirect => Document.Body!.ClassName == "redirect";

    public bool IsNotFound => Path == "404.html";

    public bool IsIndexed => Document.QuerySelector("meta[name=robots][content*=noindex]") is null && !IsRedirect;

    public IEnumerable<IElement> All(string selector) => Document.QuerySelectorAll(selector);

    /// <summary>The name under which assistive technology knows an element.</summary>
    public string NameOf(IElement element)
    {
        if (element.GetAttribute("aria-label") is { Length: > 0 } label) return label;
        if (element.GetAttribute("aria-labelledby") is { } id) return Document.GetElementById(id)?.TextContent.Trim() ?? "";
        return string.Concat(element.TextContent.Trim(), string.Concat(element.QuerySelectorAll("img").Select(image => image.GetAttribute("alt"))));
    }
}

/// <summary>Holds a promise against every page of an archive and names each page that breaks it.</summary>
public static class EveryPage
{
    public static IEnumerable<RenderedPage> Of(BuiltSite site) =>
        site.Pages.Where(path => !path.StartsWith("captures/", StringComparison.Ordinal) || path.Count(c => c == '/') == 1)
            .Select(path => new RenderedPage(path, site.Page(path)));

    /// <param name="archive">A name of <see cref="Archives.Names"/>.</param>
    /// <param name="violations">What is wrong with a page; nothing where it keeps the promise.</param>
    public static void Keeps(string archive, Func<RenderedPage, IEnumerable<string>> violations)
    {
        var found = Of(Archives.Get(archive)).SelectMany(page => violations(page).Select(what => $"{page.Path}: {what}")).ToList();
        Assert.True(found.Count == 0, $"In the archive \"{archive}\":\n{string.Join('\n', found)}");
    }

    public static IEnumerable<string> When(bool isWrong, string what) => isWrong ? [what] : [];
}
