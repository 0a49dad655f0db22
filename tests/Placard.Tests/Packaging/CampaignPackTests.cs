using AngleSharp.Dom;
using Placard.Tests.Support;

namespace Placard.Tests.Packaging;

/// <summary>A campaign with all that it needs. What lies elsewhere in the archive is linked at its public URL, so that no link is broken.</summary>
public class CampaignPackTests
{
    private const string Archive = """
        == archive.yaml
        title: Archive
        baseUrl: https://archive.test/kept/
        languages: [en, fr]
        navigation:
          - { title: About, link: pages/about.md }
        == campaigns/trains.md
        ---
        title: Trains & ships
        start: 2020-01-01
        image: ../files/poster.svg
        imageAlt: A poster.
        ---
        Of [another campaign](ships.md), from [the start](#start), with a [query](../pages/about.md#who).

        ## Start
        == campaigns/trains-fr.md
        ---
        title: Les trains
        start: 2020-01-01
        lang: fr
        translationOf: trains.md
        ---
        Texte.
        == campaigns/ships.md
        ---
        title: Ships
        start: 2020-01-01
        ---
        Text.
        == articles/answer.md
        ---
        title: Answer
        date: 2020-02-01
        campaign: trains
        tags: [rail]
        attachments:
          - { file: ../files/answer.pdf, title: The answer }
        ---
        ![A photograph.](../files/photo.svg)
        == articles/reponse.md
        ---
        title: Réponse
        date: 2020-02-01
        lang: fr
        translationOf: answer.md
        ---
        Texte.
        == articles/of-ships.md
        ---
        title: Of ships
        date: 2020-02-01
        campaign: ships
        ---
        ![A ship.](../files/ship.svg)
        == actions/sign.md
        ---
        title: Sign
        kind: petition
        campaign: trains
        closes: 2020-03-01
        ---
        Text.
        == captures/old/capture.yaml
        title: Old site
        date: 2019-01-01
        source: https://old.test/
        campaign: trains
        == captures/old/index.html
        <title>Old</title><a href="elsewhere.html">Next</a>
        == captures/old/img/a.txt
        A
        == pages/about.md
        ---
        title: About
        ---
        ## Who
        == files/answer.pdf
        %PDF
        == files/poster.svg
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>
        == files/photo.svg
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>
        == files/ship.svg
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>
        """;

    private static readonly BuiltSite Pack = Packs.Read("zip", TestSite.Of(Archive).Pack("trains").Write("zip"));

    [Fact]
    public void It_holds_the_campaign_in_all_languages_and_what_its_pages_show() => Assert.Equal("""
        README.txt
        actions/sign.html
        actions/sign/thanks.html
        articles/2020/answer.html
        articles/2020/reponse.html
        assets/action.js
        assets/area.js
        assets/capture.css
        assets/icon.svg
        assets/missing.svg
        assets/style.css
        campaigns/trains-fr.html
        campaigns/trains-fr/citations.bib
        campaigns/trains-fr/citations.csl.json
        campaigns/trains-fr/citations.ris
        campaigns/trains-fr/feed.json
        campaigns/trains-fr/feed.xml
        campaigns/trains-fr/rss.xml
        campaigns/trains.html
        campaigns/trains/citations.bib
        campaigns/trains/citations.csl.json
        campaigns/trains/citations.ris
        campaigns/trains/feed.json
        campaigns/trains/feed.xml
        campaigns/trains/rss.xml
        captures/old.html
        captures/old.wacz
        captures/old/index.html
        files/answer.pdf
        files/photo.svg
        files/poster.svg
        index.html
        manifest-sha256.txt
        """.ReplaceLineEndings("\n"), string.Join('\n', Pack.Files.Keys.Order(StringComparer.Ordinal)));

    [Fact]
    public void No_link_of_its_pages_is_broken()
    {
        var broken = from page in Pack.Pages
                     where page != "captures/old/index.html"
                     from element in Pack.Page(page).All
                     from url in UrlsOf(element)
                     where !IsFound(page, url)
                     select $"{page}: {url}";
        Assert.Empty(broken);
    }

    [Fact]
    public void Links_to_the_rest_of_the_archive_are_absolute()
    {
        var page = Pack.Page("campaigns/trains.html");
        Assert.Equal("https://archive.test/kept/campaigns/ships.html", page.QuerySelector(".prose a")!.GetAttribute("href"));
        Assert.Equal("https://archive.test/kept/about.html#who", page.QuerySelectorAll(".prose a")[2].GetAttribute("href"));
        Assert.Equal("https://archive.test/kept/", page.QuerySelector("header.site .name a")!.GetAttribute("href"));
        Assert.Equal("https://archive.test/kept/tags/rail.html",
            Pack.Page("articles/2020/answer.html").QuerySelectorAll("a").Single(link => link.TextContent.Trim() == "rail").GetAttribute("href"));
    }

    [Fact]
    public void A_page_without_such_links_has_the_bytes_of_the_archive_s_own()
    {
        var published = TestSite.Of(Archive).Build();
        Assert.Equal(published.Files["campaigns/trains/feed.xml"], Pack.Files["campaigns/trains/feed.xml"]);
        Assert.Equal(published.Text("campaigns/trains.html").Split('\n').Length, Pack.Text("campaigns/trains.html").Split('\n').Length);
        Assert.Equal(published.Page("campaigns/trains.html").Body!.TextContent, Pack.Page("campaigns/trains.html").Body!.TextContent);
    }

    [Fact]
    public void A_reader_begins_at_index_html_and_is_told_what_the_folder_holds()
    {
        var start = Pack.Page("index.html");
        Assert.Equal("campaigns/trains.html", start.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("Trains & ships", start.Title);
        Assert.EndsWith("Contents:  the campaign “Trains & ships”. Links to other pages lead to the address above.\n", Pack.Text("README.txt"),
            StringComparison.Ordinal);
    }

    private static IEnumerable<string> UrlsOf(IElement element) =>
        new[] { "href", "src", "action", "poster" }.Select(element.GetAttribute).OfType<string>()
            .Concat(element.GetAttribute("srcset")?.Split(',').Select(one => one.Trim().Split(' ')[0]) ?? []);

    private static bool IsFound(string page, string url)
    {
        var root = new Uri("https://pack.invalid/");
        var uri = new Uri(new Uri(root, page), url);
        if (uri.Host != root.Host) return uri.Scheme is "https" or "http" or "mailto" or "data";
        var path = Uri.UnescapeDataString(uri.AbsolutePath)[1..];
        return Pack.Files.ContainsKey(path)
            && (uri.Fragment.Length < 2 || Pack.Page(path).GetElementById(Uri.UnescapeDataString(uri.Fragment[1..])) is not null || path != page);
    }
}
