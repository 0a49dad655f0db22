using System.Text;
using Placard.Containers.Wacz;
using Placard.Containers.Warc;
using Placard.Containers.Zip;

namespace Placard.RobustnessTests.Parsers;

/// <summary>Well-formed containers with which mutations begin.</summary>
internal static class ContainerSeeds
{
    private static readonly DateTimeOffset Day = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly HttpHeader Ok = new(200, "OK", [new("Content-Type", "text/html")]);

    private const string PlainWarc = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.test/\r\nWARC-Date: 2024-01-01T00:00:00Z\r\n"
        + "Content-Type: application/http; msgtype=response\r\nContent-Length: 69\r\n\r\n"
        + "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nText\r\n0\r\n\r\n\r\n\r\n\r\n\r\n";

    public static byte[] Zip(params ReadOnlySpan<(string Path, ReadOnlyMemory<byte> Bytes)> files)
    {
        using var to = new MemoryStream();
        using (var zip = new ZipWriter(to))
        {
            foreach (var (path, bytes) in files) zip.Add(path, bytes);
        }
        return to.ToArray();
    }

    public static IEnumerable<byte[]> Zips() => [Zip(("a.txt", "A text, a text"u8.ToArray()), ("b/c.bin", new byte[5000])), Zip()];

    public static IEnumerable<byte[]> Warcs() => [Encoding.ASCII.GetBytes(PlainWarc), Encoding.ASCII.GetBytes(PlainWarc + PlainWarc)];

    public static IEnumerable<byte[]> CompressedWarcs()
    {
        using var to = new MemoryStream();
        var warc = new WarcWriter(to);
        warc.WriteInfo("a.warc.gz", Day, [new("software", "Placard")]);
        warc.WriteResponse("https://a.test/", Day, Ok, () => new MemoryStream(new byte[2000]));
        warc.WriteResource("https://a.test/b.txt", Day, "text/plain", () => new MemoryStream("Text"u8.ToArray()));
        return [to.ToArray()];
    }

    public static IEnumerable<byte[]> Waczs()
    {
        using var to = new MemoryStream();
        using (var wacz = new WaczWriter(to, new WaczDetails("Title", Day)))
        {
            wacz.AddResponse("https://a.test/", Day, Ok, () => new MemoryStream("<p>Text"u8.ToArray()));
            wacz.AddPage(new WaczPage("https://a.test/", Day, "Title", "Text"));
        }
        return [to.ToArray()];
    }
}
