using System.Diagnostics;
using Placard.Content;

namespace Placard.Reading.Keys;

/// <summary>The path of a page inside the archive, where its file gives no <c>permalink</c>.</summary>
internal static class DefaultPath
{
    public static string OfArticle(string year, string slug) => $"articles/{year}/{slug}.html";

    public static string OfCampaign(string slug) => $"campaigns/{slug}.html";

    public static string OfAction(string slug) => $"actions/{slug}.html";

    /// <summary>A plain page lies where its file lies below <c>pages/</c>.</summary>
    public static string OfPage(string sourcePath, string slug) => $"{sourcePath["pages/".Length..(sourcePath.LastIndexOf('/') + 1)]}{slug}.html";

    public static string OfCapture(string name) => $"captures/{name}.html";

    public static string Of(Entry entry) => entry switch
    {
        Article article => OfArticle(article.Published.YearName, article.Slug),
        Campaign => OfCampaign(entry.Slug),
        CampaignAction => OfAction(entry.Slug),
        Page => OfPage(entry.SourcePath, entry.Slug),
        Capture capture => OfCapture(capture.Name),
        _ => throw new UnreachableException(),
    };

    /// <summary>The name of a Markdown file, without folder and ending.</summary>
    public static string FileName(string sourcePath) => sourcePath[(sourcePath.LastIndexOf('/') + 1)..^".md".Length];
}
