using System.Globalization;
using AngleSharp.Dom;
using Placard.Importing.Html;

namespace Placard.Importing.Pages;

/// <summary>
/// Keeps the URLs of a page as they are written while its main text is looked for: SmartReader makes all of them absolute, and what a saved page means by
/// one depends on where its program put the files.
/// </summary>
internal sealed class WrittenUrls
{
    private const string Start = "https://saved.invalid/";

    private static readonly string[] ImageAttributes = ["src", "data-src", "data-lazy-src", "data-original"];

    private readonly List<string> written = [];

    /// <summary>Puts a number in the place of each URL of a link or image; the name of the file stays, which says what it is.</summary>
    public void Replace(IElement root)
    {
        foreach (var element in HtmlTree.Elements(root).ToList())
        {
            if (element.LocalName == "a" && element.GetAttribute("href") is { Length: > 0 } href && !href.StartsWith('#') && !HtmlUrls.RunsScript(href.Trim()))
                element.SetAttribute("href", NumberOf(href));
            if (element.LocalName is not ("img" or "source")) continue;
            foreach (var name in ImageAttributes)
            {
                if (element.GetAttribute(name) is { Length: > 0 } url && (!IsData(url) || url.Length > 1000)) element.SetAttribute(name, NumberOf(url));
            }
        }
    }

    /// <summary>A URL as it was written.</summary>
    public string Of(string url)
    {
        if (!url.StartsWith(Start, StringComparison.Ordinal)) return url;
        var number = url[Start.Length..url.IndexOf('/', Start.Length)];
        return written[int.Parse(number, CultureInfo.InvariantCulture)];
    }

    private static bool IsData(string url) => url.StartsWith("data:", StringComparison.OrdinalIgnoreCase);

    private string NumberOf(string url)
    {
        written.Add(url);
        var name = IsData(url) ? "image.png" : HtmlUrls.NameOf(url);
        return string.Create(CultureInfo.InvariantCulture, $"{Start}{written.Count - 1}/{Uri.EscapeDataString(name.Length < 200 ? name : "file")}");
    }
}
