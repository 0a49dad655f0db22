using System.IO.Compression;
using System.Text;
using Placard.Containers;
using Placard.Containers.Wacz;
using Placard.Containers.Warc;
using Placard.Containers.Zip;
using Placard.Tests.Containers;
using Placard.Tests.Support;

namespace Placard.Tests.Outputs.Captures;

/// <summary>The saved bytes of a capture are kept in a container, whatever it was saved as, without what must not be published.</summary>
public class SavedBytesTests
{
    private static readonly DateTimeOffset Day = new(2019, 5, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Every_file_of_a_folder_is_in_the_container_but_those_that_are_never_published()
    {
        var site = TestSite.Of("""
            == captures/a/capture.yaml
            title: A
            originalUrl: https://site.example/
            captured: 2019-05-01
            == captures/a/index.html
            <script>alert(1)</script>
            == captures/a/index.html?p=5
            Five
            == captures/a/app.js
            alert(1)
            == captures/a/hts-cache/new.txt
            secret
            """).Build();
        var records = RecordsOf(site.Files["captures/a.wacz"]);
        Assert.Equal(["https://site.example/", "https://site.example/?p=5", "https://site.example/app.js"], records.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("<script>alert(1)</script>\n", records["https://site.example/"].Text.TrimEnd('\n') + "\n");
        var card = site.Page("captures/a.html");
        Assert.Equal("../captures/a.wacz", card.QuerySelector(".facts .files a")!.GetAttribute("href"));
        Assert.Contains(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(site.Files["captures/a.wacz"])),
            card.QuerySelector(".facts .files")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_container_is_cut_into_parts_below_the_limit()
    {
        var site = TestSite.Of("== captures/a/capture.yaml\ntitle: A\ncontainerLimit: 1\n== captures/a/index.html\n<p>Text\n");
        for (var i = 0; i < 5; i++) site.With($"captures/a/{i}.bin", Noise(400_000, i));
        var files = site.Build().WithoutDiagnostics().Files;
        var parts = files.Keys.Where(path => path.EndsWith(".wacz", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(["captures/a-1.wacz", "captures/a-2.wacz", "captures/a-3.wacz"], parts);
        Assert.All(parts, part => Assert.InRange(files[part].Length, 1, 1024 * 1024));
        Assert.Equal(6, parts.SelectMany(part => RecordsOf(files[part]).Keys).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_file_that_fits_into_no_part_and_is_not_shown_is_reported() =>
        Assert.StartsWith("input/captures/a/capture.yaml:1:1: warning PLC2137: The file `dump.bin` is larger",
            Assert.Single(TestSite.Of("== captures/a/capture.yaml\ntitle: A\ncontainerLimit: 1\n== captures/a/index.html\n<p>Text\n")
                .With("captures/a/dump.bin", Noise(1_100_000, 1)).Build().Messages), StringComparison.Ordinal);

    [Fact]
    public void Where_the_keeper_prefers_only_the_digest_is_published()
    {
        var site = TestSite.Of("== captures/a/capture.yaml\ntitle: A\ncontainer: digest\n== captures/a/index.html\n<p>Text\n").Build().WithoutDiagnostics();
        Assert.DoesNotContain(site.Files.Keys, path => path.EndsWith(".wacz", StringComparison.Ordinal));
        var part = site.Page("captures/a.html").QuerySelector(".facts .files li")!;
        Assert.Null(part.QuerySelector("a"));
        Assert.Contains("SHA-256", part.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_of_a_WARC_are_shown_and_its_cookies_removed()
    {
        var site = TestSite.Of("== captures/a/capture.yaml\ntitle: A\n").With("captures/a.warc.gz", Warc()).Build().WithoutDiagnostics();
        var home = site.Page("captures/a/site.example/index.html");
        Assert.Equal("Café", home.QuerySelector("p")!.TextContent);
        Assert.Equal(["team.html", "team.html"], home.QuerySelectorAll("body > a").Select(link => link.GetAttribute("href")));
        Assert.EndsWith(".css", home.QuerySelectorAll("link")[1].GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("2019-05-02", home.QuerySelector("._placard-bar time")!.GetAttribute("datetime"));
        Assert.DoesNotContain("Older", site.Text("captures/a/site.example/index.html"), StringComparison.Ordinal);

        var records = RecordsOf(site.Files["captures/a.wacz"]);
        Assert.Contains("https://site.example/old", records.Keys);
        Assert.DoesNotContain(records.Values, record => record.Header.Contains("secret", StringComparison.Ordinal));
        Assert.Contains(records.Values, record => record.Header.Contains("text/html", StringComparison.Ordinal));
    }

    [Fact]
    public void A_WACZ_and_a_zip_are_read_alike()
    {
        using var wacz = new MemoryStream();
        using (var writer = new WaczWriter(wacz, new WaczDetails("A", Day)))
            writer.AddResource("https://site.example/a?b=1", Day, "text/html", () => new MemoryStream("<p>Wacz</p>"u8.ToArray()));
        using var zip = new MemoryStream();
        using (var writer = new ZipWriter(zip))
        {
            writer.Add("site/index.html", "<p>Zip</p>"u8.ToArray());
            writer.Add("site/cookies.txt", "secret"u8.ToArray());
        }
        var site = TestSite.Of("== captures/a/capture.yaml\ntitle: A\n== captures/b/capture.yaml\ntitle: B\n")
            .With("captures/a.wacz", wacz.ToArray()).With("captures/b.zip", zip.ToArray()).Build();
        Assert.Contains("Wacz", site.Text(Assert.Single(site.Files.Keys, path => path.StartsWith("captures/a/", StringComparison.Ordinal))),
            StringComparison.Ordinal);
        Assert.Contains("Zip", site.Text("captures/b/site/index.html"), StringComparison.Ordinal);
        Assert.Contains("cookies.txt", Assert.Single(site.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public void A_WARC_that_was_compressed_as_a_whole_is_shown_and_kept_as_any_other()
    {
        using var plain = new MemoryStream();
        foreach (var url in (string[])["https://site.test/", "https://site.test/team"])
        {
            var answer = Warcs.Response($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Text of {url}");
            plain.Write(Encoding.UTF8.GetBytes(answer.Replace("https://site.test/\r\n", url + "\r\n", StringComparison.Ordinal)));
        }
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true)) gzip.Write(plain.ToArray());
        var site = TestSite.Of("== captures/a/capture.yaml\ntitle: A\n").With("captures/a.warc.gz", packed.ToArray()).Build();
        Assert.Empty(site.Messages);
        Assert.Contains("Text of https://site.test/team", site.Text("captures/a/site.test/team.html"), StringComparison.Ordinal);
        Assert.Equal("<p>Text of https://site.test/", RecordsOf(site.Files["captures/a.wacz"])["https://site.test/"].Text);
    }

    [Fact]
    public void A_damaged_container_is_reported_at_its_place()
    {
        var message = Assert.Single(TestSite.Of("== captures/a/capture.yaml\ntitle: A\n").With("captures/a.wacz", "PK no zip"u8.ToArray()).Build().Messages,
            message => message.Contains("PLC2135", StringComparison.Ordinal));
        Assert.StartsWith("input/captures/a.wacz:1:1: error", message, StringComparison.Ordinal);
    }

    private static byte[] Warc()
    {
        using var bytes = new MemoryStream();
        var warc = new WarcWriter(bytes);
        void Answer(string url, int days, int status, string body, params string[] fields) => warc.WriteResponse(url, Day.AddDays(days),
            new HttpHeader(status, "", [.. fields.Select(field => field.Split(": ")).Select(field => new KeyValuePair<string, string>(field[0], field[1]))]),
            () => new MemoryStream(Encoding.Latin1.GetBytes(body)));
        warc.WriteInfo("a.warc.gz", Day, []);
        Answer("https://site.example/", 0, 200, "<p>Older", "Content-Type: text/html");
        Answer("https://site.example/", 1, 200, "<link rel=stylesheet href=/load.php?a><p>Caf\u00e9</p><a href=/team>a</a><a href=/old>b</a>",
            "Content-Type: text/html; charset=iso-8859-1", "Set-Cookie: secret");
        Answer("https://site.example/team", 0, 200, "<html><p>Team", "Content-Type: text/html", "X-Auth-Token: secret");
        Answer("https://site.example/load.php?a", 0, 200, "a{color:red}", "Content-Type: text/css");
        Answer("https://site.example/old", 0, 301, "", "Location: /team");
        return bytes.ToArray();
    }

    private static Dictionary<string, (string Header, string Text)> RecordsOf(byte[] wacz)
    {
        var file = WaczFile.Read(ByteSource.Of(wacz));
        Assert.Empty(file.Check());
        var records = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        file.ReadRecords((_, record) =>
        {
            if (record.Type is not ("response" or "resource")) return;
            using var body = new StreamReader(record.OpenBody());
            records[record.TargetUri!] = (Encoding.Latin1.GetString(record.HttpBytes.Span), body.ReadToEnd());
        });
        return records;
    }

    private static byte[] Noise(int length, int seed)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }
}
