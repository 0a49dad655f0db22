using System.Buffers;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Liquid;
using Placard.Rendering;
using Placard.Syntax;
using Placard.Urls;

namespace Placard.Theming;

/// <summary>Renders pages with a theme; from any thread, one page at a time on each.</summary>
/// <param name="encodesShareImages">Whether the host has an <see cref="Images.IShareImageEncoder"/> that is available.</param>
public sealed class PageRenderer(Site site, Theme theme, PublishedUrls publishedUrls, bool encodesShareImages = false)
{
    private readonly SiteContext shared = new(site, theme, publishedUrls, new ShareImages(site, encodesShareImages));

    /// <summary>The images by which networks show the pages.</summary>
    internal ShareImages ShareImages => shared.ShareImages;

    /// <summary>Whether the build publishes a page at this URL.</summary>
    public bool Publishes(Permalink permalink) => publishedUrls.Contains(permalink.Path);

    /// <summary>The paths of all files that the build publishes, in no order; known once all outputs have listed their files.</summary>
    public IReadOnlyCollection<string> PublishedPaths => publishedUrls.All;

    /// <summary>Appends the page's HTML.</summary>
    public void Render(PageView page, IBufferWriter<byte> to, DiagnosticBag diagnostics)
    {
        var context = new PageContext(shared, page, diagnostics);
        context.Set("page", page);
        if (page.Entry is { } entry) context.Set(page.EntryName, entry);
        foreach (var (name, value) in page.Values) context.Set(name, value);
        SetContent(context, page);

        var template = page.IsStandalone ? context.Layout : theme.Layouts["document"];
        using var writer = new Utf8PageWriter(to);
        try
        {
            template.Compiled.Write(context, writer);
        }
        catch (TemplateException exception)
        {
            diagnostics.Report(DiagnosticDescriptors.TemplateFailed, exception.Place.Location, page.Permalink.Path, exception.Message.TrimEnd('.'));
        }
        catch (TemplateLimitException exceeded)
        {
            diagnostics.Add(exceeded.ToDiagnostic(template.Source));
        }
    }

    /// <summary>Reports what is wrong in a text that no page shows yet.</summary>
    internal void Check(Entry entry, Body body, DiagnosticBag diagnostics)
    {
        var page = new PageView { Layout = "action", Permalink = entry.Permalink, Title = entry.Title, Lang = entry.Lang };
        var content = Read(new PageContext(shared, page, diagnostics), body, LetterLocation.BelowHeadings);
        content.Write(TextWriter.Null, 0, content.Document.Count);
    }

    /// <summary>
    /// Makes URLs of an entry's text absolute, as its page resolves them, for text that leaves the archive; null for what is not allowed or broken,
    /// which the page reports.
    /// </summary>
    internal Func<string, string?> AbsoluteUrls(Entry entry)
    {
        var links = new LinkResolver(site, publishedUrls, entry.Body.File.Path, CanonicalUrl.Of(site, ListUrls.Home), new DiagnosticBag());
        return written => links.Link(written, SourceLocation.StartOf(entry.SourcePath)) switch
        {
            null => null,
            ['#' or '?', ..] within => CanonicalUrl.Of(site, entry.Permalink) + within,
            var url => site.LinkLock.ArchivedCopyOf(url)?.Url ?? url,
        };
    }

    /// <summary>An entry's text as HTML with absolute URLs, for what leaves the archive. What is wrong in it is reported by its page.</summary>
    internal string AbsoluteHtml(Entry entry)
    {
        var page = new PageView { Layout = "article", Permalink = entry.Permalink, Title = entry.Title, Lang = entry.Lang };
        var context = new PageContext(shared, page, new DiagnosticBag());
        var content = Read(context, entry.Body, LetterLocation.None, CanonicalUrl.Of(site, ListUrls.Home));
        return ContentHtml.Of(content, 0, content.Document.Count)?.ToString() ?? "";
    }

    private void SetContent(PageContext context, PageView page)
    {
        if ((page.Content ?? page.Entry?.Body) is not { } body) return;
        var content = Read(context, body, page.ContentModel is null ? LetterLocation.None : LetterLocation.BelowHeadings);
        if (page.ContentModel is not { } valuesOf)
        {
            context.Set("content", ContentHtml.Of(content, 0, content.Document.Count));
            return;
        }
        foreach (var (name, value) in valuesOf(content, other => Read(context, other, LetterLocation.All))) context.Set(name, value);
    }

    private RobustLinks? RobustLinksOf(PageContext context) => !site.LinkLock.HasDead ? null : new RobustLinks(site.LinkLock,
        copy => copy.Date is { } day
            ? (context.Locale.Find("link.copyOf") ?? "").Replace("{day}", context.Locale.Day(new ArchiveDate(day)), StringComparison.Ordinal)
            : context.Locale.Find("link.copy") ?? "");

    private MarkdownContent Read(PageContext context, Body body, LetterLocation letters, string? root = null)
    {
        var links = new LinkResolver(site, publishedUrls, body.File.Path, root ?? context.Root, context.Diagnostics)
        {
            HiddenTargets = context.Page.HiddenEmails,
            HiddenPhones = context.Page.HiddenPhones,
            Robust = RobustLinksOf(context),
            Footnotes = new FootnoteWords(context.Locale.Find),
        };
        return MarkdownContent.Read(body, body.ReadText(), links, context.Diagnostics, letters);
    }
}
