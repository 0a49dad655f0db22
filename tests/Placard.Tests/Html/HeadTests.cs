using Placard.Tests.Support;
using static Placard.Tests.Html.EveryPage;

namespace Placard.Tests.Html;

/// <summary>What the head of every page tells browsers, search engines and feed readers.</summary>
public class HeadTests
{
    public static TheoryData<string> Archive => Archives.Names;

    [Theory, MemberData(nameof(Archive))]
    public void A_page_begins_with_its_doctype(string archive) => Keeps(archive,
        page => When(page.Document.Doctype?.Name != "html", "no <!doctype html>"));

    [Theory, MemberData(nameof(Archive))]
    public void A_page_says_its_encoding_before_anything_else(string archive) => Keeps(archive,
        page => When(page.Document.Head!.FirstElementChild?.GetAttribute("charset") != "utf-8", "<meta charset> is not the head's first element"));

    [Theory, MemberData(nameof(Archive))]
    public void A_page_says_its_language_and_direction(string archive) => Keeps(archive, page =>
    {
        var root = page.Document.DocumentElement;
        var isRightToLeft = root.GetAttribute("lang") is "ar" or "he" or "fa";
        return When(string.IsNullOrEmpty(root.GetAttribute("lang")), "no lang")
            .Concat(When(root.GetAttribute("dir") != (isRightToLeft ? "rtl" : "ltr"), $"dir={root.GetAttribute("dir")} for lang={root.GetAttribute("lang")}"));
    });

    [Theory, MemberData(nameof(Archive))]
    public void A_page_fits_a_phone_and_can_be_enlarged(string archive) => Keeps(archive, page =>
    {
        var viewport = page.Document.QuerySelector("meta[name=viewport]")?.GetAttribute("content") ?? "";
        return When(!viewport.Contains("width=device-width", StringComparison.Ordinal) || viewport.Contains("user-scalable", StringComparison.Ordinal)
            || viewport.Contains("maximum-scale", StringComparison.Ordinal), $"viewport is \"{viewport}\"");
    });

    [Theory, MemberData(nameof(Archive))]
    public void A_page_has_a_title(string archive) => Keeps(archive,
        page => When(page.All("head > title").Count() != 1 || string.IsNullOrWhiteSpace(page.Document.Title), $"title is \"{page.Document.Title}\""));

    [Theory, MemberData(nameof(Archive))]
    public void No_two_pages_have_the_same_title(string archive)
    {
        var same = Of(Archives.Get(archive)).Where(page => !page.IsRedirect)
            .GroupBy(page => page.Document.Title, StringComparer.Ordinal).Where(group => group.Count() > 1)
            .Select(group => $"\"{group.Key}\": {string.Join(", ", group.Select(page => page.Path))}");
        Assert.Empty(same);
    }

    [Theory, MemberData(nameof(Archive))]
    public void A_page_that_may_be_listed_names_its_one_absolute_URL(string archive) => Keeps(archive, page =>
    {
        var links = page.All("link[rel=canonical]").Select(link => link.GetAttribute("href")!).ToList();
        if (!page.IsIndexed && !page.IsRedirect) return When(links.Count > 0, "canonical beside noindex: search engines are told two things");
        return When(links.Count != 1 || !Uri.TryCreate(links.FirstOrDefault(), UriKind.Absolute, out var url)
            || url.Scheme != "https", $"canonical is \"{string.Join(' ', links)}\"");
    });

    [Theory, MemberData(nameof(Archive))]
    public void A_page_with_a_text_of_its_own_is_described(string archive) => Keeps(archive, page =>
    {
        var lead = page.Document.QuerySelector("header.title > p.lead")?.TextContent;
        var description = page.Document.QuerySelector("meta[name=description]")?.GetAttribute("content");
        return When(!page.IsNotFound && lead is not null && string.IsNullOrWhiteSpace(description), "shows a summary, but has no description");
    });

    [Theory, MemberData(nameof(Archive))]
    public void Feeds_that_a_page_announces_are_published(string archive)
    {
        var site = Archives.Get(archive);
        Keeps(archive, page => page.All("link[rel=alternate][type]").SelectMany(link =>
            When(!site.Files.ContainsKey(LinkTarget.Find(site, page.Path, link.GetAttribute("href")!).Path ?? ""),
                $"the feed {link.GetAttribute("href")} is not published")
                .Concat(When(string.IsNullOrWhiteSpace(link.GetAttribute("title")), $"the feed {link.GetAttribute("href")} has no title"))));
    }

    [Theory, MemberData(nameof(Archive))]
    public void The_home_page_announces_the_archive_s_feeds(string archive)
    {
        var feeds = Archives.Get(archive).Page("index.html").QuerySelectorAll("link[rel=alternate][type]").Select(link => link.GetAttribute("type"));
        Assert.Equal(["application/atom+xml", "application/rss+xml", "application/feed+json"], feeds);
    }

    [Fact]
    public void A_campaign_s_page_announces_the_campaign_s_feeds()
    {
        var feeds = Archives.Get("sample").Page("campaigns/nounsc4canada.html").QuerySelectorAll("link[rel=alternate][type]")
            .Select(link => link.GetAttribute("href"));
        Assert.Equal(["../campaigns/nounsc4canada/feed.xml", "../campaigns/nounsc4canada/rss.xml", "../campaigns/nounsc4canada/feed.json"], feeds);
    }

    [Fact]
    public void Translations_name_each_other()
    {
        var site = Archives.Get("Arabic");
        foreach (var path in new[] { "articles/2020/open-letter.html", "articles/2020/رسالة-مفتوحة.html" })
        {
            Assert.Equal(["ar", "en"],
                site.Page(path).QuerySelectorAll("link[rel=alternate][hreflang]").Select(link => link.GetAttribute("hreflang")).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void A_mirror_names_the_original_as_the_canonical_URL()
    {
        var page = Archives.Get("mirror of the sample").Page("about.html");
        Assert.Equal("https://archive.example.org/about.html", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }
}
