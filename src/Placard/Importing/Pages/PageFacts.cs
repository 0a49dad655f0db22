using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Placard.Content;
using Placard.Importing.Html;

namespace Placard.Importing.Pages;

/// <summary>What a page says of itself in its metadata.</summary>
/// <param name="Title">The title of the document, perhaps with the name of the site.</param>
/// <param name="Headline">The title of the text alone, which the title of the document holds, or metadata names; null where nothing says it.</param>
/// <param name="Date">The day of publication; null where the page names none.</param>
/// <param name="Canonical">The URL that the page calls its own.</param>
/// <param name="Base">The base URL of its links.</param>
internal sealed partial record PageFacts(string Title, string? Headline, EdtfDate? Date, string? Language, string? Canonical, string? Base)
{
    private static readonly string[] DateNames =
    [
        "article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.created", "dcterms.issued", "pubdate",
        "publishdate", "publish_date", "citation_publication_date", "sailthru.date",
    ];

    private const string MarkedDate = "[itemprop=datePublished], time[pubdate], time.published, time.entry-date";

    /// <summary>The direction of the text, <c>ltr</c> or <c>rtl</c>.</summary>
    public string Direction { get; init; } = "ltr";

    public IReadOnlyList<string> Authors { get; init; } = [];

    public IReadOnlyList<string> Tags { get; init; } = [];

    public static PageFacts Of(IHtmlDocument page)
    {
        var data = StructuredData.Of(page);
        var title = ShownText.Collapse(page.Title ?? "");
        return new PageFacts(title, HeadlineOf(page, title, data.Headline), DateOf(page, data.Date), LanguageOf(page), HrefOf(page, "link[rel~=canonical]"),
            HrefOf(page, "base"))
        {
            Direction = (page.DocumentElement.GetAttribute("dir") ?? page.Body?.GetAttribute("dir"))?.Trim().ToLowerInvariant() == "rtl" ? "rtl" : "ltr",
            Authors = AuthorsOf(page, data),
            Tags = [.. page.QuerySelectorAll("a[rel~=tag]").Select(Text).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Take(20)],
        };
    }

    private static string? HeadlineOf(IHtmlDocument page, string title, string? structured)
    {
        var heading = page.QuerySelectorAll("h1") is [var only] ? Text(only) : null;
        string?[] named = [structured, heading, Text(page.QuerySelector("[itemprop=headline]"))];
        return named.OfType<string>().FirstOrDefault(name => title.Contains(name, StringComparison.OrdinalIgnoreCase)) ?? MetaOf(page, "og:title")
            ?? (title.Length == 0 ? heading : null);
    }

    private static EdtfDate? DateOf(IHtmlDocument page, string? structured)
    {
        var written = new List<string?> { structured };
        written.AddRange(DateNames.Select(name => MetaOf(page, name)));
        var marked = page.QuerySelector(MarkedDate) ?? OnlyTime(page);
        written.Add(marked?.GetAttribute("content") ?? marked?.GetAttribute("datetime") ?? Text(marked));
        return written.OfType<string>().Select(Day).FirstOrDefault(day => day is not null);
    }

    /// <summary>The moment that the text names, where it is the only one: many are those of a list.</summary>
    private static IElement? OnlyTime(IHtmlDocument page)
    {
        var times = page.QuerySelectorAll("article header time[datetime]") is { Length: > 0 } heading ? heading
            : page.QuerySelectorAll("article time[datetime], main time[datetime]");
        return times.Select(time => time.GetAttribute("datetime")).Distinct().Count() == 1 ? times[0] : null;
    }

    /// <summary>The day of a date as machines write it; null for any other.</summary>
    private static EdtfDate? Day(string written)
    {
        var text = written.Trim();
        if (IsoDay().Match(text) is { Success: true } match) text = match.Value;
        else if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) && LongDate().IsMatch(text))
            text = time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return ArchiveDate.TryParse(text, out var day) && day.Year is >= 1980 and < 2200 ? new EdtfDate(day) : null;
    }

    private static string[] AuthorsOf(IHtmlDocument page, StructuredData data)
    {
        string?[] marked = [.. page.QuerySelectorAll("[rel~=author], [itemprop=author] [itemprop=name], .author .fn, .byline .author").Select(Text).Take(3)];
        string?[] written = data.Authors.Count > 0 ? [.. data.Authors] : MetaOf(page, "author") is { } author ? [author] : marked;
        return [.. written.OfType<string>().Where(IsName).Distinct(StringComparer.Ordinal)];

        static bool IsName(string name) => name.Length < 100 && !name.Contains("//", StringComparison.Ordinal);
    }

    private static string? LanguageOf(IHtmlDocument page) =>
        Filled(page.DocumentElement.GetAttribute("lang") ?? page.DocumentElement.GetAttribute("xml:lang")) ?? MetaOf(page, "og:locale");

    private static string? HrefOf(IHtmlDocument page, string selector) =>
        page.QuerySelector(selector)?.GetAttribute("href") is { } href ? Filled(HtmlUrls.Trimmed(href)) : null;

    /// <summary>The content of a <c>meta</c> element by its name or property.</summary>
    private static string? MetaOf(IHtmlDocument page, string name) =>
        page.QuerySelectorAll("meta").Where(meta => name.Equals(NameOf(meta), StringComparison.OrdinalIgnoreCase))
            .Select(meta => Filled(ShownText.Collapse(meta.GetAttribute("content") ?? ""))).FirstOrDefault(content => content is not null);

    private static string? NameOf(IElement meta) => meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop");

    private static string? Text(IElement? element) => element is null ? null : Filled(ShownText.Collapse(HtmlTree.TextOf(element)));

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}(?=$|[T\s])")]
    private static partial Regex IsoDay();

    /// <summary>A year, and a month by name, as in <c>Sun, 17 Jun 2012 10:00:00 GMT</c>: numbers alone may be read in two ways.</summary>
    [GeneratedRegex(@"[A-Za-z]{3,}.*\d{4}|^\d{4}/\d{2}/\d{2}")]
    private static partial Regex LongDate();
}
