using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Placard.Building;
using Placard.Containers;
using Placard.Containers.Zip;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Packaging.Books;
using Placard.Tests.Containers;
using Placard.Tests.Support;

namespace Placard.Tests.Packaging;

/// <summary>A campaign as a book: what EPUB 3.3 requires, and what readers without a browser can use.</summary>
public class CampaignBookTests
{
    private const string Archive = """
        == archive.yaml
        title: The archive
        baseUrl: https://archive.test/
        licence: CC BY 4.0
        languages: [en, ar]
        == campaigns/trains.md
        ---
        title: Trains & <trams>
        start: 2019-05-01
        organisations: [An organisation]
        ---
        Read [the call](../articles/call.md#why) and [the other](../articles/other.md).
        == campaigns/قطار.md
        ---
        title: القطار
        lang: ar
        start: 2019-05-01
        ---
        نص.
        == articles/call.md
        ---
        title: The call
        date: 2020-09-01
        campaign: trains
        tags: [rail]
        source: { title: The paper, url: "https://paper.test/" }
        signatures: names.csv
        image: ../files/map.svg
        imageAlt: A map
        ---
        ## Why? {#why}

        A claim.[^1] ![A drawing of a train](../files/train.svg) See [above](#why) and [nothing](#_main).

        [^1]: A note.
        == articles/names.csv
        name,display
        Jo Roe,full
        == articles/early.md
        ---
        title: Earlier
        date: 2020-01-01
        campaign: trains
        ---
        Text.
        == articles/other.md
        ---
        title: Of no campaign
        date: 2020-02-01
        ---
        Text.
        == actions/sign.md
        ---
        title: Sign
        kind: petition
        campaign: trains
        opens: 2020-03-01
        closes: 2020-04-01
        tally: { count: 12, asOf: 2020-04-01 }
        ---
        Sign it.
        == files/map.svg
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0"/></svg>
        == files/train.svg
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0"/></svg>
        """;

    private static readonly Dictionary<string, byte[]> Book = Entries(Write("trains"));

    [Fact]
    public void The_type_is_the_first_entry_and_not_compressed()
    {
        var bytes = Write("trains");
        Assert.Equal("mimetypeapplication/epub+zip", Encoding.ASCII.GetString(bytes, 30, 28));
        Assert.Equal(0, bytes[8]);
    }

    [Fact]
    public void The_same_archive_gives_the_same_bytes() => Assert.Equal(Write("trains"), Write("trains"));

    [Fact]
    public void Chapters_stand_in_the_order_of_the_timeline() => Assert.Equal(
        ["Trains & <trams>", "1 January 2020 · Earlier", "1 March 2020 · Sign", "1 September 2020 · The call"],
        Xml("EPUB/nav.xhtml").Descendants(Html + "nav").First().Descendants(Html + "a").Select(link => link.Value));

    [Fact]
    public void The_spine_holds_each_page_once_and_the_manifest_each_file()
    {
        var package = Xml("EPUB/package.opf");
        var items = package.Descendants(Opf + "item").ToDictionary(item => item.Attribute("id")!.Value, item => item.Attribute("href")!.Value);
        Assert.Equal(Book.Keys.Where(path => path.StartsWith("EPUB/", StringComparison.Ordinal) && path != "EPUB/package.opf").Order(StringComparer.Ordinal),
            items.Values.Select(name => "EPUB/" + name).Order(StringComparer.Ordinal));
        Assert.Equal(["title.xhtml", "nav.xhtml", "chapter-1.xhtml", "chapter-2.xhtml", "chapter-3.xhtml", "chapter-4.xhtml"],
            package.Descendants(Opf + "itemref").Select(item => items[item.Attribute("idref")!.Value]));
    }

