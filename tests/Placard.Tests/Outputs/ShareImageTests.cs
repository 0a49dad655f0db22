using System.Xml.Linq;
using Placard.Images;
using Placard.Tests.Support;

namespace Placard.Tests.Outputs;

/// <summary>The images by which networks show links: which image each page names, and that it is published.</summary>
public class ShareImageTests
{
    private const string Drawing = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><title>A hill</title><path d="M0 20L20 0L40 20"/></svg>""";
    private const string WithText = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><text y="9">No</text></svg>""";
    private const string WithPrefix = """<svg xmlns="http://www.w3.org/2000/svg" xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><s:text y="9">No</s:text></svg>""";
    private const string WithHtml = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><foreignObject><p xmlns="http://www.w3.org/1999/xhtml">No</p></foreignObject></svg>""";
    private const string WithFilter = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><filter id="f"/><path d="M0 20L20 0"/></svg>""";
    private const string Failing = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><title>planted failure</title></svg>""";

    private static TestSite Archive(string image) => TestSite.Of($"""
        == archive.yaml
        title: Slopes
        baseUrl: https://archive.test/
        theme: {"{"} accent: "#0b5c4a" {"}"}
        == campaigns/hills.md
        ---
        title: Save the hills
        start: 2018-03-01
        end: 2020-04-01
        ---
        Text.
        == articles/a.md
        ---
        title: A
        date: 2019-01-01
        campaign: hills
        image: ../files/{image}
        imageAlt: A slope.
        ---
        Text.
        == articles/b.md
        ---
        title: B
        date: 2019-01-02
        ---
        Text.
        == files/drawing.svg
        {Drawing}
        == files/text.svg
        {WithText}
        == files/prefix.svg
        {WithPrefix}
        == files/html.svg
        {WithHtml}
        == files/filter.svg
        {WithFilter}
        == files/failing.svg
        {Failing}
        """).With("files/photo.jpg", Photos.Jpeg(2000, 1500)).With("files/medium.jpg", Photos.Jpeg(700, 900))
            .With("files/upright.jpg", Photos.Jpeg(600, 1300, orientation: 6)).With("files/small.jpg", Photos.Jpeg(599, 599))
            .With("files/strip.png", Photos.Png(2000, 200))
            .With(new StubShareEncoder());

    private static IEnumerable<string> ShareImagesOf(BuiltSite site) =>
        site.Files.Keys.Where(path => Path.GetFileName(path) is "share.jpg" or "card.jpg").Order(StringComparer.Ordinal);

    private static string? Of(BuiltSite site, string property, string page = "articles/2019/a.html") =>
        site.Page(page).QuerySelector($"head meta[property='{property}'], head meta[name='{property}']")?.GetAttribute("content");

    [Theory]
    [InlineData("photo.jpg", 1200, 630)]
    [InlineData("medium.jpg", 700, 367)]
    [InlineData("upright.jpg", 1142, 599)]
    [InlineData("drawing.svg", 1200, 630)]
    public void A_page_names_a_JPEG_of_its_own_image_and_its_size(string image, int width, int height)
    {
        var site = Archive(image).Build();
        Assert.Equal($"https://archive.test/pictures/{image}/share.jpg", Of(site, "og:image"));
        Assert.Equal($"{width}", Of(site, "og:image:width"));
        Assert.Equal($"{height}", Of(site, "og:image:height"));
        Assert.Equal("image/jpeg", Of(site, "og:image:type"));
        Assert.Equal("A slope.", Of(site, "og:image:alt"));
        Assert.Equal("summary_large_image", Of(site, "twitter:card"));
        Assert.Equal(image.EndsWith("svg", StringComparison.Ordinal) ? Drawing : $"files/{image} cut to {width} x {height}",
            site.Text($"pictures/{image}/share.jpg").Trim());
    }

    [Theory]
    [InlineData("small.jpg")]
    [InlineData("strip.png")]
    [InlineData("text.svg")]
    [InlineData("prefix.svg")]
    [InlineData("html.svg")]
    [InlineData("filter.svg")]
    public void A_small_image_and_a_drawing_with_text_give_way_to_the_card_of_the_campaign(string image)
    {
        var site = Archive(image).Build();
        Assert.Equal("https://archive.test/campaigns/hills/card.jpg", Of(site, "og:image"));
        Assert.Equal(("1200", "630"), (Of(site, "og:image:width"), Of(site, "og:image:height")));
        Assert.Equal("Save the hills", Of(site, "og:image:alt"));
        Assert.Equal("summary_large_image", Of(site, "twitter:card"));
        Assert.DoesNotContain($"pictures/{image}/share.jpg", site.Files.Keys);
    }

    [Theory]
    [InlineData("articles/2019/b.html")]
    [InlineData("index.html")]
    [InlineData("articles/index.html")]
    public void A_page_without_image_and_campaign_names_the_card_of_the_archive(string page)
    {
        var site = Archive("photo.jpg").Build();
        Assert.Equal("https://archive.test/card.jpg", Of(site, "og:image", page));
        Assert.Equal("Slopes", Of(site, "og:image:alt", page));
    }

    [Fact]
    public void Every_image_that_a_page_names_is_published_and_each_share_image_is_named()
    {
        var site = Archive("text.svg").Build();
        var named = site.Pages.Select(page => Of(site, "og:image", page)).OfType<string>().Select(url => url["https://archive.test/".Length..]);
        Assert.Equal(["campaigns/hills/card.jpg", "card.jpg"], ShareImagesOf(site));
        Assert.Equal(ShareImagesOf(site), named.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_card_has_the_colour_of_the_theme_and_the_years_as_lines_and_no_text()
    {
        var card = XDocument.Parse(Archive("text.svg").Build().Text("campaigns/hills/card.jpg")).Descendants().ToList();
        Assert.Contains(card, element => element.Name.LocalName == "rect" && element.Attribute("fill")!.Value == "#0b5c4a");
        Assert.Equal(9, card.Count(element => element.Attribute("transform") is not null)); // 2018-2020
        Assert.DoesNotContain(card, element => element.Name.LocalName is "text" or "image");
    }

    [Fact]
    public void A_drawing_that_the_encoder_cannot_show_is_replaced_by_a_card()
    {
        var site = Archive("failing.svg").Build();
        Assert.Equal("svg", XDocument.Parse(site.Text("pictures/failing.svg/share.jpg")).Root!.Name.LocalName);
        Assert.DoesNotContain("planted", site.Text("pictures/failing.svg/share.jpg"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_image_of_a_draft_or_of_no_entry_has_no_share_image()
    {
        var draft = "---\ntitle: C\ndate: 2019-01-03\ndraft: true\nimage: ../files/medium.jpg\nimageAlt: A.\n---\nText."u8.ToArray();
        var site = Archive("photo.jpg").With("articles/c.md", draft).Build();
        Assert.Equal(["campaigns/hills/card.jpg", "card.jpg", "pictures/photo.jpg/share.jpg"], ShareImagesOf(site));
    }

    [Fact]
    public void A_host_that_cannot_encode_them_names_the_images_that_are_published_anyway()
    {
        foreach (var encoder in new IImageEncoder[] { new StubEncoder(), new StubShareEncoder(isAvailable: false) })
        {
            var site = Archive("photo.jpg").With(encoder).Build();
            Assert.Equal("https://archive.test/pictures/photo.jpg/1200.jpg", Of(site, "og:image"));
            Assert.Equal(("1200", "900"), (Of(site, "og:image:width"), Of(site, "og:image:height")));
            Assert.Equal("summary", Of(site, "twitter:card"));
            Assert.Null(Of(site, "og:image", "index.html"));
            Assert.Null(Of(site, "twitter:card", "index.html"));
            Assert.Empty(ShareImagesOf(site));
        }
    }

    [Fact]
    public void An_archive_can_omit_them()
    {
        var site = Archive("drawing.svg").With("archive.yaml", "title: Slopes\nbaseUrl: https://archive.test/\nomit: [share-images]\n"u8.ToArray()).Build();
        Assert.Equal("https://archive.test/files/drawing.svg", Of(site, "og:image"));
        Assert.Equal("image/svg+xml", Of(site, "og:image:type"));
        Assert.DoesNotContain("card.jpg", site.Files.Keys);
    }
}
