using System.Globalization;
using System.Text;
using Placard.Files;
using Placard.Importing.Html;
using Placard.Importing.WordPress.Markup;
using Placard.Importing.WordPress.Wxr;
using Placard.Outputs.Captures;

namespace Placard.Importing.WordPress;

/// <summary>Makes the Markdown of an item, with links to what the archive has.</summary>
internal sealed class PostBody(WxrItem item, SurveyedItem entry, ExportSurvey survey, MediaLibrary library, ItemNotes notes)
{
    private const string TooComplex = "it is longer, or has more elements in one another, than a text that a person wrote";

    private readonly HashSet<string> missing = new(StringComparer.Ordinal);

    public string Write(MarkupContext context, string language)
    {
        if (Markdown(PostMarkup.Html(context), language) is not { } body) return "";
        body = WithReferences(body);
        var footnotes = new StringBuilder();
        foreach (var (number, html) in context.Footnotes.Used)
        {
            var text = (Markdown(html, language) ?? "").Trim().ReplaceLineEndings(" ");
            footnotes.Append(CultureInfo.InvariantCulture, $"\n[^{number}]: {WithReferences(text)}\n");
        }
        return body + footnotes;
    }

    /// <returns>Null where the text is too complex, which is noted.</returns>
    private string? Markdown(string html, string language)
    {
        if (string.IsNullOrWhiteSpace(html)) return "";
        if (SavedPageParser.Parse("<!DOCTYPE html><body>" + html) is not { Body: { } body })
        {
            notes.Left("text", TooComplex);
            return null;
        }
        return HtmlToMarkdown.Convert(body, new HtmlToMarkdownOptions
        {
            Link = Link,
            Image = Image,
            Language = language,
            Report = loss =>
            {
                if (loss.Kind is HtmlLossKind.Left) notes.Left(loss.Element, loss.Reason);
                else notes.Changed(loss.Element, loss.Reason);
            },
        });
    }

    private static string WithReferences(string text)
    {
        if (!text.Contains(Footnotes.Start, StringComparison.Ordinal)) return text;
        return text.Replace(Footnotes.Start.ToString(), "[^", StringComparison.Ordinal).Replace(Footnotes.End.ToString(), "]", StringComparison.Ordinal);
    }

    /// <summary>The link to write; null where only its words are kept.</summary>
    private string? Link(string href)
    {
        href = href.Trim();
        if (href.Length == 0) return null;
        if (href[0] == '#') return href;
        if (href.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
        {
            notes.Changed("link to an email address", "only its words are kept");
            return null;
        }
        if (survey.Urls.Resolve(entry.Path, href, PageUrl) is { } link) return link;
        if (Absolute(href) is not { } url) return null;
        if (AttachmentOf(url) is { } attachment) url = attachment;
        if (!library.IsOwn(url)) return url;
        if (library.Find(url) is { } path) return SourcePath.Relative(entry.Path, path);
        // A link to an image that isn't there takes its place, which has been noted.
        if (!missing.Contains(url)) notes.Left($"file {FormerUrl.OriginalOf(url)}", "it is not among the media; the link leads to the former site");
        return url;
    }

    /// <summary>The image to show; null where the archive does not have it.</summary>
    private string? Image(string source)
    {
        if (Absolute(source.Trim()) is not { } url) return null;
        if (library.Find(url) is { } path) return SourcePath.Relative(entry.Path, path);
        missing.Add(url);
        var name = FormerUrl.OriginalOf(url);
        notes.Left(name.StartsWith("data:", StringComparison.OrdinalIgnoreCase) ? "image within the text" : $"image {name}",
            "it is not among the media; a link is in its place");
        return null;
    }

    private string PageUrl => item.Link.Length > 0 ? item.Link : survey.Site.Url;

    /// <summary>The absolute URL; null for one that no reader should follow.</summary>
    private string? Absolute(string href)
    {
        if (href.StartsWith("//", StringComparison.Ordinal)) href = "https:" + href;
        if (Uri.TryCreate(href, UriKind.Absolute, out var absolute) && absolute.Scheme != "file")
            return absolute.Scheme is "http" or "https" or "tel" ? href : null;
        return Uri.TryCreate(PageUrl, UriKind.Absolute, out var page) && Uri.TryCreate(page, href, out var joined) && joined.Scheme is "http" or "https"
            ? joined.AbsoluteUri : null;
    }

    /// <summary>The URL of the file that an attachment's page showed; null where a URL is no such page.</summary>
    private string? AttachmentOf(string url)
    {
        if (survey.AttachmentPages.TryGetValue(url.TrimEnd('/'), out var file)) return file;
        var query = url.IndexOf("?attachment_id=", StringComparison.Ordinal);
        return query >= 0 && long.TryParse(url[(query + "?attachment_id=".Length)..].Split('&')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? survey.Media(id)?.Url : null;
    }
}
