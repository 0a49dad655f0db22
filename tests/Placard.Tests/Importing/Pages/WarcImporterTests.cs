using System.Text;
using Placard.Containers;
using Placard.Importing.Pages;

namespace Placard.Tests.Importing.Pages;

/// <summary>The pages in a WARC become entries; of several records of one URL the newest.</summary>
public class WarcImporterTests
{
    [Fact]
    public void A_record_of_a_page_becomes_an_entry_at_its_URL()
    {
        var site = new ImportedSite().Import(new WarcImporter(), new OneFile("crawl.warc", Encoding.UTF8.GetBytes(
            Record("2011-01-01T00:00:00Z", "200 OK", "<title>Old</title><p>Old words.")
            + Record("2012-01-01T00:00:00Z", "200 OK", "<title>New</title><p>New words.")
            + Record("2013-01-01T00:00:00Z", "404 Not Found", "<title>Gone</title><p>Gone."))));
        Assert.Equal(["pages/b.md"], site.Paths);
        Assert.Contains("New words.", site["pages/b.md"], StringComparison.Ordinal);
        Assert.Contains("permalink: \"a/b/index.html\"\n", site["pages/b.md"], StringComparison.Ordinal);
        Assert.Contains("Look: date: the page names none; it was saved on 2012-01-01", site.Notes);
    }

    private static string Record(string date, string status, string html)
    {
        var body = $"HTTP/1.1 {status}\r\nContent-Type: text/html\r\n\r\n{html}";
        return $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://www.example.test/a/b/\r\nWARC-Date: {date}\r\n"
            + $"WARC-Record-ID: <urn:uuid:{Guid.Empty}>\r\nContent-Type: application/http; msgtype=response\r\n"
            + $"Content-Length: {body.Length}\r\n\r\n{body}\r\n\r\n";
    }

    private sealed class OneFile(string name, byte[] bytes) : IFileTree
    {
        public IReadOnlyList<TreeFile> Files { get; } = [new(name, bytes.Length)];

        public IReadOnlyList<ContainerProblem> Problems => [];

        public ContainerProblem? Read(TreeFile file, Action<Stream> read)
        {
            using var stream = new MemoryStream(bytes);
            read(stream);
            return null;
        }
    }
}