    [Theory]
    [InlineData("trains", "ltr")]
    [InlineData("قطار", "rtl")]
    public void Pages_turn_with_the_writing(string campaign, string direction)
    {
        var book = Entries(Write(campaign));
        Assert.Contains($"<spine page-progression-direction=\"{direction}\">", Encoding.UTF8.GetString(book["EPUB/package.opf"]), StringComparison.Ordinal);
        Assert.Contains($" dir=\"{direction}\">", Encoding.UTF8.GetString(book["EPUB/chapter-1.xhtml"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("schema:accessMode", "textual", "visual")]
    [InlineData("schema:accessModeSufficient", "textual")]
    [InlineData("schema:accessibilityHazard", "none")]
    [InlineData("schema:accessibilityFeature", "tableOfContents", "readingOrder", "structuralNavigation", "alternativeText")]
    public void Metadata_say_who_can_read_it(string property, params string[] values) => Assert.Equal(values,
        Xml("EPUB/package.opf").Descendants(Opf + "meta").Where(meta => meta.Attribute("property")?.Value == property).Select(meta => meta.Value));

    [Fact]
    public void Links_lead_to_chapters_or_to_the_archive() => Assert.Equal(
        ["chapter-4.xhtml", "https://archive.test/articles/2020/other.html"],
        Xml("EPUB/chapter-1.xhtml").Descendants(Html + "div").First(div => div.Attribute("class")?.Value == "prose").Descendants(Html + "a")
            .Select(link => link.Attribute("href")!.Value));

    [Fact]
    public void Notes_sources_signatures_and_images_are_in_the_chapter()
    {
        var call = Xml("EPUB/chapter-4.xhtml");
        Assert.Equal(["#source-note", "#fn_3a_1"],
            call.Descendants(Html + "a").Where(link => TypeOf(link) == "noteref").Select(link => link.Attribute("href")!.Value));
        Assert.Equal("source-note", Assert.Single(call.Descendants(Html + "aside")).Attribute("id")!.Value);
        Assert.Contains(call.Descendants(Html + "li"), item => TypeOf(item) == "footnote" && item.Attribute("id")!.Value == "fn_3a_1");
        Assert.Equal(["A map image-1.svg", "A drawing of a train image-2.svg"],
            call.Descendants(Html + "img").Select(image => $"{image.Attribute("alt")!.Value} {image.Attribute("src")!.Value}"));
        Assert.Contains("Jo Roe", call.ToString(), StringComparison.Ordinal);
        Assert.Contains("12", Xml("EPUB/chapter-3.xhtml").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_page_is_XML_without_what_only_a_website_can_do() => AssertPages(Book);

    /// <summary>With charts, captures, letters, tables and three languages.</summary>
    [Fact]
    public void So_are_the_campaigns_of_the_sample()
    {
        var build = Prepare(TestSite.Of("").AsOf("2036-01-01").With(new StubEncoder()).Input() with { Input = Repository.ReadSample() });
        Assert.All(build.Site.Campaigns, campaign => AssertPages(Entries(Write(build, campaign))));
    }

    /// <summary>A pack can't be recalled: an open action is in it as a closed one.</summary>
    [Fact]
    public void A_pack_of_an_open_action_has_no_form_and_says_nothing_of_how_to_reach_a_target()
    {
        var open = TestSite.Of(Archive + """

            == actions/write.md
            ---
            title: Write
            kind: letter
            campaign: trains
            closes: 2030-01-01
            targets: [{ name: A minister, email: minister@target.test }]
            ---
            ## Letter

            Dear [salutation],
            """).AsOf("2026-01-01");
        var book = Entries(open.Pack("trains").Write("epub"));
        AssertPages(book);
        Assert.DoesNotContain(book.Values, bytes => Encoding.UTF8.GetString(bytes).Contains("minister@target.test", StringComparison.Ordinal));
        Assert.Contains(book.Values, bytes => Encoding.UTF8.GetString(bytes).Contains("https://archive.test/actions/write.html", StringComparison.Ordinal));
    }

    [Fact]
    public void Its_own_books_are_recognized_and_those_of_others_are_not()
    {
        Assert.True(Packs.Format("epub").IsOwn(ZipTree.Read(ByteSource.Of(Write("trains")))));
        Assert.False(Packs.Format("epub").IsOwn(new MemoryTree().With("EPUB/package.opf", "<package/>")));
    }

    private static void AssertPages(Dictionary<string, byte[]> book)
    {
        foreach (var (path, bytes) in book.Where(entry => entry.Key.EndsWith(".xhtml", StringComparison.Ordinal)))
        {
            var page = XDocument.Load(new MemoryStream(bytes));
            Assert.DoesNotContain(page.Descendants(), element => element.Name.LocalName is "script" or "form" or "iframe" or "input" or "button");
            var ids = page.Descendants().Select(element => element.Attribute("id")?.Value).OfType<string>().ToList();
            Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
            bool Leads(string href) => href.StartsWith("http", StringComparison.Ordinal) || href.StartsWith("mailto:", StringComparison.Ordinal)
                || (href.StartsWith('#') ? ids.Contains(href[1..]) : book.ContainsKey("EPUB/" + href));
            var links = page.Descendants().Select(element => element.Attribute("href")?.Value).OfType<string>();
            Assert.All(links, href => Assert.True(Leads(href), $"{path}: {href}"));
            Assert.All(page.Descendants(Html + "img"), image => Assert.True(book.ContainsKey("EPUB/" + image.Attribute("src")!.Value)));
        }
    }

    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";
    private static readonly XNamespace Opf = "http://www.idpf.org/2007/opf";
    private static readonly XNamespace Ops = "http://www.idpf.org/2007/ops";

    private static string? TypeOf(XElement element) => element.Attribute(Ops + "type")?.Value;

    private static XDocument Xml(string path) => XDocument.Load(new MemoryStream(Book[path]));

    private static SiteBuild Prepare(BuildInput input) => SiteBuilder.Prepare(input, new DiagnosticBag())!;

    private static byte[] Write(string campaign)
    {
        var build = Prepare(TestSite.Of(Archive).AsOf("2026-01-01").Input());
        return Write(build, build.Site.Campaigns.Single(one => one.Slug == campaign));
    }

    private static byte[] Write(SiteBuild build, Campaign campaign)
    {
        using var to = new MemoryStream();
        CampaignBook.Write(build.Site, campaign, build.Outputs, build.Diagnostics, to);
        Assert.False(build.Diagnostics.HasErrors);
        return to.ToArray();
    }

    private static Dictionary<string, byte[]> Entries(byte[] book)
    {
        using var zip = new ZipArchive(new MemoryStream(book));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var bytes = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        }, StringComparer.Ordinal);
    }
}
