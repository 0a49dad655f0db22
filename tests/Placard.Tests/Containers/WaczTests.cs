using System.IO.Compression;
using System.Text;
using Placard.Containers;
using Placard.Containers.Wacz;
using Placard.Containers.Zip;

namespace Placard.Tests.Containers;

public class WaczTests
{
    private static readonly byte[] Wacz = Write();

    [Fact]
    public void Others_find_all_its_files()
    {
        using var zip = new ZipArchive(new MemoryStream(Wacz));
        Assert.Equal(["archive/data.warc.gz", "indexes/index.cdx", "pages/pages.jsonl", "datapackage.json", "datapackage-digest.json"],
            zip.Entries.Select(entry => entry.FullName));
        Assert.Equal(zip.Entries[0].Length, zip.Entries[0].CompressedLength);
    }

    [Fact]
    public void The_index_is_sorted_by_site_and_path()
    {
        var index = Text("indexes/index.cdx").TrimEnd().Split('\n');
        Assert.Equal(["test,site)/ 20240517103000", "test,site)/%c3%a9.html 20240517103000", "test,site)/a.txt 20240517103000"],
            index.Select(line => line[..line.IndexOf(" {", StringComparison.Ordinal)]));
        Assert.Contains("\"url\":\"https://site.test/\",\"mime\":\"text/html\",\"status\":\"200\",\"digest\":\"sha256:", index[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_have_titles_and_texts() => Assert.Equal("""
        {"format":"json-pages-1.0","id":"pages","title":"All Pages"}
        {"id":"b582e4c922956bcae8bf","url":"https://site.test/","ts":"2024-05-17T10:30:00Z","title":"Site “A”","text":"Text é."}

        """, Text("pages/pages.jsonl"));

    [Fact]
    public void The_package_tells_what_it_is_and_the_digests_of_all_files()
    {
        var package = Text("datapackage.json");
        Assert.StartsWith("""
            {
              "profile": "data-package",
              "wacz_version": "1.1.1",
              "title": "Site",
              "created": "2024-05-17T10:30:00Z",
              "software": "Placard 1",
              "mainPageUrl": "https://site.test/",
              "resources": [
                {
                  "name": "data.warc.gz",
                  "path": "archive/data.warc.gz",
                  "hash": "sha256:
            """, package, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_is_written_again() => Assert.Equal(Wacz, Write());

    [Fact]
    public void It_is_read_as_it_was_written()
    {
        var read = WaczFile.Read(ByteSource.Of(Wacz));
        Assert.Empty(read.Check());
        Assert.Equal(("Site", "https://site.test/"), (read.Title, read.MainPageUrl));
        Assert.Equal([new WaczPage("https://site.test/", Warcs.Day, "Site “A”", "Text é.")], read.Pages);
        var types = new List<string>();
        Assert.Empty(read.ReadRecords((file, record) => types.Add($"{file} {record.Type} {record.TargetUri}")));
        Assert.Equal(["archive/data.warc.gz warcinfo ", "archive/data.warc.gz response https://site.test/",
            "archive/data.warc.gz resource https://site.test/a.txt", "archive/data.warc.gz response https://site.test/%C3%A9.html"], types);
    }

    [Fact]
    public void A_site_in_it_is_a_tree_of_files()
    {
        var site = new WaczSite(WaczFile.Read(ByteSource.Of(Wacz)), "https://site.test/");
        Assert.Equal(["a.txt", "index.html", "é.html"], site.Files.Select(file => file.Path));
        Assert.Equal("<p>Home", site.Text("index.html"));
        Assert.Equal("E", site.Text("é.html"));
        Assert.Empty(site.AllProblems());
        Assert.Empty(new WaczSite(WaczFile.Read(ByteSource.Of(Wacz)), "https://elsewhere.test/").Files);
    }

    [Theory]
    [InlineData("pages/pages.jsonl", "WrongDigest pages/pages.jsonl")]
    [InlineData("datapackage.json", "WrongDigest datapackage.json")]
    [InlineData("indexes/index.cdx", "WrongDigest indexes/index.cdx")]
    public void A_changed_file_is_named(string path, string problem) =>
        Assert.Contains(problem, Problems(Repack((name, bytes) => name == path ? [.. bytes, (byte)'\n'] : bytes)));

    [Theory]
    [InlineData("datapackage.json")]
    [InlineData("pages/pages.jsonl")]
    [InlineData("indexes/index.cdx")]
    [InlineData("archive/data.warc.gz")]
    public void A_missing_file_is_named(string path) =>
        Assert.Contains($"Missing {path}", Problems(Repack((name, bytes) => name == path ? null : bytes)));

    [Fact]
    public void A_file_that_is_not_listed_is_named() => Assert.Equal(["NotListed archive/more.warc", "RecordHeader archive/more.warc"],
        Problems(Repack((_, bytes) => bytes, zip => zip.Add("archive/more.warc", "No WARC\n"u8.ToArray(), ZipMethod.Stored))));

    [Fact]
    public void A_line_of_the_index_that_leads_to_no_record_is_told()
    {
        var wrong = Repack((name, bytes) => name == "indexes/index.cdx"
            ? Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace("\"offset\":\"", "\"offset\":\"9", StringComparison.Ordinal) + "no line\n")
            : bytes);
        Assert.Contains("Missing https://site.test/", Problems(wrong));
        Assert.Contains("LineNotUnderstood indexes/index.cdx", Problems(wrong));
        var site = new WaczSite(WaczFile.Read(ByteSource.Of(wrong)), "https://site.test/");
        Assert.Contains("RecordLength https://site.test/", site.AllProblems());
    }

    [Fact]
    public void A_compressed_index_is_read_too()
    {
        var compressed = Repack((name, bytes) => name == "indexes/index.cdx" ? null : bytes,
            zip => zip.Add("indexes/index.cdx.gz", Warcs.Gzip(Text("indexes/index.cdx")), ZipMethod.Stored));
        Assert.Equal(3, WaczFile.Read(ByteSource.Of(compressed)).Index.Count);
    }

    [Fact]
    public void What_is_no_WACZ_is_told()
    {
        Assert.Equal(["NotThisFormat"], Problems("Text."u8.ToArray()));
        Assert.Contains("Missing datapackage.json", Problems(RawZip.Of(new RawZip.Entry("a"))));
        Assert.Contains("LineNotUnderstood datapackage.json", Problems(RawZip.Of(new RawZip.Entry("datapackage.json", "[1"))));
        Assert.Contains("LineNotUnderstood datapackage.json", Problems(RawZip.Of(new RawZip.Entry("datapackage.json", "[1]"))));
        Assert.Contains("LineNotUnderstood datapackage.json",
            Problems(RawZip.Of(new RawZip.Entry("datapackage.json", "{\"title\": \"\\ud800\", \"resources\": []}"))));
        Assert.Contains("LineNotUnderstood datapackage-digest.json", Problems(RawZip.Of(
            new RawZip.Entry("datapackage.json", "{\"resources\": []}"), new RawZip.Entry("datapackage-digest.json", "{\"hash\": \"\\ud800\"}"))));
    }

    [Theory]
    [InlineData("https://www.Example.org/A/b.html?b=2&a=1#c", "org,example)/a/b.html?a=1&b=2")]
    [InlineData("http://www2.site.example.org:8080", "org,example,site:8080)/")]
    [InlineData("https://www.org/", "org,www)/")]
    [InlineData("https://münchen.test/ä", "test,xn--mnchen-3ya)/%c3%a4")]
    [InlineData("urn:a b", "urn:a%20b")]
    public void Sites_sort_by_their_names_from_the_end(string url, string surt) => Assert.Equal(surt, Surt.Of(url));

    [Theory]
    [InlineData("org,a)/ 20240101000000 {\"url\": \"https://a.org/\", \"filename\": \"a.warc\", \"offset\": 1, \"length\": \"2\", \"status\": 200}", 1, 2, 200)]
    [InlineData("org,a)/ 20240101000000 {\"url\": \"https://a.org/\", \"filename\": \"a.warc\", \"offset\": \"1\", \"length\": 2}", 1, 2, 0)]
    public void Numbers_of_the_index_may_be_texts(string line, long offset, long length, int status)
    {
        var entry = CdxEntry.Read(line)!;
        Assert.Equal((offset, length, status), (entry.Offset, entry.Length, entry.Status));
    }

    [Theory]
    [InlineData("")]
    [InlineData("org,a)/ 2024 {}")]
    [InlineData("org,a)/ 20240101000000 {}")]
    [InlineData("org,a)/ 20240101000000 {\"url\": \"https://a.org/\", \"filename\": \"a.warc\", \"offset\": -1, \"length\": 2}")]
    [InlineData("org,a)/ 20240101000000 {\"url\": 1")]
    [InlineData("org,a)/ 20240101000000 {\"url\": \"\\ud800\", \"filename\": \"a\", \"offset\": 1, \"length\": 2}")]
    public void Other_lines_are_not_understood(string line) => Assert.Null(CdxEntry.Read(line));

    [Theory]
    [InlineData("pages/pages.jsonl")]
    [InlineData("indexes/index.cdx")]
    public void A_list_of_lines_that_are_not_understood_is_not_read_to_its_end(string list)
    {
        var lines = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\n", 5_000)));
        var wacz = WaczFile.Read(ByteSource.Of(Repack((path, bytes) => path == list ? lines : bytes)));
        Assert.InRange(wacz.Problems.Count, 1_000, 1_010);
    }

    private static byte[] Write()
    {
        using var to = new MemoryStream();
        using (var wacz = new WaczWriter(to, new WaczDetails("Site", Warcs.Day) { Software = "Placard 1", MainPageUrl = "https://site.test/" }))
        {
            wacz.AddResponse("https://site.test/", Warcs.Day, Warcs.Ok("text/html; charset=utf-8"), Warcs.Body("<p>Home"));
            wacz.AddResource("https://site.test/a.txt", Warcs.Day, "text/plain", Warcs.Body("A"));
            wacz.AddPage(new WaczPage("https://site.test/", Warcs.Day, "Site “A”", "Text é."));
            wacz.AddResponse("https://site.test/%C3%A9.html", Warcs.Day, Warcs.Ok(), Warcs.Body("E"));
        }
        return to.ToArray();
    }

    private static string Text(string path) => ZipTree.Read(ByteSource.Of(Wacz)).Text(path);

    private static List<string> Problems(byte[] wacz) =>
        [.. WaczFile.Read(ByteSource.Of(wacz)).Check().Select(problem => $"{problem.Kind} {problem.Name}".TrimEnd())];

    /// <summary>The WACZ with files changed or left out.</summary>
    private static byte[] Repack(Func<string, byte[], byte[]?> change, Action<ZipWriter>? add = null)
    {
        using var to = new MemoryStream();
        var tree = ZipTree.Read(ByteSource.Of(Wacz));
        using (var zip = new ZipWriter(to))
        {
            foreach (var file in tree.Files)
            {
                if (change(file.Path, tree.Bytes(file.Path)) is { } bytes) zip.Add(file.Path, bytes, ZipMethod.Stored);
            }
            add?.Invoke(zip);
        }
        return to.ToArray();
    }
}
