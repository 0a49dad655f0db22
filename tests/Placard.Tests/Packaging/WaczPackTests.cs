using System.Text;
using Placard.Containers;
using Placard.Containers.Wacz;
using Placard.Tests.Support;

namespace Placard.Tests.Packaging;

/// <summary>A web archive of an archive, as ReplayWeb.page opens it.</summary>
public class WaczPackTests
{
    private const string Archive = """
        == archive.yaml
        title: Archive
        baseUrl: https://archive.test/kept/
        == campaigns/trains.md
        ---
        title: Trains
        start: 2020-01-01
        ---
        Trains & ships.
        == articles/a.md
        ---
        title: Answer
        date: 2020-02-01
        aliases: [old.html]
        ---
        Text <b>in</b> two parts.

        Next.
        == captures/old/capture.yaml
        title: Old site
        date: 2019-01-01
        source: https://old.test/
        == captures/old/index.html
        <title>Old</title>
        """;

    [Fact]
    public void Each_file_is_what_its_host_answers_at_its_public_URL()
    {
        var wacz = Wacz();
        Assert.Equal("https://archive.test/kept/index.html", wacz.MainPageUrl);
        Assert.All(wacz.Index, line => Assert.Equal(("20260101000000", 200), (line.Timestamp, line.Status)));
        Assert.Contains(wacz.Index, line => (line.Url, line.MediaType) == ("https://archive.test/kept/assets/style.css", "text/css"));
        Assert.Contains(wacz.Index, line => line.Url == "https://archive.test/kept/articles/2020/a.html");
        Assert.DoesNotContain(wacz.Index, line => line.Url.EndsWith("/_headers", StringComparison.Ordinal));
    }

    [Fact]
    public void The_home_page_is_found_at_both_of_its_URLs() =>
        Assert.Equal(2, Wacz().Index.Count(line => line.Url is "https://archive.test/kept/" or "https://archive.test/kept/index.html"));

    [Fact]
    public void Pages_have_the_titles_and_texts_that_a_reader_sees()
    {
        var pages = Wacz().Pages.ToDictionary(page => page.Url["https://archive.test/kept/".Length..], StringComparer.Ordinal);
        Assert.Equal("Answer · Archive", pages["articles/2020/a.html"].Title);
        Assert.Contains("Text in two parts. Next.", pages["articles/2020/a.html"].Text, StringComparison.Ordinal);
        Assert.Contains("Trains & ships.", pages["campaigns/trains.html"].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("old.html", pages.Keys);
        Assert.DoesNotContain("404.html", pages.Keys);
        Assert.DoesNotContain("captures/old/index.html", pages.Keys);
    }

    [Fact]
    public void Renderings_of_saved_pages_are_UTF_8()
    {
        var types = new Dictionary<string, string?>(StringComparer.Ordinal);
        Assert.Empty(Wacz().ReadRecords((_, record) => types[record.TargetUri ?? ""] = record.Http?["Content-Type"]));
        Assert.Equal("text/html; charset=utf-8", types["https://archive.test/kept/captures/old/index.html"]);
        Assert.Equal("text/html; charset=utf-8", types["https://archive.test/kept/captures/old.html"]);
    }

    [Fact]
    public void Of_a_campaign_nothing_is_claimed_of_the_home_page()
    {
        var wacz = WaczFile.Read(ByteSource.Of(TestSite.Of(Archive).Pack("trains").Write("wacz")));
        Assert.Equal("https://archive.test/kept/campaigns/trains.html", wacz.MainPageUrl);
        Assert.DoesNotContain(wacz.Index, line => line.Url is "https://archive.test/kept/" or "https://archive.test/kept/index.html");
        Assert.DoesNotContain(wacz.Index, line => line.Url.EndsWith("README.txt", StringComparison.Ordinal));
    }

    [Fact]
    public void It_says_what_it_is()
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(TestSite.Of(Archive).Pack().Write("wacz")));
        using var text = new StreamReader(zip.GetEntry("datapackage.json")!.Open(), Encoding.UTF8);
        Assert.Contains("\"title\": \"Archive\",\n  \"created\": \"2026-01-01T00:00:00Z\",\n  \"software\": \"Placard\"", text.ReadToEnd(),
            StringComparison.Ordinal);
    }

    private static WaczFile Wacz() => WaczFile.Read(ByteSource.Of(TestSite.Of(Archive).Pack().Write("wacz")));
}
