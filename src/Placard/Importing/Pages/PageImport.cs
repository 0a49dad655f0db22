using System.Security.Cryptography;
using System.Text;
using AngleSharp.Html.Dom;
using Placard.Captures;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Importing.Html;
using Placard.Outputs.Captures;

namespace Placard.Importing.Pages;

/// <summary>
/// Makes entries of saved pages, in two passes: the first finds what each page is and where it was, the second reads the texts, whose links lead to each other.
/// </summary>
internal sealed class PageImport(SavedSite site, ImportRequest request, IImportTarget target)
{
    /// <summary>The number of elements above which a page holds data rather than a text; each costs memory that a saved page needs once more.</summary>
    private const int MaxElements = 150_000;

    private readonly ImportPaths paths = new();
    private readonly Dictionary<CapturedFile, SavedPage> entries = new(ReferenceEqualityComparer.Instance);

    public void Run()
    {
        var pages = site.Files.Where(file => file.Kind == CapturedKind.Page).Select(Look).OfType<SavedPage>().ToList();
        var byUrl = new Dictionary<string, SavedPage>(StringComparer.Ordinal);
        var byText = new Dictionary<string, SavedPage>(StringComparer.Ordinal);
        var ordered = pages.OrderBy(page => page.File.Url?.Contains('?', StringComparison.Ordinal) == true)
            .ThenByDescending(page => TimedPath.Of(page.File.Path).Saved);
        foreach (var page in ordered) FindCopy(page, byUrl, byText);
        var names = new SiteName([.. pages.Where(page => page.Left is null).Select(page => page.Facts.Title)]);
        foreach (var page in pages.Where(page => page.Left is null)) Place(page);
        foreach (var page in pages) LeadOn(page);
        var media = new PageMedia(paths, target);
        foreach (var page in pages)
        {
            if (page.Left is { } left) target.Leave(left.What, left.Why, PlaceOf(page.File));
            else Add(page, names, media);
        }
        LeaveOthers(media);
    }

    private SavedPage? Look(CapturedFile file)
    {
        if (Parse(file) is not { } document)
        {
            target.Leave("page", "it is longer or nested deeper than any text", PlaceOf(file));
            return null;
        }
        var text = document.Body is { } body ? ShownText.Collapse(HtmlTree.TextOf(body)) : "";
        var page = new SavedPage(file, PageFacts.Of(document))
        {
            Digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            RefreshesTo = PageKinds.RefreshOf(document),
            Left = PageKinds.LeftOf(document, FormerUrls.LocalOf(file.Url)),
        };
        if (text.Length == 0 && page.RefreshesTo is null && page.Left is null) page.Left = ("page", "it holds no text");
        if (file.Url is { } url && FormerUrls.PathOf(file, UrlOf(page, url)) is { } own) page.Urls.Add(own);
        return page;
    }

    /// <summary>The URL that a page calls its own, where that is one of its site.</summary>
    private string UrlOf(SavedPage page, string url) =>
        page.Facts.Canonical is { } canonical && CaptureIndex.UrlOf(page.File, canonical, page.Facts.Base) is { } own && site.Index.IsOwn(own) ? own : url;

    /// <summary>Leaves a page out that another shows already, or that an earlier import brought.</summary>
    private void FindCopy(SavedPage page, Dictionary<string, SavedPage> byUrl, Dictionary<string, SavedPage> byText)
    {
        if (page.Left is not null) return;
        if (page.Urls.Exists(request.KnownUrls.Contains))
        {
            page.Left = ("page", "an entry of another import has its URL already");
            return;
        }
        var key = page.File.Url is { } url ? FormerUrls.WithoutVisit(UrlOf(page, url)) : page.File.Path;
        if (byUrl.TryGetValue(key, out var first) || byText.TryGetValue(page.Digest, out first))
        {
            page.Left = ("page", "another page of the source has the same URL or text");
            entries[page.File] = first;
            if (page.File.Url is { } other && FormerUrls.PathOf(page.File, other) is { } path) first.Urls.Add(path);
            return;
        }
        byUrl.Add(key, page);
        byText.Add(page.Digest, page);
    }

    private void Place(SavedPage page)
    {
        var kind = page.Facts.Date is null ? ImportedKind.Page : ImportedKind.Article;
        page.Path = paths.OfEntry(kind, page.Facts.Date, EntryName.Of(page));
        entries[page.File] = page;
    }

    /// <summary>A redirect to an entry is one of its former URLs.</summary>
    private void LeadOn(SavedPage page)
    {
        if (page.RefreshesTo is not { } reference || site.Index.Find(page.File, reference, page.Facts.Base, isPage: true) is not { } to) return;
        if (!entries.TryGetValue(to, out var entry) || entry.Path is null) return;
        entry.Urls.AddRange(page.Urls);
        entries[page.File] = entry;
        page.Left = ("redirect", "it leads to an entry, as one of its former URLs");
    }

    private void Add(SavedPage page, SiteName names, PageMedia media)
    {
        var urls = new WrittenUrls();
        var (text, isFound, byline) = MainText.Of(() => Parse(page.File)!, urls);
        var title = page.Facts.Headline ?? names.Without(page.Facts.Title);
        var authors = page.Facts.Authors.Count > 0 ? page.Facts.Authors : Byline.AuthorsIn(byline);
        var notes = new PageNotes(PlaceOf(page.File));
        var links = new PageLinks(site, page, media, entries, request.KnownUrls, urls);
        TitleHeading.Remove(text, title);
        var body = HtmlToMarkdown.Convert(text, new HtmlToMarkdownOptions
        {
            Link = links.Link,
            Image = links.Image,
            Report = notes.Add,
            Language = page.Facts.Language ?? request.DefaultLanguage,
            Direction = page.Facts.Direction,
        });
        notes.AddFacts(page, isFound, links.Missing);
        target.Add(new ImportedItem
        {
            Kind = page.Facts.Date is null ? ImportedKind.Page : ImportedKind.Article,
            Path = page.Path!,
            Place = PlaceOf(page.File),
            Title = title,
            Body = body,
            Date = page.Facts.Date,
            Language = page.Facts.Language,
            Authors = [.. authors.Select(request.Map.AuthorOf).Where(author => author.Length > 0)],
            Tags = page.Facts.Tags,
            Permalink = page.Urls.FirstOrDefault() is { } own ? "/" + own : null,
            Aliases = [.. page.Urls.Skip(1).Distinct(StringComparer.Ordinal).Select(path => "/" + path)],
            Notes = notes.All,
        });
    }

    /// <summary>Counts the saved files that no entry needs.</summary>
    private void LeaveOthers(PageMedia media)
    {
        foreach (var file in site.Files.Where(file => file.Kind != CapturedKind.Page && !media.IsCopied(file)))
        {
            if (file.RedirectsTo is not null) target.Leave("redirect", "it only leads to another page");
            else if (file.Kind is CapturedKind.Image or CapturedKind.Drawing or CapturedKind.Recording or CapturedKind.Document)
                target.Leave("file", "no imported page shows it or leads to it, or the build can't show it");
            else target.Leave("file", "it belongs to the look of the former pages, or is an older copy or no text");
        }
        foreach (var _ in site.LeftOut) target.Leave("file", "logs, caches, keys and passwords are never read");
    }

    private IHtmlDocument? Parse(CapturedFile file) => file.Source.Length > 2 * SavedPageParser.MaxLength
        ? null : SavedPageParser.Parse(TextEncodings.Read(file, request.DefaultLanguage), MaxElements);

    private static SourceLocation PlaceOf(CapturedFile file) => SourceLocation.StartOf(file.Source.DisplayPath);
}
