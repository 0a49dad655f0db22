using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Placard.Outputs;
using Placard.Urls;

namespace Placard.Checking;

/// <summary>The properties of a finished page that the page checks need.</summary>
/// <param name="Links">The internal links: a path, and the fragment or an empty string.</param>
internal sealed record CheckedPage(OutputFile Output, IReadOnlyList<(string Path, string Fragment)> Links, HashSet<string> Ids, int ImagesWithoutAlt,
    IReadOnlyList<string> SkippedHeadings)
{
    public static CheckedPage Read(OutputFile output, string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        var links = document.QuerySelectorAll("[href], [src]")
            .Select(element => Resolve(output.Path, element.GetAttribute("href") ?? element.GetAttribute("src")!))
            .OfType<(string, string)>().Distinct().ToList();
        var ids = document.QuerySelectorAll("[id]").Select(element => element.Id!).ToHashSet(StringComparer.Ordinal);
        return new CheckedPage(output, links, ids, document.QuerySelectorAll("img:not([alt])").Length, FindSkippedHeadings(document));
    }

    private static List<string> FindSkippedHeadings(IDocument document)
    {
        var skipping = new List<string>();
        var before = 0;
        foreach (var heading in document.QuerySelectorAll("h1, h2, h3, h4, h5, h6"))
        {
            var level = heading.LocalName[1] - '0';
            if (level > before + 1) skipping.Add(heading.TextContent.Trim());
            before = level;
        }
        return skipping;
    }

    /// <returns>Null if the URL is external.</returns>
    private static (string Path, string Fragment)? Resolve(string from, string url)
    {
        if (!Uri.TryCreate(new Uri("https://archive.invalid/" + Permalink.Encode(from)), url, out var uri) || uri.Host != "archive.invalid") return null;
        return (Permalink.FileAt(Uri.UnescapeDataString(uri.AbsolutePath)[1..]), Uri.UnescapeDataString(uri.Fragment.TrimStart('#')));
    }
}
